import { expect, test } from '@jest/globals';
import { YamlRegulationReader } from '../adapters/regulation/yaml-regulation-reader.js';
import { CHAVILLE_SOURCE, aSubmission } from '../testing/chaville.fixture.js';
import {
  InMemoryEligibilityStores,
  OPERATOR,
  aCause,
  anEvent,
  inMemoryUnitOfWork,
} from '../testing/in-memory-eligibility-stores.js';
import { AssessRequests } from './assess-requests.js';
import { ReadHouseholdHistory } from './read-household-history.js';
import { ReceiveSubmissions } from './receive-submissions.js';

const AGENT = { ...OPERATOR, roles: ['agent'] as const, siteId: 'chaville', purpose: 'read-household-history' };

test('a household reads what its adults received over twelve months, and what else it asks for; the reader is noted', async () => {
  const stores = new InMemoryEligibilityStores();
  stores.communes.set('chaville', ['92022']);
  const work = inMemoryUnitOfWork(stores);
  await stores.regulations.adopt('chaville', new YamlRegulationReader().read(CHAVILLE_SOURCE), CHAVILLE_SOURCE);
  const applicants = { applicantId: 'person-1', adultIds: ['person-1'] };
  const receive = new ReceiveSubmissions(work, new AssessRequests());
  for (const subject of ['request-1', 'request-2', 'request-3'])
    await receive.execute([{ ...anEvent(aSubmission(), { subject }), applicants }]);
  await stores.grants.settle([{ siteId: 'chaville', requestId: 'request-2', cents: 12_000, sequence: 1 }]);
  await stores.requests.close([{ siteId: 'chaville', requestId: 'request-2' }]);
  const { result } = await new ReadHouseholdHistory(work).execute(AGENT, aCause(AGENT), 'request-1');
  expect(result).toMatchObject({
    since: '2025-11-23',
    grants: [{ requestId: 'request-2', cents: 12_000, toApplicant: true, state: 'granted' }],
    running: ['request-3'],
  });
  expect(stores.accessed).toEqual(['request-1']);
  const admin = { ...AGENT, roles: ['admin'] as const };
  await expect(new ReadHouseholdHistory(work).execute(admin, aCause(admin), 'request-1')).rejects.toThrow(
    'role-not-allowed',
  );
});
