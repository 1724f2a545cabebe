import { describe, expect, test } from '@jest/globals';
import { otherFacts, retrievalText, valueText } from './data-words.js';

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

describe('data in words', () => {
  test.each([
    ['worker', 'En attente de l’agent'],
    ['administrator', 'En attente de l’administrateur'],
  ] as const)('a question that was not sent says that it waits for the %s', (waitsFor, words) => {
    expect(retrievalText({ state: 'parked', waitsFor })).toBe(words);
  });

  test('both sides of a contradiction, whatever they are about', () => {
    const taxIncome = { referenceCents: 984_000, shares: 2.5, year: 2025 };
    expect(plain(valueText({ taxIncome }))).toBe('9 840 € par an, 2,5 parts (revenus 2025)');
    expect(plain(valueText({ jobseekerBenefits: { monthlyCents: 72_010, year: 2026, month: 10 } }))).toBe(
      '720,10 € (octobre 2026)',
    );
    expect(valueText({ status: false })).toBe('non');
    expect(valueText({ quotientFamilial: null })).toBe('pas de quotient');
    const month = { year: 2026, month: 11, calculationYear: null, calculationMonth: null };
    expect(valueText({ quotientFamilial: { ...month, value: 520, provider: 'MSA' } })).toBe('520 (MSA, novembre 2026)');
  });

  test('what is known beside the quotient, each with who told it', () => {
    const told = otherFacts({
      ...{ source: 'proof', retrievedAt: '', quotientFamilial: null, confirmedByAgent: false, proofKind: null },
      statuses: [{ code: 'jobseeker', value: true, source: 'api-particulier' }],
      taxIncome: { referenceCents: 984_000, shares: null, year: 2025, source: 'dgfip' },
      ...{ jobseekerBenefits: null, childcareShare: null, proofs: [] },
    });
    expect(told.map(({ about, text, source }) => [about, plain(text), source])).toEqual([
      ['jobseeker', 'oui', 'api-particulier'],
      ['tax-income', '9 840 € par an (revenus 2025)', 'dgfip'],
    ]);
  });
});
