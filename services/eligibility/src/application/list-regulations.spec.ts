import { expect, test } from '@jest/globals';
import { YamlRegulationReader } from '../adapters/regulation/yaml-regulation-reader.js';
import { CHAVILLE_SOURCE } from '../testing/chaville.fixture.js';
import {
  InMemoryEligibilityStores,
  OPERATOR,
  aCause,
  inMemoryUnitOfWork,
} from '../testing/in-memory-eligibility-stores.js';
import { ListRegulations } from './list-regulations.js';

test('versions are told with their state on the day; one alone with its text and what the check finds', async () => {
  const stores = new InMemoryEligibilityStores();
  const reader = new YamlRegulationReader();
  const later = CHAVILLE_SOURCE.replace('version: 2023-10-12', 'version: 2027-01-01').replace(
    'from: 2023-10-12',
    'from: 2027-01-01',
  );
  for (const source of [CHAVILLE_SOURCE.replace('until: null', 'until: 2026-01-01'), later])
    await stores.regulations.adopt('chaville', reader.read(source), source);
  stores.drafts.set('2028-01-01', { version: '2028-01-01', source: 'format: 1', hash: null, simulated: false });
  const list = new ListRegulations(inMemoryUnitOfWork(stores), reader);
  const { result } = await list.execute(aCause(OPERATOR), null);
  expect(result.items.map(({ version, state, source }) => [version, state, source])).toEqual([
    ['2028-01-01', 'draft', null],
    ['2023-10-12', 'ended', null],
    ['2027-01-01', 'adopted', null],
  ]);
  const one = (await list.execute(aCause(OPERATOR), '2028-01-01')).result.items[0];
  expect(one?.source).toBe('format: 1');
  expect(one?.findings.some(({ blocking }) => blocking)).toBe(true);
  await expect(list.execute(aCause(OPERATOR), '2020-01-01')).rejects.toThrow('not-found');
});
