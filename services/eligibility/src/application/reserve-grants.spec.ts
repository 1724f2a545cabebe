import type { Actor } from '@octroi/kernel';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { YamlRegulationReader } from '../adapters/regulation/yaml-regulation-reader.js';
import { CAPPED_SOURCE } from '../testing/capped.fixture.js';
import { aQuotient, aSubmission } from '../testing/chaville.fixture.js';
import {
  InMemoryEligibilityStores,
  OPERATOR,
  aCause,
  anEvent,
  inMemoryUnitOfWork,
} from '../testing/in-memory-eligibility-stores.js';
import { AssessRequests } from './assess-requests.js';
import { FreeReservations } from './free-reservations.js';
import { ReceiveHouseholdData } from './receive-household-data.js';
import { ReceiveSubmissions } from './receive-submissions.js';
import { RecordGrants } from './record-grants.js';
import { ReserveGrants } from './reserve-grants.js';

const DECISION: Actor = { ...OPERATOR, subject: 'service:decision', issuer: 'decision' };

describe('reserving grants', () => {
  let stores: InMemoryEligibilityStores;
  let reserve: ReserveGrants;

  beforeEach(async () => {
    stores = new InMemoryEligibilityStores();
    stores.communes.set('chaville', ['92022']);
    const work = inMemoryUnitOfWork(stores);
    reserve = new ReserveGrants(work);
    await stores.regulations.adopt('chaville', new YamlRegulationReader().read(CAPPED_SOURCE));
    for (const [subject, adults] of [
      ['a', ['p1', 'p2']],
      ['b', ['p2']],
      ['c', ['p3']],
    ] as const) {
      const applicants = { applicantId: adults[0], adultIds: adults };
      await new ReceiveSubmissions(work, new AssessRequests()).execute([
        { ...anEvent(aSubmission(), { subject }), applicants },
      ]);
      await new ReceiveHouseholdData(work, new AssessRequests()).execute([anEvent(aQuotient(300), { subject })]);
    }
  });

  const ask = async (requestId: string, amountCents: number) =>
    (await reserve.execute(DECISION, aCause(DECISION), [{ requestId, amountCents }])).result.results[0];

  test('requests of one household share the cap, another household has its own', async () => {
    expect(await ask('a', 15_000)).toMatchObject({ reserved: true });
    expect(await ask('b', 5_001)).toEqual({ requestId: 'b', reserved: false, cap: 'annuel', leftCents: 5_000 });
    expect(await ask('b', 5_000)).toMatchObject({ reserved: true });
    expect(await ask('c', 15_000)).toMatchObject({ reserved: true });
  });

  test('a reservation takes the place of the one before; a refusal or a withdrawal frees it', async () => {
    await ask('a', 20_000);
    expect(await ask('a', 15_000)).toMatchObject({ reserved: true });
    const refused = { outcome: 'refused', amountCents: null };
    await new RecordGrants(inMemoryUnitOfWork(stores), new AssessRequests()).execute([
      anEvent(refused, { subject: 'a' }),
    ]);
    expect(await ask('b', 20_000)).toMatchObject({ reserved: true });
    await new FreeReservations(inMemoryUnitOfWork(stores)).execute([anEvent({}, { subject: 'b' })]);
    expect(stores.ledger.size).toBe(0);
  });

  test('only the decision service reserves', async () => {
    await expect(reserve.execute(OPERATOR, aCause(OPERATOR), [])).rejects.toThrow('role-not-allowed');
  });
});
