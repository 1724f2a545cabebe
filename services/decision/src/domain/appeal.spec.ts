import { describe, expect, test } from '@jest/globals';
import { addDays, addMonths, civilDate, type CivilDate } from '@octroi/kernel';
import fc from 'fast-check';
import { aContested, anAppealInput } from '../testing/appeal.fixture.js';
import { aDecisionInput, aDelegation, aRequest, aRouting, anAgent, powersOf } from '../testing/decision.fixture.js';
import {
  appeal,
  courtUntilOnceAnswered,
  type Appeal,
  type AppealInput,
  type Contested,
  type Silence,
} from './appeal.js';
import { appealUntil, courtUntilAfter, implicitRejectionOn } from './clocks.js';
import { decide } from './decide.js';
import { propose } from './proposal.js';

const d = civilDate;
const made = (
  input: Partial<AppealInput> = {},
  {
    contested = aContested(),
    silence = null,
    known = [],
    today = d('2030-12-31'),
  }: {
    contested?: Contested | null;
    silence?: Silence | null;
    known?: readonly Appeal[];
    today?: CivilDate;
  } = {},
): Appeal => appeal({ id: 'a1', requestId: 'r1', contested, silence, known, input: anAppealInput(input), today });

describe('the time to appeal', () => {
  // Two months that count neither the first day nor the last, carried to a working day.
  test.each([
    ['2026-01-15', '2026-03-16', false],
    ['2026-01-15', '2026-03-17', true],
    ['2025-12-31', '2026-03-02', false],
    ['2025-12-31', '2026-03-03', true],
    ['2023-12-29', '2024-03-01', false],
    ['2023-12-29', '2024-03-02', true],
    ['2024-02-29', '2024-04-30', false],
    ['2024-02-29', '2024-05-01', true],
    ['2026-08-31', '2026-11-02', false],
    ['2026-08-31', '2026-11-03', true],
    ['2026-10-31', '2027-01-04', false],
    ['2026-10-31', '2027-01-05', true],
  ])('notified on %s and contested on %s: late is %s', (notified, received, late) => {
    const contested = aContested({ decidedOn: d(notified) });
    expect(made({ notifiedOn: d(notified), receivedOn: d(received) }, { contested })).toMatchObject({ late });
  });

  test('the postmark counts where there is one, and nothing runs when no notification is proved', () => {
    const notifiedOn = d('2026-11-25');
    const late = { notifiedOn, receivedOn: d('2027-01-29') };
    expect(made(late)).toMatchObject({ late: true, until: '2027-01-26', courtUntil: '2027-01-26' });
    expect(made({ ...late, sentOn: d('2027-01-26') })).toMatchObject({ late: false });
    expect(made({ notifiedOn: null, receivedOn: d('2029-01-29') })).toMatchObject({ late: false, until: null });
  });

  test.each([
    ['2025-12-31', '2026-02-28', '2026-04-29'],
    ['2023-12-31', '2024-02-29', '2024-04-30'],
    ['2026-12-10', '2027-02-10', '2027-04-12'],
    ['2026-07-31', '2026-09-30', '2026-12-01'],
  ])('received on %s, silence rejects it on %s and the court may be seized until %s', (received, silence, court) => {
    const contested = aContested({ decidedOn: d(received) });
    const input = { notifiedOn: d(received), receivedOn: d(received) };
    expect(made(input, { contested })).toMatchObject({ answerBy: silence, courtUntil: court });
  });

  test('of whatever dates: in time it puts off the court, late it does not, and the court is told the same day', () => {
    const day = (from: CivilDate, most: number) => fc.nat(most).map((days) => addDays(from, days));
    const dates = day(d('2023-01-01'), 3_000).chain((decidedOn) =>
      day(decidedOn, 40).chain((notifiedOn) =>
        day(notifiedOn, 120).map((receivedOn) => ({ decidedOn, notifiedOn, receivedOn })),
      ),
    );
    fc.assert(
      fc.property(dates, ({ decidedOn, notifiedOn, receivedOn }) => {
        const contested = aContested({ decidedOn });
        const today = d('2035-01-01');
        const gracious = made({ notifiedOn, receivedOn }, { contested, today });
        expect(gracious.late).toBe(receivedOn > appealUntil(notifiedOn));
        expect(gracious.answerBy).toBe(addMonths(receivedOn, 2));
        expect(gracious.courtUntil).toBe(
          gracious.late ? appealUntil(notifiedOn) : courtUntilAfter({ receivedOn, answeredOn: null }),
        );
        if (!gracious.late) expect((gracious.courtUntil ?? '') > implicitRejectionOn(receivedOn)).toBe(true);
        const sentOn = null;
        const court = made(
          { kind: 'contentious', notifiedOn, sentOn, receivedOn: addDays(receivedOn, 100) },
          { contested, today, known: [gracious] },
        );
        const last = gracious.late ? appealUntil(notifiedOn) : gracious.courtUntil;
        expect(court).toMatchObject({ until: last, late: addDays(receivedOn, 100) > (last ?? '') });
        expect([court.answerBy, court.courtUntil]).toEqual([null, null]);
      }),
      { numRuns: 2_000 },
    );
  });

  test('of whatever answer: never later than silence leaves, but for an answer within the time that silence gave', () => {
    fc.assert(
      fc.property(fc.nat(2_000), fc.nat(200), (start, after) => {
        const receivedOn = addDays(d('2024-01-01'), start);
        const answeredOn = addDays(receivedOn, after);
        const silent = courtUntilAfter({ receivedOn, answeredOn: null });
        const until = courtUntilAfter({ receivedOn, answeredOn });
        expect(until).toBe(answeredOn <= silent ? appealUntil(answeredOn) : silent);
        const known = { receivedOn, late: false, courtUntil: silent };
        expect(courtUntilOnceAnswered(known, { answer: 'rejected', answeredOn })).toBe(until);
        expect(courtUntilOnceAnswered(known, { answer: 'upheld', answeredOn })).toBeNull();
        expect(courtUntilOnceAnswered({ ...known, late: true }, { answer: 'rejected', answeredOn })).toBe(silent);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('an appeal', () => {
  test('is made against a decision in force, one at a time, with dates that follow', () => {
    expect(() => made({}, { contested: null })).toThrow('nothing-to-contest');
    expect(() => made({}, { known: [made()] })).toThrow('appeal-pending');
    expect(made({ kind: 'contentious' }, { known: [made()] })).toMatchObject({ kind: 'contentious' });
    const answered = {
      ...made(),
      answer: { answer: 'rejected', decisionId: 'd2', answeredOn: d('2026-12-20') },
    } as const;
    expect(made({}, { known: [answered] })).toMatchObject({ kind: 'gracious' });
    for (const wrong of [
      { notifiedOn: d('2026-11-22') },
      { notifiedOn: d('2026-12-09'), sentOn: d('2026-12-08') },
      { sentOn: d('2026-12-11') },
      { receivedOn: d('2031-01-01') },
    ])
      expect(() => made(wrong)).toThrow('appeal-dates-out-of-order');
  });
});

describe('an appeal against silence', () => {
  const silence = { on: d('2027-01-23'), acknowledgedOn: d('2026-11-23') };
  const against = (input: Partial<AppealInput>, more: { silence?: Silence | null; known?: readonly Appeal[] } = {}) =>
    made({ notifiedOn: d('2026-11-25'), ...input }, { contested: null, silence, ...more });

  test('has two months from its day, where the receipt told of it and of the remedies; without one no limit runs', () => {
    const known = { silenceOn: '2027-01-23', contested: null, notifiedOn: null };
    expect(against({ receivedOn: d('2027-03-24') })).toMatchObject({ ...known, until: '2027-03-24', late: false });
    expect(against({ receivedOn: d('2027-03-25') })).toMatchObject({ late: true, courtUntil: '2027-03-24' });
    for (const acknowledgedOn of [null, d('2027-01-24')])
      expect(against({ receivedOn: d('2029-01-01') }, { silence: { ...silence, acknowledgedOn } })).toMatchObject({
        ...{ until: null, late: false },
      });
  });

  test('comes once silence has rejected, one to the centre at a time, and puts off the court as any does', () => {
    expect(() => against({ receivedOn: d('2027-01-22') })).toThrow('appeal-dates-out-of-order');
    expect(() => against({ receivedOn: d('2027-01-25') }, { silence: null })).toThrow('nothing-to-contest');
    const gracious = against({ receivedOn: d('2027-01-25') });
    expect(gracious).toMatchObject({ answerBy: '2027-03-25', courtUntil: '2027-05-26' });
    expect(() => against({ receivedOn: d('2027-01-26') }, { known: [gracious] })).toThrow('appeal-pending');
    const court = against({ kind: 'contentious', receivedOn: d('2027-05-26') }, { known: [gracious] });
    expect(court).toMatchObject({ until: '2027-05-26', late: false, answerBy: null });
  });

  test('a decision that stands is contested before silence', () => {
    expect(made({}, { silence })).toMatchObject({ silenceOn: null, contested: { decisionId: 'd-1' } });
  });

  test('of whatever dates: the limit is the one of a decision notified that day, or none', () => {
    const day = fc.integer({ min: 0, max: 1_500 }).map((days) => addDays(d('2024-01-01'), days));
    fc.assert(
      fc.property(day, fc.option(fc.integer({ min: -90, max: 30 })), fc.nat(200), (on, told, after) => {
        const acknowledgedOn = told === null ? null : addDays(on, told);
        const receivedOn = addDays(on, after);
        const made = against({ receivedOn }, { silence: { on, acknowledgedOn } });
        const until = acknowledgedOn !== null && acknowledgedOn <= on ? appealUntil(on) : null;
        expect(made).toMatchObject({ until, late: until !== null && receivedOn > until, silenceOn: on });
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('a decision on appeal', () => {
  const question = (contested: Partial<Contested>, input: Parameters<typeof aDecisionInput>[0] = {}) => {
    const pending = made({}, { contested: aContested(contested) });
    const request = aRequest({ appeal: pending, routing: aRouting() });
    const powers = powersOf([aDelegation({ acts: ['grant', 'refuse', 'partial-grant'] })]);
    return { request, input: aDecisionInput(input), actor: anAgent(), powers, today: d('2026-12-20') };
  };
  const partial = { outcome: 'partially-granted', amountCents: 10_000 } as const;

  test('takes nothing away', () => {
    expect(() => decide(question(partial, { amountCents: 10_000 }))).toThrow('appeal-less-favourable');
    expect(decide(question(partial, { amountCents: 15_000 }))).toMatchObject({ amountCents: 15_000 });
    const refused = { outcome: 'refused', amountCents: null, reasonCodes: ['hors-commune'] } as const;
    expect(decide(question(partial, refused))).toMatchObject({ outcome: 'refused' });
  });

  test('against silence is taken by whoever the routing says, for what it says', () => {
    const pending = made(
      { receivedOn: d('2027-01-25') },
      { contested: null, silence: { on: d('2027-01-23'), acknowledgedOn: null } },
    );
    const asked = { ...question({}), request: aRequest({ appeal: pending, routing: aRouting() }) };
    expect(decide({ ...asked, input: aDecisionInput({ amountCents: 1_000 }) })).toMatchObject({ amountCents: 1_000 });
    expect(propose({ ...asked, id: 'p', bodies: [] }).to).toBe('delegated-agent');
  });

  test('is taken by whoever may take the contested one: a body in session, the vice-presidency, or the agent', () => {
    expect(() => decide(question({ authority: 'commission-permanente' }))).toThrow('authority-mismatch');
    expect(() => decide(question({ authority: 'vice-president' }))).toThrow('authority-mismatch');
    const { today, ...rest } = question({ authority: 'commission-permanente' });
    expect(() => propose({ ...rest, id: 'p', bodies: ['commission-permanente'], today })).toThrow('authority-mismatch');
    const toSign = question({ authority: 'vice-president' });
    expect(propose({ ...toSign, id: 'p', bodies: ['commission-permanente'] }).to).not.toBe('delegated-agent');
  });
});
