import { describe, expect, test } from '@jest/globals';
import { civilDate } from '@octroi/kernel';
import { clocksOf, dueWords, type ClockFacts, type DueKind } from './due.js';

const RECEIVED = civilDate('2026-11-23');
const facts = (overrides: Partial<ClockFacts> = {}): ClockFacts => ({
  ...{ status: 'open', receivedOn: RECEIVED, acknowledgedOn: null, suspensions: [], returnsOn: null, decision: null },
  ...overrides,
});

describe('the clocks of a request', () => {
  test('silence rejects after two months what nobody has ended', () => {
    expect(clocksOf(facts(), civilDate('2027-01-22'))).toMatchObject({ silenceOn: '2027-01-23', silent: false });
    expect(clocksOf(facts(), civilDate('2027-01-23'))).toMatchObject({ silenceOn: '2027-01-23', silent: true });
    expect(clocksOf(facts({ status: 'withdrawn' }), RECEIVED)).toMatchObject({ silenceOn: null, silent: false });
  });

  test('silence may be contested for two months, if the receipt told of it; without one no time limit runs', () => {
    const silent = civilDate('2027-01-23');
    expect(clocksOf(facts(), silent)).toMatchObject({ silent: true, appealUntil: null });
    expect(clocksOf(facts({ acknowledgedOn: RECEIVED }), silent)).toMatchObject({ appealUntil: '2027-03-24' });
    expect(clocksOf(facts({ acknowledgedOn: RECEIVED }), civilDate('2027-01-22')).appealUntil).toBeNull();
    expect(
      clocksOf(facts({ acknowledgedOn: civilDate('2027-01-24') }), civilDate('2027-02-01')).appealUntil,
    ).toBeNull();
  });

  test('papers that were asked for make silence later', () => {
    const suspension = {
      askedOn: civilDate('2026-12-01'),
      by: civilDate('2026-12-15'),
      givenOn: null,
      id: 'p',
      requestId: 'r',
      papers: [],
    };
    const clocks = clocksOf(facts({ suspensions: [suspension] }), RECEIVED);
    expect(clocks).toMatchObject({ silenceOn: '2027-02-06', suspension });
  });

  test('an adjourned request comes back, and silence runs on', () => {
    const returnsOn = civilDate('2026-12-10');
    expect(clocksOf(facts({ returnsOn }), RECEIVED)).toMatchObject({ returnsOn, silenceOn: '2027-01-23' });
  });

  test('a grant may be appealed against and, for four months, taken back; a refusal is not a right to take back', () => {
    const decided = (outcome: 'granted' | 'refused') =>
      clocksOf(facts({ status: 'decided', decision: { outcome, decidedOn: RECEIVED } }), RECEIVED);
    expect(decided('granted')).toMatchObject({ appealUntil: '2027-01-25', withdrawalUntil: '2027-03-23' });
    expect(decided('refused')).toMatchObject({ appealUntil: '2027-01-25', withdrawalUntil: null, silenceOn: null });
  });
});

test('what falls due is said in words, before and after', () => {
  const said = (kind: DueKind, today: string): string => dueWords({ kind, dueOn: RECEIVED }, civilDate(today));
  expect(said('silence', '2026-11-22')).toMatch(/^Sans décision d’ici là/);
  expect(said('silence', '2026-11-23')).toBe('Rejet implicite né le 23 novembre 2026 : une décision reste possible.');
  expect(said('papers', '2026-11-23')).toMatch(/^Dernier jour/);
  expect(said('papers', '2026-11-24')).toMatch(/pas arrivées/);
  expect(said('proof', '2026-11-23')).toMatch(/^Dernier jour .* en urgence/);
  expect(said('proof', '2026-11-24')).toMatch(/en urgence ne sont pas arrivées/);
  expect(said('return', '2026-11-24')).toMatch(/ajournée/);
  expect(said('appeal', '2026-11-24')).toMatch(/recours/);
  expect(said('right', '2026-11-24')).toMatch(/relancer/);
  expect(said('injunction', '2026-11-24')).toMatch(/tribunal a ordonné/);
});
