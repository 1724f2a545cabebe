import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { aFact, histories, shuffled } from '../testing/case-facts.fixture.js';
import { caseView } from './case-view.js';
import { NOTHING_KNOWN, caseStatus, learn } from './standing.js';

const submitted = aFact('request-submitted');

describe('the case view', () => {
  test('is nothing before the request itself is known', () => {
    expect(caseView([aFact('household-data-retrieved'), aFact('request-routed')])).toBeNull();
  });

  test('shows each part once it is known', () => {
    const view = caseView([
      submitted,
      aFact('household-data-retrieved'),
      aFact('request-assessed'),
      aFact('request-routed', {}, { sequence: 2 }),
      aFact('decision-recorded'),
    ]);
    expect(view).toMatchObject({
      ...{ reference: 'CHA-2026-000123', status: 'decided', submittedAt: '2026-11-23T09:00:00.000Z' },
      householdData: { source: 'api-particulier', quotientFamilial: { value: 300, provider: 'CNAF' } },
      retrieval: { state: 'succeeded', attempts: 1, nextAttemptAt: null, lastError: null },
      assessment: { regulation: '2023-10-12', outcome: 'eligible', resteAVivreCents: 25_000 },
      routing: { authority: 'delegated-agent', because: 'QF 300 inférieur à 456' },
      decision: { outcome: 'granted', register: { label: 'DEC-2026-000001' } },
      withdrawal: null,
    });
  });

  test('shows the facts as they were corrected last, with who corrected what, and what people found last', () => {
    const later = aFact('request-corrected', { requestedAmountCents: 9_000, changed: ['billCents'] }, { sequence: 3 });
    const found = (code: string, value: boolean | null, sequence: number) =>
      aFact('finding-recorded', { code, value }, { sequence });
    const view = caseView([
      ...[later, aFact('request-corrected', {}, { sequence: 2 }), submitted, found('constat-b', true, 4)],
      ...[found('constat-a', false, 6), found('constat-a', true, 5), found('constat-b', null, 7)],
    ]);
    expect(view).toMatchObject({
      ...{ requestedAmountCents: 9_000, submittedAt: submitted.at },
      corrections: [{ changed: ['requestedAmountCents'] }, { changed: ['billCents'], correctedBy: null }],
      findings: [{ code: 'constat-a', question: 'Un projet ?', value: false }],
    });
  });

  test('says in words what is missing; an assessment of old has no words', () => {
    const missingFacts = [
      { code: 'bill', label: 'De combien ?', from: 'request', kind: 'quantity', unit: '€', field: '/billCents' },
    ];
    const told = caseView([submitted, aFact('request-assessed', { missing: ['bill'], missingFacts })]);
    expect(told?.assessment?.missingFacts).toEqual(missingFacts);
    expect(caseView([submitted, aFact('request-assessed')])?.assessment?.missingFacts).toEqual([]);
  });

  test.each([
    ['pending', null, []],
    ['retrying', null, [aFact('retrieval-postponed')]],
    ['parked', 'worker', [aFact('retrieval-postponed', { state: 'parked', waitsFor: 'worker' })]],
    ['unavailable', 'person', [aFact('household-data-unavailable')]],
    ['unavailable', 'worker', [aFact('household-data-unavailable', { nextStep: 'fix-the-request' })]],
    ['proved', null, [aFact('household-data-retrieved', { source: 'proof' })]],
  ])('says that the retrieval is %s and waits for %s', (state, waitsFor, facts) => {
    expect(caseView([submitted, ...facts])?.retrieval).toMatchObject({ state, waitsFor });
  });

  test('keeps the data that are known while the State is asked again', () => {
    const again = aFact('retrieval-postponed', {}, { sequence: 2 });
    const view = caseView([submitted, aFact('household-data-retrieved'), again]);
    expect(view?.householdData).toMatchObject({ quotientFamilial: { value: 300 } });
    expect(view?.retrieval).toMatchObject({
      state: 'retrying',
      lastError: 'provider-unavailable',
      providerCode: '35001',
    });
  });

  test('says of each kind of data how it goes, and the quotient speaks for the whole', () => {
    const statuses = [{ code: 'rsa', value: true, source: 'proof' as const }];
    const view = caseView([
      submitted,
      aFact('household-data-retrieved', { about: 'rsa', statuses }, { sequence: 2 }),
      aFact('household-data-unavailable', { about: 'asf' }, { sequence: 3 }),
      aFact('retrieval-postponed', {}, { sequence: 4 }),
    ]);
    expect(view).toMatchObject({ status: 'retrieving', householdData: { statuses } });
    expect(view?.retrieval).toMatchObject({ state: 'retrying' });
    expect(view?.retrieval.sources.map(({ about, state }) => [about, state])).toEqual([
      ['asf', 'unavailable'],
      ['quotient-familial', 'retrying'],
      ['rsa', 'proved'],
    ]);
  });

  test('shows that the State contradicts a paper, until a person has said which one counts', () => {
    const proof = aFact('household-data-retrieved', { source: 'proof' });
    const contradicted = aFact('household-data-contradicted', {}, { sequence: 2 });
    const view = caseView([submitted, proof, contradicted]);
    expect(view?.retrieval.contradiction).toMatchObject({
      about: 'quotient-familial',
      quotientFamilial: { value: 520 },
    });
    expect(view?.householdData).toMatchObject({ quotientFamilial: { value: 300 } });
    const settled = aFact('household-data-retrieved', { source: 'proof' }, { sequence: 3 });
    expect(caseView([submitted, proof, contradicted, settled])?.retrieval).toMatchObject({
      ...{ contradiction: null, contradictions: [] },
    });
  });

  test('says of a source that was asked again beside a paper that it is, until the State contradicts it', () => {
    const proof = aFact('household-data-retrieved', { source: 'proof' });
    const again = aFact('retrieval-postponed', { reason: 'resumed', attempts: 1 }, { sequence: 2 });
    const contradicted = aFact('household-data-contradicted', {}, { sequence: 3 });
    expect(caseView([submitted, proof, again])?.retrieval.state).toBe('retrying');
    expect(caseView([submitted, proof, again, contradicted])?.retrieval).toMatchObject({
      ...{ state: 'proved', lastError: null, nextAttemptAt: null, contradictions: [{ about: 'quotient-familial' }] },
    });
  });

  test('leaves out a routing that an assessment has made old', () => {
    const view = caseView([submitted, aFact('request-routed'), aFact('request-assessed', {}, { sequence: 2 })]);
    expect(view?.routing).toBeNull();
  });

  test('shows no withdrawal once a later decision stands', () => {
    const view = caseView([submitted, aFact('request-withdrawn'), aFact('decision-recorded', {}, { sequence: 2 })]);
    expect([view?.status, view?.withdrawal]).toEqual(['decided', null]);
  });

  test('is the same for the same facts, in any order and however often they come', () => {
    fc.assert(
      fc.property(shuffled, ([facts, again]) => {
        expect(caseView([submitted, ...again])).toEqual(caseView([...facts, submitted]));
      }),
      { numRuns: 1000 },
    );
  });

  test('has the status that the list has', () => {
    fc.assert(
      fc.property(histories, (facts) => {
        const known = [submitted, ...facts];
        expect(caseView(known)?.status).toBe(caseStatus(known.reduce(learn, NOTHING_KNOWN)));
      }),
    );
  });
});
