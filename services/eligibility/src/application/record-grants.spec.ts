import { expect, test } from '@jest/globals';
import { YamlRegulationReader } from '../adapters/regulation/yaml-regulation-reader.js';
import { CAPPED_SOURCE } from '../testing/capped.fixture.js';
import { aQuotient, aSubmission } from '../testing/chaville.fixture.js';
import { InMemoryEligibilityStores, anEvent, inMemoryUnitOfWork } from '../testing/in-memory-eligibility-stores.js';
import { AssessRequests } from './assess-requests.js';
import { ReceiveHouseholdData } from './receive-household-data.js';
import { ReceiveSubmissions } from './receive-submissions.js';
import { RecordGrants } from './record-grants.js';

test('a grant counts for the household, and its other open requests are assessed again', async () => {
  const stores = new InMemoryEligibilityStores();
  stores.communes.set('chaville', ['92022']);
  const work = inMemoryUnitOfWork(stores);
  await stores.regulations.adopt('chaville', new YamlRegulationReader().read(CAPPED_SOURCE));
  for (const subject of ['a', 'b']) {
    const applicants = { applicantId: 'p1', adultIds: ['p1'] };
    await new ReceiveSubmissions(work, new AssessRequests()).execute([
      { ...anEvent(aSubmission(), { subject }), applicants },
    ]);
    await new ReceiveHouseholdData(work, new AssessRequests()).execute([anEvent(aQuotient(300), { subject })]);
  }
  const granted = { outcome: 'granted', amountCents: 15_000 };
  await new RecordGrants(work, new AssessRequests()).execute([anEvent(granted, { subject: 'a' })]);
  expect(stores.told.map(({ requestId, assessment }) => [requestId, assessment.proposedAmountCents])).toEqual([
    ['a', 15_000],
    ['b', 15_000],
    ['b', 5_000],
  ]);
});

test('a decision that arrives before the submission it rests on is too early', async () => {
  const stores = new InMemoryEligibilityStores();
  const early = new RecordGrants(inMemoryUnitOfWork(stores), new AssessRequests());
  await expect(early.execute([anEvent({ outcome: 'granted', amountCents: 1 })])).rejects.toThrow('too-early');
});
