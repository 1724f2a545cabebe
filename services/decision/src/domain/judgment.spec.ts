import { describe, expect, test } from '@jest/globals';
import { addDays, civilDate, type CivilDate } from '@octroi/kernel';
import fc from 'fast-check';
import { aContested, aJudgment, anAppealInput } from '../testing/appeal.fixture.js';
import { appeal, type AppealKind } from './appeal.js';
import { annuls, judge, type Judgment } from './judgment.js';

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
