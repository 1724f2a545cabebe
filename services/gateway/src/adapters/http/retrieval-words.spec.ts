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

  test('nothing while all goes well', () => {
    expect(told(aFact('household-data-retrieved'))).toMatchObject({ agentText: null, proofs: [] });
  });
});

test('why the State refuses a centre has words, an unknown reason too', () => {
  expect(refusalInWords('recipient-invalid')).toContain('SIRET');
  expect(refusalInWords('of-tomorrow')).toContain('administrateur');
});
