import { expect, test } from '@jest/globals';
import { YamlRegulationReader } from '../adapters/regulation/yaml-regulation-reader.js';
import { CHAVILLE_SOURCE } from '../testing/chaville.fixture.js';
import {
  InMemoryEligibilityStores,
  OPERATOR,
  aCause,
  inMemoryUnitOfWork,
} from '../testing/in-memory-eligibility-stores.js';
import { ListAids } from './list-aids.js';

test('aids are told as the version says that the date selects, with the questions of their rules', async () => {
  const stores = new InMemoryEligibilityStores();
  const reader = new YamlRegulationReader();
  const later = CHAVILLE_SOURCE.replace('version: 2023-10-12', 'version: 2027-01-01')
    .replace('from: 2023-10-12', 'from: 2027-01-01')
    .replace('label: Aide alimentaire', 'label: Aide aux courses');
  for (const source of [CHAVILLE_SOURCE, later])
    await stores.regulations.adopt('chaville', reader.read(source), source);
  const list = new ListAids(inMemoryUnitOfWork(stores));
  const today = (await list.execute(aCause(OPERATOR), null)).result.items;
  expect(today.map(({ code }) => code)).toEqual(['aide-alimentaire', 'aide-energie', 'aide-loyer']);
  expect(today[0]).toMatchObject({ label: 'Aide alimentaire', regulation: '2023-10-12', maximumCents: 30_000 });
  expect(today[0]?.facts.map(({ code }) => code)).toContain('worksheet');
  const next = (await list.execute(aCause(OPERATOR), '2027-02-01')).result.items;
  expect(next[0]).toMatchObject({ label: 'Aide aux courses', regulation: '2027-01-01' });
  expect((await list.execute(aCause(OPERATOR), '2020-01-01')).result.items).toEqual([]);
});
