import { beforeEach, describe, expect, test } from '@jest/globals';
import { YamlRegulationReader } from '../adapters/regulation/yaml-regulation-reader.js';
import { CHAVILLE_SOURCE } from '../testing/chaville.fixture.js';
import {
  InMemoryEligibilityStores,
  OPERATOR,
  aCause,
  inMemoryUnitOfWork,
} from '../testing/in-memory-eligibility-stores.js';
import { DraftRegulation } from './draft-regulation.js';

const VERSION = '2023-10-12';

describe('drafting a regulation', () => {
  let stores: InMemoryEligibilityStores;
  let draft: DraftRegulation;

  beforeEach(() => {
    stores = new InMemoryEligibilityStores();
    draft = new DraftRegulation(inMemoryUnitOfWork(stores), new YamlRegulationReader());
  });

  const sent = async (source: string, actor = OPERATOR) =>
    (await draft.execute(actor, aCause(actor), { version: VERSION, source })).result;

  test('a sound draft is checked, an unsound one is kept all the same, with what is wrong at which line', async () => {
    expect(await sent(CHAVILLE_SOURCE)).toMatchObject({
      state: 'checked',
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    const unsound = await sent(
      CHAVILLE_SOURCE.replace('rule: résidence . dans la commune', 'rule: résidence . ailleurs'),
    );
    expect(unsound).toMatchObject({ state: 'draft', hash: null });
    expect(unsound.findings).toContainEqual({
      line: expect.any(Number),
      sentence: 'La règle « résidence . ailleurs » n’existe pas.',
      blocking: true,
    });
    expect(stores.drafts.get(VERSION)?.hash).toBeNull();
  });

  test('a file that says another version is no such version', async () => {
    const other = await sent(CHAVILLE_SOURCE.replace('version: 2023-10-12', 'version: 2024-01-01'));
    expect(other).toMatchObject({ state: 'draft', hash: null });
  });

  test('an adopted version takes no draft, and not everybody drafts', async () => {
    await stores.regulations.adopt('chaville', new YamlRegulationReader().read(CHAVILLE_SOURCE), CHAVILLE_SOURCE);
    await expect(sent(CHAVILLE_SOURCE.replace('<= 600 €', '<= 700 €'))).rejects.toThrow('regulation-already-adopted');
    await expect(sent(CHAVILLE_SOURCE, { ...OPERATOR, roles: ['agent'] })).rejects.toThrow('role-not-allowed');
  });
});
