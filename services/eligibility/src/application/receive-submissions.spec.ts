import { expect, test } from '@jest/globals';
import { aSubmission } from '../testing/chaville.fixture.js';
import { InMemoryEligibilityStores, anEvent, inMemoryUnitOfWork } from '../testing/in-memory-eligibility-stores.js';
import { AssessRequests } from './assess-requests.js';
import { ReceiveSubmissions } from './receive-submissions.js';

test('the facts of a submission are kept with what caused them', async () => {
  const stores = new InMemoryEligibilityStores();
  stores.communes.set('chaville', ['92022']);
  await new ReceiveSubmissions(inMemoryUnitOfWork(stores), new AssessRequests()).execute([anEvent(aSubmission())]);
  const [row] = stores.rows.values();
  expect(row).toMatchObject({
    siteId: 'chaville',
    requestId: 'request-1',
    household: null,
    cause: { correlationId: 'c-1', actorId: 'agent-1' },
  });
  expect(row?.submission).toEqual(aSubmission());
});
