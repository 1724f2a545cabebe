import { expect, test } from '@jest/globals';
import { aSubmission } from '../testing/chaville.fixture.js';
import { InMemoryEligibilityStores, anEvent, inMemoryUnitOfWork } from '../testing/in-memory-eligibility-stores.js';
import { AssessRequests } from './assess-requests.js';
import { CloseAnswered } from './close-answered.js';
import { ReceiveSubmissions } from './receive-submissions.js';

test('a rejection closes a request that an appeal opened, and one that is upheld is told by its decision', async () => {
  const stores = new InMemoryEligibilityStores();
  stores.communes.set('chaville', ['92022']);
  const work = inMemoryUnitOfWork(stores);
  const submission = {
    ...anEvent(aSubmission(), { subject: 'a' }),
    applicants: { applicantId: 'p1', adultIds: ['p1'] },
  };
  await new ReceiveSubmissions(work, new AssessRequests()).execute([submission]);
  const answer = (said: 'rejected' | 'upheld', subject = 'a', decisionId = 'd2') => {
    const data = { answer: said, decisionId, standing: { decisionId: 'd1' } };
    return new CloseAnswered(work).execute([anEvent(data, { subject })]);
  };
  await answer('upheld');
  // Rejected where silence was contested: the answer stands itself, and its decision closes the request.
  await answer('rejected', 'a', 'd1');
  expect([...stores.closed]).toEqual([]);
  await expect(answer('rejected', 'unknown')).rejects.toThrow('too-early');
  await answer('rejected');
  expect([...stores.closed]).toEqual(['a']);
  await expect(answer('rejected')).rejects.toThrow('too-early');
});
