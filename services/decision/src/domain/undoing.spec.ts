import { describe, expect, test } from '@jest/globals';
import { addDays, addMonths, civilDate, type CivilDate } from '@octroi/kernel';
import fc from 'fast-check';
import { aDelegation, aRequest, anAgent, powersOf } from '../testing/decision.fixture.js';
import { aDecisionPart } from '../testing/undoing.fixture.js';
import { withdrawalUntil } from './clocks.js';
import { undo, undoingBasis, type UndoingInput } from './undoing.js';

const DECIDED = civilDate('2026-10-31');
const heard = (today: CivilDate) => ({ invitedOn: DECIDED, by: DECIDED, heardOn: today, summary: 'Rien à redire.' });
const inputOf = (today: CivilDate, overrides: Partial<UndoingInput>): UndoingInput => ({
  kind: 'withdrawal',
  ground: 'illegality',
  reason: 'Hors commune.',
  afterwards: 'decide-again',
  observations: heard(today),
  ...overrides,
});
const question = (
  today: CivilDate,
  input: Partial<UndoingInput> = {},
  part: Parameters<typeof aDecisionPart>[0] = {},
) => ({
  ...{ request: aRequest({ status: 'decided' }), decision: aDecisionPart({ decidedOn: DECIDED, ...part }), today },
  ...{ actor: anAgent(), powers: powersOf([aDelegation({ acts: ['grant', 'refuse'] })]) },
  input: inputOf(today, input),
});

describe('undoing what gives a right', () => {
  test('holds within four months, to the end of a shorter month, and never after', () => {
    const last = civilDate('2027-02-28');
    expect(undo(question(last)).reference).toBe('DEL03_2023_0017');
    expect(() => undo(question(addDays(last, 1)))).toThrow('withdrawal-too-late');
    expect(() => undo(question(addDays(last, 1), { kind: 'abrogation' }))).toThrow('withdrawal-too-late');
  });

  test('whatever the day of the decision: the last day is the same day four months later, or the last of the month', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (days) => {
        const decidedOn = addDays(civilDate('1999-01-01'), days);
        const until = withdrawalUntil(decidedOn);
        expect(until).toBe(addMonths(decidedOn, 4));
        const sameDay = until.slice(8) === decidedOn.slice(8);
        const lastOfMonth = addDays(until, 1).slice(8) === '01';
        expect(sameDay || (lastOfMonth && until.slice(8) < decidedOn.slice(8))).toBe(true);
        const at = (today: CivilDate) => () =>
          undo(
            question(
              today,
              { observations: { invitedOn: decidedOn, by: decidedOn, heardOn: today, summary: null } },
              { decidedOn },
            ),
          );
        const powers = question(until).powers.delegations[0]!;
        if (until >= powers.validFrom) expect(at(until)).not.toThrow();
        if (addDays(until, 1) >= powers.validFrom) expect(at(addDays(until, 1))).toThrow('withdrawal-too-late');
      }),
      { numRuns: 2_000 },
    );
  });

  test.each([
    ['2023-10-29', '2024-02-29'],
    ['2023-10-31', '2024-02-29'],
    ['2024-02-29', '2024-06-29'],
    ['2026-03-29', '2026-07-29'],
    ['2026-06-25', '2026-10-25'],
    ['2026-08-31', '2026-12-31'],
  ])('decided on %s, until %s: leap days, and the days on which the clocks change', (decidedOn, until) => {
    expect(withdrawalUntil(civilDate(decidedOn))).toBe(until);
  });

  test('waits for what the person has to say', () => {
    const today = civilDate('2026-12-01');
    const asked = (observations: UndoingInput['observations']) => () => undo(question(today, { observations }));
    const silent = { invitedOn: civilDate('2026-11-10'), by: civilDate('2026-11-25'), heardOn: null, summary: null };
    expect(asked(null)).toThrow('observations-required');
    expect(asked({ ...silent, by: today })).toThrow('observations-pending');
    expect(asked(silent)).not.toThrow();
  });

  test('of whatever dates: somebody is asked after the decision, and heard after being asked, by today', () => {
    const today = civilDate('2026-12-01');
    const far = fc.constantFrom(civilDate('0001-01-01'), civilDate('9999-12-31'));
    const day = fc.oneof(
      { weight: 9, arbitrary: fc.integer({ min: -40, max: 20 }).map((days) => addDays(today, days)) },
      far,
    );
    const said = fc.record({ invitedOn: day, by: day, heardOn: fc.option(day), summary: fc.constant(null) });
    const grounds = fc.constantFrom('illegality' as const, 'fraud' as const, 'beneficiary-request' as const);
    fc.assert(
      fc.property(said, grounds, (observations, ground) => {
        const { invitedOn, by, heardOn } = observations;
        const isHeard = heardOn === null || (invitedOn <= heardOn && heardOn <= today);
        const isBound = invitedOn <= by && by <= addMonths(today, 6);
        const holds = DECIDED <= invitedOn && invitedOn <= today && isBound && isHeard;
        const act = () => undo(question(today, { observations, ground }));
        if (!holds) expect(act).toThrow('observations-dates-out-of-order');
        else if (ground !== 'beneficiary-request' && heardOn === null && today <= by)
          expect(act).toThrow('observations-pending');
        else expect(act).not.toThrow();
      }),
      { numRuns: 2_000 },
    );
  });

  test('at the request of its beneficiary it has no time limit, and is replaced by a better one; fraud has none either', () => {
    const late = civilDate('2028-01-10');
    const favour = { ground: 'beneficiary-request', observations: null } as const;
    expect(() => undo(question(late, favour))).not.toThrow();
    expect(() => undo(question(late, { ...favour, afterwards: 'close' }))).toThrow('more-favourable-required');
    expect(() => undo(question(late, { ground: 'fraud' }))).not.toThrow();
    expect(() => undo(question(late, { ground: 'fraud', observations: null }))).toThrow('observations-required');
  });
});

