import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import {
  decisionRecordedV1,
  householdDataRetrievedV1,
  requestSubmittedV1,
  requestWithdrawnV1,
  siteRegisteredV1,
} from '@octroi/contracts';
import { systemClock, uuidGenerator, type Actor } from '@octroi/kernel';
import { SqlUnitOfWork, createDataSource, migrate } from '@octroi/platform';
import { anEnvelope, createTestDatabase, type TestDatabase } from '@octroi/testing';
import type { DataSource } from 'typeorm';
import { submissionEventOf } from './adapters/messaging/submission-event.js';
import { MIGRATIONS } from './adapters/persistence/migrations/index.js';
import { SqlEligibilityStores } from './adapters/persistence/sql-eligibility-stores.js';
import { YamlRegulationReader } from './adapters/regulation/yaml-regulation-reader.js';
import { AdoptDraft } from './application/adopt-draft.js';
import { AdoptRegulation } from './application/adopt-regulation.js';
import { AssessRequests } from './application/assess-requests.js';
import { DraftRegulation } from './application/draft-regulation.js';
import { FreeReservations } from './application/free-reservations.js';
import { ListRegulations } from './application/list-regulations.js';
import { ReadHouseholdHistory } from './application/read-household-history.js';
import { ReceiveHouseholdData } from './application/receive-household-data.js';
import { ReceiveSubmissions } from './application/receive-submissions.js';
import { RecordGrants } from './application/record-grants.js';
import { RegisterSites } from './application/register-sites.js';
import { ReserveGrants } from './application/reserve-grants.js';
import { SimulateRegulation } from './application/simulate-regulation.js';
import { CAPPED_SOURCE, STOCKED_SOURCE } from './testing/capped.fixture.js';
import { CHAVILLE_SOURCE } from './testing/chaville.fixture.js';
import { OPERATOR, aCause } from './testing/in-memory-eligibility-stores.js';

const DECISION: Actor = { ...OPERATOR, subject: 'service:decision', issuer: 'decision' };
const SITE = 'chaville';

