import { expect, test } from '@jest/globals';
import { heldByEligibility } from './held-data.js';

test('what the regulation said and what people found is told in words', () => {
  const sections = heldByEligibility({
    assessments: [{ on: '2026-11-23', regulation: '2023-10-12', outcome: 'eligible', explanations: ['Réside ici.'] }],
    findings: [{ on: '2026-11-24', question: 'Projet réaliste ?', value: true, note: 'Vu en entretien' }],
    grants: [{ on: '2026-11-25', aid: 'aide-alimentaire', cents: 15_000, state: 'granted' }],
  });
  const text = JSON.stringify(sections);
  for (const words of [
    'conditions remplies',
    'Réside ici.',
    'Projet réaliste ?',
    '"oui"',
    'Vu en entretien',
    'accordé',
  ])
    expect(text).toContain(words);
});
