import { describe, expect, test } from '@jest/globals';
import { aFact } from '../../testing/case-facts.fixture.js';
import { retrievalView } from '../../domain/retrieval-view.js';
import { refusalInWords, retrievalInWords } from './retrieval-words.js';

const told = (...facts: readonly ReturnType<typeof aFact>[]) => retrievalInWords(retrievalView(facts));

describe('what an agent reads of the asking', () => {
  test('why there is no answer, and which papers stand for it, in French', () => {
    const proofs = ['attestation-caf', 'declaration'];
    expect(told(aFact('household-data-unavailable', { proofs }))).toMatchObject({
      agentText: expect.stringContaining('pas de dossier à son nom'),
      proofs: [
        { kind: 'attestation-caf', label: expect.stringContaining('CAF') },
        { kind: 'declaration', label: expect.stringContaining('sur l’honneur') },
      ],
    });
  });

  test('our own reasons have words too, and an unknown one says who can help', () => {
    expect(told(aFact('household-data-unavailable', { reason: 'quotient-not-computable' }))).toMatchObject({
      agentText: expect.stringContaining('pas un quotient nul'),
    });
    expect(told(aFact('household-data-unavailable', { reason: 'of-tomorrow' }))).toMatchObject({
      agentText: expect.stringContaining('justificatif'),
    });
  });

  test('that the State lets everybody wait, and what can be done meanwhile', () => {
    for (const reason of ['state-slow', 'too-many-calls', 'timed-out', 'provider-unavailable']) {
      const view = told(aFact('retrieval-postponed', { reason }));
      expect(view).toMatchObject({ agentText: expect.stringMatching(/justificatif.*aide urgente/) });
      expect(view).toMatchObject({ nextAttemptAt: '2026-11-23T09:20:00.000Z' });
    }
    expect(told(aFact('retrieval-postponed', { reason: 'month-to-come' }))).toMatchObject({
      agentText: expect.not.stringContaining('urgente'),
    });
  });

  test('that an operator paused the calls, without a date, then that they go on', () => {
    const paused = told(aFact('retrieval-postponed', { reason: 'calls-paused', nextAttemptAt: null }));
    expect(paused).toMatchObject({ nextAttemptAt: null });
    expect(paused).toMatchObject({ agentText: expect.stringMatching(/en pause, sans date.*justificatif/) });
    expect(told(aFact('retrieval-postponed', { reason: 'resumed' }))).toMatchObject({
      agentText: 'L’État va être interrogé.',
    });
  });

  test('on which day a habilitation begins, also once the person is asked for the proof; none when nobody knows', () => {
    const reason = 'habilitation-not-in-force';
    const parked = { state: 'parked', waitsFor: 'administrator', reason } as const;
    const known = aFact('retrieval-postponed', { ...parked, nextAttemptAt: '2026-11-29T00:00:00.000Z' });
    const late = aFact('household-data-unavailable', { reason, stillTrying: true }, { sequence: 2 });
    for (const facts of [[known], [known, late]])
      expect(told(...facts)).toMatchObject({ agentText: expect.stringContaining('commence le 29 novembre 2026') });
    expect(told(aFact('retrieval-postponed', { ...parked, nextAttemptAt: null }))).toMatchObject({
      agentText: 'L’habilitation du CCAS n’est pas en vigueur. L’administrateur est à prévenir.',
    });
  });

  test('for each adult of a couple, why the State has nothing on them', () => {
    const asked = [
      { adult: 'applicant', reason: 'not-known-to-providers', providerCode: '10004' },
      { adult: 'other-adult', reason: 'no-file-at-provider', providerCode: '23003' },
    ] as const;
    expect(told(aFact('household-data-unavailable', { asked }))).toMatchObject({
      agentText: expect.stringMatching(/Demandeur : Aucune caisse.*Autre adulte du foyer : .*pas de dossier/),
    });
    const same = asked.map((one) => ({ ...one, reason: 'no-file-at-provider' }));
    expect(told(aFact('household-data-unavailable', { asked: same }))).toMatchObject({
      agentText: expect.stringMatching(/^Même réponse pour le demandeur et l’autre adulte/),
    });
  });

  test('nothing while all goes well', () => {
    expect(told(aFact('household-data-retrieved'))).toMatchObject({ agentText: null, proofs: [] });
  });
});

test('why the State refuses a centre has words, an unknown reason too', () => {
  expect(refusalInWords('recipient-invalid')).toContain('SIRET');
  expect(refusalInWords('of-tomorrow')).toContain('administrateur');
});