describe('the ledger and the life of a regulation on PostgreSQL', () => {
  let database: TestDatabase;
  let source: DataSource;
  let work: SqlUnitOfWork<SqlEligibilityStores>;
  const reader = new YamlRegulationReader();
  const assess = new AssessRequests();

  beforeAll(async () => {
    database = await createTestDatabase({
      service: 'eligibility',
      migrate: (urls) => migrate({ ownerUrl: urls.owner, schema: 'eligibility', migrations: MIGRATIONS }),
    });
    source = await createDataSource({
      url: database.urls.runtime,
      schema: 'eligibility',
      applicationName: 'ledger',
    }).initialize();
    work = new SqlUnitOfWork({
      ...{
        service: 'eligibility',
        dataSource: source,
        clock: systemClock,
        ids: uuidGenerator,
        onCommitted: () => undefined,
      },
      stores: (transaction) => new SqlEligibilityStores(transaction, reader, new Map()),
    });
    const data = { ...siteRegisteredV1.example, communeCodes: ['92022'] };
    await new RegisterSites(work).execute([anEnvelope(siteRegisteredV1, { siteId: SITE, data })]);
  });

  beforeEach(async () => {
    await database.query(
      'TRUNCATE eligibility.finding, eligibility.request, eligibility.request_holder, eligibility.assessment, eligibility.regulation, eligibility.regulation_draft, eligibility.grant_holder, eligibility.grant_entry, eligibility.outbox',
    );
  });

  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  const adopt = (text: string): Promise<unknown> =>
    new AdoptRegulation(work, reader, assess).execute(OPERATOR, aCause(OPERATOR), {
      version: '2023-10-12',
      source: text,
    });

  /** Files a request of some adults and gives it its quotient. */
  async function file(adultIds: readonly [string, ...string[]]): Promise<string> {
    const data = { ...requestSubmittedV1.example, applicantId: adultIds[0], adultIds: [...adultIds] };
    const filed = anEnvelope(requestSubmittedV1, { siteId: SITE, data });
    await new ReceiveSubmissions(work, assess).execute([submissionEventOf(filed)]);
    await new ReceiveHouseholdData(work, assess).execute([
      anEnvelope(householdDataRetrievedV1, { siteId: SITE, subject: filed.subject }),
    ]);
    return filed.subject;
  }

  const reserve = async (requestId: string, amountCents: number): Promise<boolean> =>
    (await new ReserveGrants(work).execute(DECISION, aCause(DECISION), [{ requestId, amountCents }])).result.results[0]!
      .reserved;
  const decided = (subject: string, sequence: number, amountCents: number | null): Promise<void> => {
    const outcome = amountCents === null ? ('refused' as const) : ('granted' as const);
    const data = { ...decisionRecordedV1.example, outcome, amountCents };
    return new RecordGrants(work, assess).execute([
      anEnvelope(decisionRecordedV1, { siteId: SITE, subject, sequence, data }),
    ]);
  };
  const proposals = async (requestId: string): Promise<(number | null)[]> =>
    (
      await database.query<{ amount: number | null }>(
        `SELECT (result ->> 'proposedAmountCents')::int AS amount FROM eligibility.assessment WHERE request_id = $1 ORDER BY version`,
        [requestId],
      )
    ).map(({ amount }) => amount);

  test('of many requests of one household at once, no more than the cap is ever reserved', async () => {
    await adopt(CAPPED_SOURCE);
    const shared = uuidGenerator.next();
    const requests = await Promise.all(Array.from({ length: 8 }, () => file([uuidGenerator.next(), shared])));
    const passed = await Promise.all(requests.map((requestId) => reserve(requestId, 9_000)));
    expect(passed.filter(Boolean)).toHaveLength(2);
    const [sum] = await database.query<{ cents: string }>(
      `SELECT sum(cents) AS cents FROM eligibility.grant_entry WHERE state = 'reserved'`,
    );
    expect(Number(sum?.cents)).toBe(18_000);
  });

  test('of requests of many households at once, no more than the stock of the centre is ever reserved', async () => {
    await adopt(STOCKED_SOURCE);
    const requests = await Promise.all(Array.from({ length: 8 }, () => file([uuidGenerator.next()])));
    const passed = await Promise.all(requests.map((requestId) => reserve(requestId, 9_000)));
    expect(passed.filter(Boolean)).toHaveLength(3);
    const late = await file([uuidGenerator.next()]);
    expect(await proposals(late)).toEqual([null]);
    const granted = requests.find((_requestId, index) => passed[index]) ?? '';
    await decided(granted, 3, null);
    expect(await reserve(late, 9_000)).toBe(true);
    expect(await reserve(late, 9_000)).toBe(true);
  });

  test('a decision counts once, however often and late it comes; a refusal or a withdrawal frees', async () => {
    await adopt(CAPPED_SOURCE);
    const adult = uuidGenerator.next();
    const [first, second] = [await file([adult]), await file([adult])];
    expect(await reserve(first, 20_000)).toBe(true);
    await decided(first, 3, 15_000);
    await decided(first, 3, 15_000);
    await decided(first, 2, null);
    expect(await proposals(second)).toEqual([15_000, 5_000]);
    expect([await reserve(second, 5_001), await reserve(second, 5_000)]).toEqual([false, true]);
    await new FreeReservations(work).execute([
      anEnvelope(requestWithdrawnV1, { siteId: SITE, subject: second, sequence: 2 }),
    ]);
    expect(await reserve(await file([adult]), 5_000)).toBe(true);
  });

  test('a household reads what each of its adults received over twelve months, once, and what else it asks for', async () => {
    await adopt(CAPPED_SOURCE);
    const [one, other] = [uuidGenerator.next(), uuidGenerator.next()];
    const [granted, old, reserved, asked] = [
      await file([one, other]),
      await file([one]),
      await file([other]),
      await file([one, other]),
    ];
    await decided(granted, 1, 15_000);
    await decided(old, 1, 1_000);
    await database.query(`UPDATE eligibility.grant_entry SET granted_on = '2025-01-02' WHERE request_id = $1`, [old]);
    expect(await reserve(reserved, 2_000)).toBe(true);
    const agent: Actor = { ...OPERATOR, issuer: 'gateway', siteId: SITE, roles: ['agent'] };
    const { result } = await new ReadHouseholdHistory(work).execute(agent, aCause(agent), asked);
    expect(
      result.grants.map(({ requestId, cents, state, toApplicant }) => [requestId, cents, state, toApplicant]).sort(),
    ).toEqual(
      [
        [granted, 15_000, 'granted', true],
        [reserved, 2_000, 'reserved', false],
      ].sort(),
    );
    expect(result.running).toContain(reserved);
    const elsewhere = { ...aCause(agent), siteId: 'demo' };
    expect((await new ReadHouseholdHistory(work).execute(agent, elsewhere, asked)).result.grants).toEqual([]);
  });

  test('another household, and another site, are out of it', async () => {
    await adopt(CAPPED_SOURCE);
    const [one, other] = [await file([uuidGenerator.next()]), await file([uuidGenerator.next()])];
    expect([await reserve(one, 20_000), await reserve(other, 20_000)]).toEqual([true, true]);
    const elsewhere = { ...aCause(DECISION), siteId: 'demo' };
    const { result } = await new ReserveGrants(work).execute(DECISION, elsewhere, [{ requestId: one, amountCents: 1 }]);
    expect(result.results[0]?.cap).toBeNull();
    const [kept] = await database.query<{ sites: string }>(
      'SELECT count(DISTINCT site_id) AS sites FROM eligibility.grant_entry',
    );
    expect(Number(kept?.sites)).toBe(1);
  });

  test('a draft is checked, tried on past requests, adopted with its deliberation; past results stay as they were', async () => {
    await adopt(CHAVILLE_SOURCE);
    const past = await Promise.all([1, 2, 3].map(() => file([uuidGenerator.next()])));
    const before = await Promise.all(past.map(proposals));
    const version = '2024-10-12';
    const text = CHAVILLE_SOURCE.replace('version: 2023-10-12', `version: ${version}`).replaceAll(
      'ceiling-cents: 30000',
      'ceiling-cents: 10000',
    );
    await new DraftRegulation(work, reader).execute(OPERATOR, aCause(OPERATOR), { version, source: text });
    const simulate = new SimulateRegulation(work, reader);
    let [after, done] = [null as string | null, 0];
    do {
      const { result } = await simulate.execute(OPERATOR, aCause(OPERATOR), { version, after, limit: 2 });
      [after, done] = [result.next, done + result.done];
      expect(result.aids.every(({ lose, requests }) => lose === requests)).toBe(true);
    } while (after !== null);
    expect(done).toBe(3);
    const vote = { version, reference: 'DEL03_2023_0017', deliberatedOn: '2023-10-12' };
    expect((await new AdoptDraft(work, reader, assess).execute(OPERATOR, aCause(OPERATOR), vote)).result).toEqual({
      changed: true,
    });
    const { result } = await new ListRegulations(work, reader).execute(aCause(OPERATOR), null);
    expect(result.items.map((item) => [item.version, item.state])).toEqual([
      ['2024-10-12', 'in-force'],
      ['2023-10-12', 'in-force'],
    ]);
    expect(await Promise.all(past.map(proposals))).toEqual(before);
  });
});