test('a refusal is withdrawn within four months, abrogated at any time, without hearing anybody', () => {
  const late = civilDate('2028-01-10');
  const refused = { outcome: 'refused', amountCents: null } as const;
  const without = { observations: null } as const;
  expect(() => undo(question(civilDate('2026-12-01'), without, refused))).not.toThrow();
  expect(() => undo(question(late, without, refused))).toThrow('withdrawal-too-late');
  expect(() => undo(question(late, { ...without, kind: 'abrogation' }, refused))).not.toThrow();
});

test('whoever could decide undoes; what a body decided is undone by that body', () => {
  const today = civilDate('2026-12-01');
  const asked = question(today);
  expect(() => undo({ ...asked, powers: powersOf([]) })).toThrow('no-delegation-in-force');
  expect(() => undo({ ...asked, powers: powersOf([aDelegation({ acts: ['refuse'] })]) })).toThrow('act-not-delegated');
  const voted = question(today, {}, { authority: 'commission-permanente' });
  expect(() => undo(voted)).toThrow('authority-mismatch');
  expect(() => undo(question(today, {}, { outcome: 'adjourned' }))).toThrow('nothing-to-withdraw');
});

test('the article follows from the ground', () => {
  const today = civilDate('2026-12-01');
  const basis = (input: Partial<UndoingInput>, part: Parameters<typeof aDecisionPart>[0] = {}): string => {
    const asked = question(today, input, part);
    return /[LR]\d+-\d+/.exec(undoingBasis(asked.decision, asked.input))?.[0] ?? '';
  };
  expect([basis({}), basis({ ground: 'fraud' }), basis({ ground: 'beneficiary-request' })]).toEqual([
    'L242-1',
    'L241-2',
    'L242-4',
  ]);
  const refused = { outcome: 'refused' } as const;
  expect([basis({}, refused), basis({ kind: 'abrogation' }, refused)]).toEqual(['L243-3', 'L243-1']);
});
