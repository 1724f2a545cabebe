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
import { DraftRegulation } from './draft-regulation.js';
import { ReceiveHouseholdData } from './receive-household-data.js';
import { ReceiveSubmissions } from './receive-submissions.js';
import { SimulateRegulation } from './simulate-regulation.js';

const VERSION = '2024-10-12';
const DRAFT = CHAVILLE_SOURCE.replace('version: 2023-10-12', `version: ${VERSION}`)
  .replaceAll('ceiling-cents: 30000', 'ceiling-cents: 10000')
  .replace('< 456', '< 200');

test('a draft is tried on past requests step by step, and counts as simulated after the last step', async () => {
  const stores = new InMemoryEligibilityStores();
  stores.communes.set('chaville', ['92022']);
  const work = inMemoryUnitOfWork(stores);
  const reader = new YamlRegulationReader();
  await stores.regulations.adopt('chaville', reader.read(CHAVILLE_SOURCE), CHAVILLE_SOURCE);
  for (const [subject, asked] of [
    ['a', 8_000],
    ['b', 15_000],
    ['c', 30_000],
  ] as const) {
    await new ReceiveSubmissions(work, new AssessRequests()).execute([
      anEvent(aSubmission({ requestedAmountCents: asked }), { subject }),
    ]);
    await new ReceiveHouseholdData(work, new AssessRequests()).execute([anEvent(aQuotient(300), { subject })]);
  }
  await new DraftRegulation(work, reader).execute(OPERATOR, aCause(OPERATOR), { version: VERSION, source: DRAFT });
  const simulate = new SimulateRegulation(work, reader);
  const step = async (after: string | null, limit: number) =>
    (await simulate.execute(OPERATOR, aCause(OPERATOR), { version: VERSION, after, limit })).result;
  const first = await step(null, 2);
  expect(first).toMatchObject({ done: 2, total: 3, next: 'b', finished: false });
  expect(stores.drafts.get(VERSION)?.simulated).toBe(false);
  expect(first.aids).toEqual([
    {
      ...{ aid: 'aide-alimentaire', requests: 2, eligibleBefore: 2, eligibleAfter: 2, gain: 0, lose: 1, unchanged: 1 },
      ...{ otherAuthority: 2, costBeforeCents: 23_000, costAfterCents: 18_000 },
    },
  ]);
  expect(await step(first.next, 2)).toMatchObject({ done: 1, next: null, finished: true });
  expect(stores.drafts.get(VERSION)?.simulated).toBe(true);
  await expect(
    simulate.execute({ ...OPERATOR, roles: ['agent'] }, aCause(OPERATOR), { version: VERSION, after: null, limit: 1 }),
  ).rejects.toThrow('role-not-allowed');
  await expect(
    simulate.execute(OPERATOR, aCause(OPERATOR), { version: '2020-01-01', after: null, limit: 1 }),
  ).rejects.toThrow('not-found');
});
