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
import { ReadSheetMeans } from './read-sheet-means.js';
import { ReceiveSubmissions } from './receive-submissions.js';

const DECISION = {
  ...OPERATOR,
  ...{ issuer: 'decision', roles: ['service'] as const, siteId: 'chaville', purpose: 'prepare-sheets' },
};

test('the service that makes sheets reads means and grants, without identifiers of people; nobody else does', async () => {
  const stores = new InMemoryEligibilityStores();
  stores.communes.set('chaville', ['92022']);
  const work = inMemoryUnitOfWork(stores);
  await stores.regulations.adopt('chaville', new YamlRegulationReader().read(CHAVILLE_SOURCE), CHAVILLE_SOURCE);
  const applicants = { applicantId: 'person-1', adultIds: ['person-1'] };
  const receive = new ReceiveSubmissions(work, new AssessRequests());
  for (const subject of ['request-1', 'request-2'])
    await receive.execute([{ ...anEvent(aSubmission(), { subject }), applicants }]);
  await stores.grants.settle([{ siteId: 'chaville', requestId: 'request-2', cents: 12_000, sequence: 1 }]);
  const means = await new ReadSheetMeans(work).execute(DECISION, aCause(DECISION), ['request-1', 'nobody']);
  expect(means).toMatchObject([
    { requestId: 'request-1', quotientFamilial: null, received: [{ cents: 12_000 }] },
    { requestId: 'nobody', quotientFamilial: null, resteAVivreCents: null },
  ]);
  expect(JSON.stringify(means)).not.toContain('request-2');
  expect(stores.accessed).toEqual(['request-1', 'nobody']);
  const person = { ...DECISION, issuer: 'gateway' };
  await expect(new ReadSheetMeans(work).execute(person, aCause(person), ['request-1'])).rejects.toThrow(
    'role-not-allowed',
  );
});
