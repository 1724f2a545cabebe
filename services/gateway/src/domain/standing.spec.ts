import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { aFact, shuffled } from '../testing/case-facts.fixture.js';
import type { CaseFact } from './case-fact.js';
import { NOTHING_KNOWN, authorityOf, caseStatus, learn } from './standing.js';

const standingOf = (facts: readonly CaseFact[]) => facts.reduce(learn, NOTHING_KNOWN);
const submitted = aFact('request-submitted');
const retrieved = aFact('household-data-retrieved', {}, { sequence: 2 });
const assessed = aFact('request-assessed');
const routed = aFact('request-routed', {}, { sequence: 2 });
const adjourned = aFact('decision-recorded', { outcome: 'adjourned', returnsOn: '2026-12-10' });
const proposed = aFact('decision-proposed');
const undone = aFact('decision-withdrawn', {}, { sequence: 2 });
const waits = aFact('other-right-noted', {}, { sequence: 2 });
const waitsNoMore = aFact('other-right-noted', { awaitedUntil: null }, { sequence: 3 });
const urgently = aFact('request-corrected', { urgent: true }, { sequence: 2 });
const missing = { outcome: 'to-assess', missing: ['quotient-familial'] } as const;

describe('the status of a request', () => {
  const unavailable = (nextStep: 'ask-the-person' | 'fix-the-request' | 'call-the-administrator') =>
    aFact('household-data-unavailable', { nextStep });
  const parked = (waitsFor: 'worker' | 'administrator') => aFact('retrieval-postponed', { state: 'parked', waitsFor });

  test.each<[string, readonly CaseFact[]]>([
    ['submitted', []],
    ['submitted', [submitted]],
    ['retrieving', [submitted, aFact('retrieval-postponed')]],
    ['retrieving', [submitted, retrieved]],
    ['retrieving', [submitted, retrieved, assessed]],
    ['retrieving', [submitted, aFact('request-assessed', missing)]],
    ['awaiting-documents', [submitted, unavailable('ask-the-person')]],
    ['awaiting-documents', [submitted, unavailable('fix-the-request')]],
    ['awaiting-documents', [submitted, parked('worker')]],
    ['awaiting-documents', [submitted, retrieved, aFact('request-assessed', missing)]],
    ['awaiting-documents', [submitted, unavailable('ask-the-person'), aFact('request-assessed', missing)]],
    ['awaiting-documents', [submitted, aFact('request-assessed', { outcome: 'to-assess', missing: ['bill'] })]],
    ['awaiting-finding', [submitted, aFact('request-assessed', { outcome: 'to-assess', missing: ['constat-projet'] })]],
    ['awaiting-finding', [submitted, retrieved, aFact('request-assessed', { ...missing, missing: ['hors-tableau'] })]],
    ['awaiting-administrator', [submitted, unavailable('call-the-administrator')]],
    ['awaiting-administrator', [submitted, parked('administrator')]],
    ['awaiting-finding', [submitted, retrieved, aFact('request-assessed', { outcome: 'to-assess' })]],
    ['awaiting-decision', [submitted, retrieved, assessed, routed]],
    ['awaiting-decision', [submitted, aFact('household-data-unavailable'), assessed, routed]],
    ['awaiting-decision', [submitted, routed, adjourned]],
    ['awaiting-decision', [submitted, adjourned]],
    ['awaiting-other-right', [submitted, routed, waits]],
    ['awaiting-other-right', [submitted, routed, adjourned, waits]],
    ['awaiting-decision', [submitted, routed, waitsNoMore, waits]],
    ['awaiting-decision', [submitted, routed, waits, urgently]],
    ['awaiting-documents', [submitted, unavailable('ask-the-person'), waits]],
    ['awaiting-signature', [submitted, routed, waits, aFact('decision-proposed', {}, { sequence: 3 })]],
    ['decided', [submitted, routed, waits, aFact('decision-recorded', {}, { sequence: 3 })]],
    ['awaiting-signature', [submitted, routed, proposed]],
    ['awaiting-signature', [submitted, proposed]],
    ['awaiting-signature', [submitted, routed, adjourned, aFact('decision-proposed', {}, { sequence: 2 })]],
    ['awaiting-decision', [submitted, routed, aFact('decision-proposed', { to: 'commission-permanente' })]],
    ['awaiting-decision', [submitted, routed, proposed, aFact('proposal-returned', {}, { sequence: 2 })]],
    ['decided', [submitted, routed, proposed, aFact('decision-recorded', {}, { sequence: 2 })]],
    ['decided', [submitted, routed, adjourned, aFact('decision-recorded', {}, { sequence: 2 })]],
    ['decided', [submitted, aFact('decision-recorded', { outcome: 'refused', urgent: true })]],
    ['withdrawn', [submitted, routed, aFact('request-withdrawn')]],
    ['closed', [submitted, routed, aFact('request-closed')]],
    ['awaiting-decision', [submitted, routed, aFact('decision-recorded'), undone]],
    [
      'awaiting-signature',
      [submitted, aFact('decision-recorded'), undone, aFact('decision-proposed', {}, { sequence: 3 })],
    ],
    [
      'closed',
      [submitted, aFact('decision-recorded'), aFact('decision-withdrawn', { reopened: false }, { sequence: 2 })],
    ],
    ['withdrawn', [submitted, routed, adjourned, aFact('request-withdrawn', {}, { sequence: 2 })]],
  ])('is %s', (status, facts) => {
    expect(caseStatus(standingOf(facts))).toBe(status);
  });

  test('without a quotient, other data say where the request stands', () => {
    const without = aFact('household-data-unavailable', { about: 'rsa' }, { sequence: 2 });
    const known = aFact('household-data-retrieved', { about: 'asf' }, { sequence: 3 });
    const waiting = aFact('retrieval-postponed', { about: 'quotient-familial' }, { sequence: 4 });
    expect(caseStatus(standingOf([submitted, without]))).toBe('awaiting-documents');
    expect(caseStatus(standingOf([submitted, without, known]))).toBe('retrieving');
    expect(caseStatus(standingOf([submitted, without, waiting]))).toBe('retrieving');
  });

  test('a new assessment waits for the routing that follows it', () => {
    const again = aFact('request-assessed', { outcome: 'to-assess' }, { sequence: 3 });
    const before = standingOf([submitted, retrieved, assessed, routed]);
    const after = learn(before, again);
    expect([authorityOf(before), authorityOf(after)]).toEqual(['delegated-agent', null]);
    expect(caseStatus(after)).toBe('awaiting-finding');
    expect(caseStatus(learn(after, aFact('request-routed', {}, { sequence: 4 })))).toBe('awaiting-decision');
  });

  test('a proposal waits for whom it names, until it is signed or sent back', () => {
    const sent = aFact('decision-proposed', { to: 'commission-permanente' }, { sequence: 2 });
    const facts = [submitted, assessed, routed, proposed];
    expect(authorityOf(standingOf(facts))).toBe('vice-president');
    expect(authorityOf(standingOf([...facts, sent]))).toBe('commission-permanente');
    const returned = aFact('proposal-returned', {}, { sequence: 3 });
    expect(authorityOf(standingOf([...facts, sent, returned]))).toBe('delegated-agent');
  });

  test('a late answer of the State does not undo a proof that came after it', () => {
    const proof = aFact('household-data-retrieved', { source: 'proof' }, { sequence: 5 });
    const late = aFact('household-data-unavailable', {}, { sequence: 4 });
    expect(caseStatus(standingOf([submitted, proof, late]))).toBe('retrieving');
  });

  test('depends neither on the order of the facts nor on their repetition', () => {
    fc.assert(
      fc.property(shuffled, ([facts, again]) => {
        expect(standingOf(again)).toEqual(standingOf(facts));
      }),
      { numRuns: 1000 },
    );
  });
});

test('who stood aside is replaced until a decision: the request goes to the lists of another authority, and a proposal to a body is not signed', () => {
  const recused = (to: string, sequence = 2) => aFact('decider-recused', { to }, { sequence });
  expect(authorityOf(standingOf([submitted, routed, recused('vice-president')]))).toBe('vice-president');
  expect(authorityOf(standingOf([submitted, recused('vice-president')]))).toBeNull();
  const toTheCouncil = standingOf([submitted, routed, aFact('decision-proposed'), recused('conseil-administration')]);
  expect([caseStatus(toTheCouncil), authorityOf(toTheCouncil)]).toEqual([
    'awaiting-decision',
    'conseil-administration',
  ]);
  const adjournedSince = aFact('decision-recorded', { outcome: 'adjourned' }, { sequence: 3 });
  expect(authorityOf(standingOf([submitted, routed, recused('vice-president'), adjournedSince]))).toBe(
    'delegated-agent',
  );
});
