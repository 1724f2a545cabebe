import { beforeEach, describe, expect, test } from '@jest/globals';
import { YamlRegulationReader } from '../adapters/regulation/yaml-regulation-reader.js';
import { CHAVILLE_SOURCE } from '../testing/chaville.fixture.js';
import {
  InMemoryEligibilityStores,
  OPERATOR,
  aCause,
  inMemoryUnitOfWork,
} from '../testing/in-memory-eligibility-stores.js';
import { AdoptDraft } from './adopt-draft.js';
import { AssessRequests } from './assess-requests.js';
import { DraftRegulation } from './draft-regulation.js';
import { ListRegulations } from './list-regulations.js';

const VERSION = '2023-10-12';
const VOTE = { version: VERSION, reference: 'DEL03_2023_0017', deliberatedOn: '2023-10-12' };

describe('adopting a draft', () => {
  let stores: InMemoryEligibilityStores;
  let adopt: AdoptDraft;
  const reader = new YamlRegulationReader();

  beforeEach(async () => {
    stores = new InMemoryEligibilityStores();
    adopt = new AdoptDraft(inMemoryUnitOfWork(stores), reader, new AssessRequests());
    await new DraftRegulation(inMemoryUnitOfWork(stores), reader).execute(OPERATOR, aCause(OPERATOR), {
      version: VERSION,
      source: CHAVILLE_SOURCE,
    });
  });

  const stateNow = async () =>
    (await new ListRegulations(inMemoryUnitOfWork(stores), reader).execute(aCause(OPERATOR), null)).result.items.map(
      ({ state }) => state,
    );

  test('from checked to in force, by a simulation and the deliberation that the file names', async () => {
    expect(await stateNow()).toEqual(['checked']);
    await expect(adopt.execute(OPERATOR, aCause(OPERATOR), VOTE)).rejects.toThrow('regulation-not-simulated');
    await stores.regulations.markSimulated('chaville', VERSION);
    expect(await stateNow()).toEqual(['simulated']);
    await expect(adopt.execute(OPERATOR, aCause(OPERATOR), { ...VOTE, reference: 'AUTRE' })).rejects.toThrow(
      'deliberation-mismatch',
    );
    expect((await adopt.execute(OPERATOR, aCause(OPERATOR), VOTE)).result).toEqual({ changed: true });
    expect((await adopt.execute(OPERATOR, aCause(OPERATOR), VOTE)).result).toEqual({ changed: false });
    expect(await stateNow()).toEqual(['in-force']);
    expect(stores.adopted).toEqual([{ siteId: 'chaville', sequence: 1 }]);
  });

  test('nothing is adopted before the day of its vote', async () => {
    const [version, deliberatedOn] = ['2026-12-15', '2026-12-15'];
    const source = CHAVILLE_SOURCE.replaceAll('2023-10-12', '2026-12-15');
    const draft = { version, source };
    await new DraftRegulation(inMemoryUnitOfWork(stores), reader).execute(OPERATOR, aCause(OPERATOR), draft);
    await stores.regulations.markSimulated('chaville', version);
    await expect(adopt.execute(OPERATOR, aCause(OPERATOR), { ...VOTE, version, deliberatedOn })).rejects.toThrow(
      'deliberation-to-come',
    );
    expect(stores.adopted).toEqual([]);
  });

  test('a manager may prepare, the administrator records the vote', async () => {
    await expect(adopt.execute({ ...OPERATOR, roles: ['manager'] }, aCause(OPERATOR), VOTE)).rejects.toThrow(
      'role-not-allowed',
    );
    await expect(adopt.execute(OPERATOR, aCause(OPERATOR), { ...VOTE, version: '2020-01-01' })).rejects.toThrow(
      'not-found',
    );
  });
});
