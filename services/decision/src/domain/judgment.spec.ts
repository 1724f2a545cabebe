import { describe, expect, test } from '@jest/globals';
import { addDays, civilDate, type CivilDate } from '@octroi/kernel';
import fc from 'fast-check';
import { aContested, aJudgment, aJudgmentAppeal, anAppealInput } from '../testing/appeal.fixture.js';
import { appeal, type AppealKind } from './appeal.js';
import { annuls, appealJudgment, judge, type Judgment, type JudgmentAppeal } from './judgment.js';

const TODAY = civilDate('2028-06-01');
const contentious = (kind: AppealKind = 'contentious') =>
  appeal({
    id: 'a1',
    requestId: 'r1',
    contested: aContested(),
    known: [],
    input: anAppealInput({ kind }),
    today: TODAY,
  });
const judged = (judgment: Partial<Judgment> = {}) => judge(contentious(), aJudgment(judgment), TODAY);

describe('a judgment', () => {
  test('is recorded once, on an appeal to the court', () => {
    expect(judged()).toMatchObject({ judgment: { number: '2701234' }, answer: null });
    expect(() => judge(judged(), aJudgment(), TODAY)).toThrow('judgment-not-awaited');
    expect(() => judge(contentious('gracious'), aJudgment(), TODAY)).toThrow('judgment-not-awaited');
  });

  test('annuls what is contested, or leaves it', () => {
    expect(annuls({ outcome: 'rejected' })).toBe(false);
    expect(annuls({ outcome: 'annulled' }) && annuls({ outcome: 'annulled-with-injunction' })).toBe(true);
  });

  test('orders to decide again in reasonable time', () => {
    const on = (injunctionBy: CivilDate) => judged({ injunctionBy }).judgment?.injunctionBy;
    expect(on(civilDate('2029-11-18'))).toBe('2029-11-18');
    expect(() => on(civilDate('2029-11-19'))).toThrow('judgment-dates-out-of-order');
    expect(() => on(civilDate('9999-12-31'))).toThrow('judgment-dates-out-of-order');
  });

  test('of whatever dates: kept only when they follow, a day being ordered by an injunction alone', () => {
    const day = fc.integer({ min: -400, max: 40 }).map((days) => addDays(TODAY, days));
    const said = fc.record({
      ...{ judgedOn: day, notifiedOn: day, injunctionBy: fc.option(day) },
      outcome: fc.constantFrom('rejected' as const, 'annulled' as const, 'annulled-with-injunction' as const),
    });
    const { receivedOn } = contentious();
    fc.assert(
      fc.property(said, (judgment) => {
        const { judgedOn, notifiedOn, injunctionBy, outcome } = judgment;
        const isOrdered = injunctionBy === null || (outcome === 'annulled-with-injunction' && injunctionBy >= judgedOn);
        const holds = receivedOn <= judgedOn && judgedOn <= notifiedOn && notifiedOn <= TODAY && isOrdered;
        if (holds) expect(judged(judgment).judgment).toMatchObject(judgment);
        else expect(() => judged(judgment)).toThrow('judgment-dates-out-of-order');
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('an appeal against a judgment', () => {
  const noted = (appeal: Partial<JudgmentAppeal> = {}) => appealJudgment(judged(), aJudgmentAppeal(appeal), TODAY);
  const ruling = (outcome: 'confirmed' | 'judgment-annulled', ruledOn = civilDate('2028-05-02')) =>
    ({ outcome, ruledOn, number: '492301' }) as const;

  test('leaves the judgment as it is, is told until the higher court has ruled, and not after', () => {
    const lodged = noted();
    expect(lodged).toMatchObject({ judgment: { number: '2701234' }, judgmentAppeal: { ruling: null } });
    const confirmed = appealJudgment(lodged, aJudgmentAppeal({ ruling: ruling('confirmed') }), TODAY);
    expect(confirmed).toMatchObject({ judgment: { outcome: 'annulled-with-injunction' }, earlierJudgments: [] });
    expect(() => appealJudgment(confirmed, aJudgmentAppeal(), TODAY)).toThrow('judgment-appeal-not-open');
    expect(() => judge(confirmed, aJudgment(), TODAY)).toThrow('judgment-not-awaited');
    expect(() => judge(lodged, aJudgment(), TODAY)).toThrow('judgment-not-awaited');
    expect(() => appealJudgment(contentious(), aJudgmentAppeal(), TODAY)).toThrow('judgment-appeal-not-open');
  });

  test('that annuls it makes the appeal be judged again, later than that; the first judgment stays on record', () => {
    const annulled = noted({ ruling: ruling('judgment-annulled') });
    const again = aJudgment({ outcome: 'rejected', injunctionBy: null, notifiedOn: TODAY });
    expect(() => judge(annulled, again, TODAY)).toThrow('judgment-dates-out-of-order');
    expect(judge(annulled, { ...again, judgedOn: civilDate('2028-05-20') }, TODAY)).toMatchObject({
      ...{ judgment: { outcome: 'rejected' }, judgmentAppeal: null },
      earlierJudgments: [{ judgment: { number: '2701234' }, appeal: { ruling: { number: '492301' } } }],
    });
  });

  test('of whatever dates: kept only when it follows the judgment, and the ruling follows it, by today', () => {
    const day = fc.integer({ min: -400, max: 40 }).map((days) => addDays(TODAY, days));
    fc.assert(
      fc.property(day, fc.option(day), (lodgedOn, ruledOn) => {
        const said = { lodgedOn, ruling: ruledOn === null ? null : ruling('confirmed', ruledOn) };
        const isRuled = ruledOn === null || (lodgedOn <= ruledOn && ruledOn <= TODAY);
        if (lodgedOn >= '2027-11-18' && lodgedOn <= TODAY && isRuled)
          expect(noted(said).judgmentAppeal).toMatchObject(said);
        else expect(() => noted(said)).toThrow('judgment-appeal-dates-out-of-order');
      }),
      { numRuns: 1_000 },
    );
  });
});
