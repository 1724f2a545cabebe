import { describe, expect, test } from '@jest/globals';
import { addDays, addMonths, civilDate, type CivilDate } from '@octroi/kernel';
import fc from 'fast-check';
import { TODAY, aRequest, aSubmission } from '../testing/decision.fixture.js';
import { anOtherRight } from '../testing/other-right.fixture.js';
import { awaitedUntil, noteOtherRight, type OtherRight } from './other-right.js';

const noted = (right: Partial<OtherRight>, request = aRequest()) => noteOtherRight(request, anOtherRight(right), TODAY);
const answered = (answeredOn: CivilDate) => ({ answer: 'refused' as const, answeredOn });

describe('a right applied for elsewhere', () => {
  test('is still to be opened, applied for, then answered', () => {
    expect(noted({ appliedOn: null, remindOn: null })).toMatchObject({ appliedOn: null, answer: null });
    expect(noted({ appliedOn: null })).toMatchObject({ remindOn: '2026-12-21' });
    expect(noted({ remindOn: null, answer: answered(TODAY) })).toMatchObject({ answer: { answer: 'refused' } });
  });

  test('has a name of its own where the list has none', () => {
    expect(() => noted({ right: 'other' })).toThrow('other-right-label-required');
    expect(noted({ right: 'other', label: 'Fondation du logement' })).toMatchObject({ label: 'Fondation du logement' });
  });

  test('is received here and passed on for statutory aid alone', () => {
    const passedOn = { receiptOn: addDays(TODAY, -3), transmittedOn: TODAY };
    expect(() => noted(passedOn)).toThrow('other-right-not-passed-on');
    expect(noted({ right: 'statutory-aid', ...passedOn })).toMatchObject(passedOn);
  });

  test.each<[string, Partial<OtherRight>]>([
    ['answered without an application', { appliedOn: null, remindOn: null, answer: answered(TODAY) }],
    ['passed on without an application', { right: 'statutory-aid', appliedOn: null, transmittedOn: TODAY }],
    ['applied for tomorrow', { appliedOn: addDays(TODAY, 1) }],
    ['answered tomorrow', { remindOn: null, answer: answered(addDays(TODAY, 1)) }],
    [
      'answered before it was passed on',
      { right: 'statutory-aid', transmittedOn: TODAY, remindOn: null, answer: answered(addDays(TODAY, -1)) },
    ],
    ['applied for at the beginning of time', { appliedOn: civilDate('0001-01-01') }],
    ['applied for more than ten years ago', { appliedOn: addDays(addMonths(TODAY, -120), -1) }],
    [
      'a receipt after it was passed on',
      { right: 'statutory-aid', transmittedOn: addDays(TODAY, -2), receiptOn: addDays(TODAY, -1) },
    ],
    [
      'a receipt after the answer',
      { right: 'statutory-aid', receiptOn: TODAY, remindOn: null, answer: answered(addDays(TODAY, -1)) },
    ],
    ['a receipt before the application', { right: 'statutory-aid', receiptOn: addDays(TODAY, -4) }],
    ['a reminder today', { remindOn: TODAY }],
    ['a reminder in thirteen months', { remindOn: addMonths(TODAY, 13) }],
    ['a reminder of what was answered', { answer: answered(TODAY) }],
  ])('does not hold: %s', (_words, right) => {
    expect(() => noted(right)).toThrow('other-right-dates-out-of-order');
  });

  test('is told of a request that was decided, not of one that has ended or is not known yet', () => {
    expect(noted({}, aRequest({ status: 'decided' }))).toMatchObject({ right: 'fsl' });
    for (const status of ['withdrawn', 'closed'] as const)
      expect(() => noted({}, aRequest({ status }))).toThrow('not-awaiting-decision');
    expect(() => noted({}, aRequest({ submission: null }))).toThrow('too-early');
  });
});

describe('what a request waits for', () => {
  const day = fc.integer({ min: -60, max: 400 }).map((days) => addDays(TODAY, days));
  const rights = fc.array(
    fc.record({ remindOn: fc.option(day), answer: fc.option(day.map(answered)) }).map((one) => anOtherRight(one)),
  );

  test('is the nearest reminder of what nobody answered, for a request that is open and not urgent', () => {
    fc.assert(
      fc.property(rights, fc.boolean(), fc.constantFrom('open', 'decided', 'closed'), (known, urgent, status) => {
        const until = awaitedUntil(aRequest({ status, submission: aSubmission({ urgent }) }), known);
        const open = known.filter(({ answer, remindOn }) => answer === null && remindOn !== null);
        if (urgent || status !== 'open' || open.length === 0) expect(until).toBeNull();
        else {
          expect(open.map(({ remindOn }) => remindOn)).toContain(until);
          expect(open.every(({ remindOn }) => (remindOn ?? '') >= (until ?? ''))).toBe(true);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  test('of whatever dates: what is kept never says that something happened after today, or before it was applied for', () => {
    const dates = fc.record({
      ...{
        appliedOn: fc.option(day),
        receiptOn: fc.option(day),
        transmittedOn: fc.option(day),
        remindOn: fc.option(day),
      },
      answer: fc.option(day.map(answered)),
    });
    let kept = 0;
    fc.assert(
      fc.property(dates, (said) => {
        try {
          const { appliedOn, receiptOn, transmittedOn, answer, remindOn } = noted({ right: 'statutory-aid', ...said });
          kept += 1;
          for (const on of [receiptOn, transmittedOn, answer?.answeredOn ?? null].filter((one) => one !== null))
            expect(appliedOn !== null && appliedOn <= on && on <= TODAY).toBe(true);
          const steps = [receiptOn, transmittedOn, answer?.answeredOn ?? null].filter((one) => one !== null);
          expect(steps).toEqual(steps.toSorted());
          expect(remindOn === null || (remindOn > TODAY && answer === null)).toBe(true);
        } catch (error) {
          expect(error).toMatchObject({ code: 'other-right-dates-out-of-order' });
        }
      }),
      { numRuns: 3_000 },
    );
    expect(kept).toBeGreaterThan(0);
  });
});
