import { expect, test } from '@jest/globals';
import { YamlRegulationReader } from '../adapters/regulation/yaml-regulation-reader.js';
import { CAPPED_SOURCE } from '../testing/capped.fixture.js';
import { aQuotient, aSubmission } from '../testing/chaville.fixture.js';
import { InMemoryEligibilityStores, anEvent, inMemoryUnitOfWork } from '../testing/in-memory-eligibility-stores.js';
import { AssessRequests } from './assess-requests.js';
import { ReceiveHouseholdData } from './receive-household-data.js';
import { ReceiveSubmissions } from './receive-submissions.js';
import { RecordGrants } from './record-grants.js';
import { UndoGrants } from './undo-grants.js';

test('what is undone is free again for the household, and the request waits for a decision; before its decision it is too early', async () => {
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
  const undo = (keptCents: number, sequence: number) =>
    new UndoGrants(work, new AssessRequests()).execute([
      anEvent({ keptCents, reopened: true }, { subject: 'a', sequence }),
    ]);
  await expect(undo(0, 2)).rejects.toThrow('too-early');
  const granted = { outcome: 'granted', amountCents: 15_000 };
  await new RecordGrants(work, new AssessRequests()).execute([anEvent(granted, { subject: 'a' })]);
  await undo(0, 2);
  const last = stores.told.findLast(({ requestId }) => requestId === 'b');
  expect(last?.assessment.proposedAmountCents).toBe(15_000);
  expect([...stores.closed]).toEqual([]);
});
