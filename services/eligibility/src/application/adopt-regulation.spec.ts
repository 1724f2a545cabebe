import { beforeEach, describe, expect, test } from '@jest/globals';
import { YamlRegulationReader } from '../adapters/regulation/yaml-regulation-reader.js';
import { CHAVILLE_SOURCE, aQuotient, aSubmission } from '../testing/chaville.fixture.js';
import {
  InMemoryEligibilityStores,
  OPERATOR,
  aCause,
  anEvent,
  inMemoryUnitOfWork,
} from '../testing/in-memory-eligibility-stores.js';
import { AdoptRegulation } from './adopt-regulation.js';
import { AssessRequests } from './assess-requests.js';
import { ReceiveHouseholdData } from './receive-household-data.js';
import { ReceiveSubmissions } from './receive-submissions.js';

const FILE = { version: '2023-10-12', source: CHAVILLE_SOURCE };

describe('adopting a regulation', () => {
  let stores: InMemoryEligibilityStores;
  let adopt: AdoptRegulation;

  beforeEach(() => {
    stores = new InMemoryEligibilityStores();
    stores.communes.set('chaville', ['92022']);
    adopt = new AdoptRegulation(inMemoryUnitOfWork(stores), new YamlRegulationReader(), new AssessRequests());
  });

  test('it is told once; the same content again changes nothing', async () => {
    expect((await adopt.execute(OPERATOR, aCause(OPERATOR), FILE)).result).toEqual({ changed: true });
    expect(
      (await adopt.execute(OPERATOR, aCause(OPERATOR), { ...FILE, source: `# relu\n${CHAVILLE_SOURCE}` })).result,
    ).toEqual({ changed: false });
    expect(stores.adopted).toEqual([{ siteId: 'chaville', sequence: 1 }]);
  });

  test('an adopted version never changes', async () => {
    await adopt.execute(OPERATOR, aCause(OPERATOR), FILE);
    const other = { ...FILE, source: CHAVILLE_SOURCE.replace('<= 600 €', '<= 700 €') };
    await expect(adopt.execute(OPERATOR, aCause(OPERATOR), other)).rejects.toThrow('regulation-already-adopted');
  });

  test('the requests that waited for it are assessed', async () => {
    const work = inMemoryUnitOfWork(stores);
    await new ReceiveSubmissions(work, new AssessRequests()).execute([anEvent(aSubmission())]);
    await new ReceiveHouseholdData(work, new AssessRequests()).execute([anEvent(aQuotient(300))]);
    expect(stores.told).toEqual([]);
    await adopt.execute(OPERATOR, aCause(OPERATOR), FILE);
    expect(stores.told.map(({ assessment }) => assessment.routing?.authority)).toEqual(['delegated-agent']);
  });

  test('only the operator adopts, and the file is the version it says', async () => {
    const agent = { ...OPERATOR, roles: ['agent' as const] };
    await expect(adopt.execute(agent, aCause(agent), FILE)).rejects.toThrow('role-not-allowed');
    await expect(adopt.execute(OPERATOR, aCause(OPERATOR), { ...FILE, version: '2024-01-01' })).rejects.toThrow(
      'regulation-invalid',
    );
    await expect(adopt.execute(OPERATOR, aCause(OPERATOR), { ...FILE, source: 'format: 2' })).rejects.toThrow(
      'regulation-invalid',
    );
    expect(stores.adopted).toEqual([]);
  });
});
