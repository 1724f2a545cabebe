import { expect, test } from '@jest/globals';
import {
  InMemoryEligibilityStores,
  OPERATOR,
  aCause,
  inMemoryUnitOfWork,
} from '../testing/in-memory-eligibility-stores.js';
import { TellHeldData } from './tell-held-data.js';

const DPO = { ...OPERATOR, roles: ['dpo'] as const, siteId: 'chaville', purpose: 'export-personal-data' };

test('what the regulation said and what people found is told in words to the data protection officer, and noted', async () => {
  const stores = new InMemoryEligibilityStores();
  stores.retention.held = async () => ({
    assessments: [{ on: '2026-11-23', regulation: '2023-10-12', outcome: 'eligible', explanations: ['Réside ici.'] }],
    findings: [{ on: '2026-11-24', question: 'Projet réaliste ?', value: true, note: 'Vu en entretien' }],
    grants: [{ on: '2026-11-25', aid: 'aide-alimentaire', cents: 15_000, state: 'granted' }],
  });
  const tell = new TellHeldData(inMemoryUnitOfWork(stores));
  const { sections } = await tell.execute(DPO, aCause(DPO), ['r-1']);
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
  expect(stores.accessed).toEqual(['r-1']);
  const agent = { ...DPO, roles: ['agent', 'admin'] as const };
  await expect(tell.execute(agent, aCause(agent), ['r-1'])).rejects.toThrow('role-not-allowed');
});
