import { describe, expect, test } from '@jest/globals';
import { choiceWords, grantWords, proposalWords, recordedWords, signWords } from './batch-words.js';

describe('a batch', () => {
  test('names whose request is ticked, and keeps its reference when the name cannot be read', () => {
    const applicant = { birthName: 'MARTIN', usageName: null, givenNames: ['Jeanne'] };
    const one = { reference: 'CHA-2026-000123', applicant };
    expect(choiceWords(one, '150 €')).toBe('Jeanne MARTIN — CHA-2026-000123 — 150 €');
    expect(choiceWords({ ...one, applicant: null }, '150 €')).toBe('CHA-2026-000123 — 150 €');
  });

  test('says what a proposal would decide, with its amount when it has one', () => {
    expect(proposalWords({ outcome: 'partially-granted', amountCents: 8000 })).toMatch(/^accordée en partie, 80\s€$/);
    expect(proposalWords({ outcome: 'refused', amountCents: null })).toBe('refusée');
  });

  test('speaks of one request in the singular, and counts none', () => {
    expect([0, 1, 2].map(grantWords)).toEqual([
      'Accorder les demandes choisies, comme demandé',
      'Accorder la demande choisie, comme demandé',
      'Accorder les 2 demandes choisies, comme demandé',
    ]);
    expect([0, 1, 2].map(signWords)).toEqual([
      'Signer les propositions choisies',
      'Signer la proposition choisie',
      'Signer les 2 propositions choisies',
    ]);
  });

  test('claims no decision when every one was refused', () => {
    expect([0, 1, 2].map(recordedWords)).toEqual([
      null,
      '1 décision inscrite au registre.',
      '2 décisions inscrites au registre.',
    ]);
  });
});
