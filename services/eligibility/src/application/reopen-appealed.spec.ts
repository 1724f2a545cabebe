import { expect, test } from '@jest/globals';
import { YamlRegulationReader } from '../adapters/regulation/yaml-regulation-reader.js';
import { CAPPED_SOURCE } from '../testing/capped.fixture.js';
import { aQuotient, aSubmission } from '../testing/chaville.fixture.js';
import { InMemoryEligibilityStores, anEvent, inMemoryUnitOfWork } from '../testing/in-memory-eligibility-stores.js';
import { AssessRequests } from './assess-requests.js';
import { CloseAnswered } from './close-answered.js';
import { ReceiveHouseholdData } from './receive-household-data.js';
import { ReceiveSubmissions } from './receive-submissions.js';
import { RecordGrants } from './record-grants.js';
import { ReopenAppealed } from './reopen-appealed.js';

test('on appeal a request is assessed again while its grant goes on counting; its rejection closes it, in whatever order they come', async () => {
  const stores = new InMemoryEligibilityStores();
  stores.communes.set('chaville', ['92022']);
  const work = inMemoryUnitOfWork(stores);
  await stores.regulations.adopt('chaville', new YamlRegulationReader().read(CAPPED_SOURCE));
  const submission = {
    ...anEvent(aSubmission(), { subject: 'a' }),
    applicants: { applicantId: 'p1', adultIds: ['p1'] },
  };
  await new ReceiveSubmissions(work, new AssessRequests()).execute([submission]);
  await new ReceiveHouseholdData(work, new AssessRequests()).execute([anEvent(aQuotient(300), { subject: 'a' })]);
  const useCase = new ReopenAppealed(work, new AssessRequests());
  const appeal = (reopened: boolean) => useCase.execute([anEvent({ reopened }, { subject: 'a', sequence: 2 })]);
  const answer = (said: 'rejected' | 'upheld') =>
    new CloseAnswered(work).execute([
      anEvent({ answer: said, decisionId: 'd2', standing: { decisionId: 'd1' } }, { subject: 'a', sequence: 3 }),
    ]);
  await expect(appeal(true)).rejects.toThrow('too-early');
  await new RecordGrants(work, new AssessRequests()).execute([
    anEvent({ outcome: 'partially-granted', amountCents: 5_000 }, { subject: 'a' }),
  ]);
  await expect(answer('rejected')).rejects.toThrow('too-early');
  await appeal(false);
  expect([...stores.closed]).toEqual(['a']);
  await appeal(true);
  expect([...stores.closed]).toEqual([]);
  await new ReceiveHouseholdData(work, new AssessRequests()).execute([
    anEvent(aQuotient(310), { subject: 'a', sequence: 2 }),
  ]);
  expect(stores.told.at(-1)).toMatchObject({ requestId: 'a' });
  expect(stores.ledger.get('a')).toMatchObject({ cents: 5_000 });
  await answer('rejected');
  expect([...stores.closed]).toEqual(['a']);
  expect(stores.ledger.get('a')).toMatchObject({ cents: 5_000 });
});
