import { expect, test } from '@jest/globals';
import { YamlRegulationReader } from '../adapters/regulation/yaml-regulation-reader.js';
import { CHAVILLE_SOURCE, aQuotient, aSubmission } from '../testing/chaville.fixture.js';
import {
  InMemoryEligibilityStores,
  OPERATOR,
  aCause,
  anEvent,
  inMemoryUnitOfWork,
} from '../testing/in-memory-eligibility-stores.js';
import { AssessRequests } from './assess-requests.js';
import { ExplainRequest } from './explain-request.js';
import { ReceiveHouseholdData } from './receive-household-data.js';
import { ReceiveSubmissions } from './receive-submissions.js';

test('an old result is explained and replayed by its own version, whatever was adopted since; who reads it is noted', async () => {
  const stores = new InMemoryEligibilityStores();
  stores.communes.set('chaville', ['92022']);
  const work = inMemoryUnitOfWork(stores);
  const reader = new YamlRegulationReader();
  await stores.regulations.adopt('chaville', reader.read(CHAVILLE_SOURCE), CHAVILLE_SOURCE);
  await new ReceiveSubmissions(work, new AssessRequests()).execute([anEvent(aSubmission())]);
  await new ReceiveHouseholdData(work, new AssessRequests()).execute([anEvent(aQuotient(300))]);
  const later = CHAVILLE_SOURCE.replace('version: 2023-10-12', 'version: 2024-10-12').replace('< 456', '< 200');
  await stores.regulations.adopt('chaville', reader.read(later), later);
  const explained = await new ExplainRequest(work).execute(aCause(OPERATOR), 'request-1');
  expect(explained.result).toMatchObject({ regulation: '2023-10-12', replayed: true });
  expect(explained.result.text).toContain('QF 300 inférieur à 456');
  expect(explained.result.rules).toContainEqual(
    expect.objectContaining({ name: 'quotient sous le seuil', value: 'oui' }),
  );
  expect(stores.accessed).toEqual(['request-1']);
  await expect(new ExplainRequest(work).execute(aCause(OPERATOR), 'unknown')).rejects.toThrow('not-found');
});
