import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import {
  householdDataRetrievedV1,
  requestCorrectedV1,
  requestSubmittedV1,
  siteRegisteredV1,
  type EventEnvelope,
  type SiteRegisteredV1,
} from '@octroi/contracts';
import { systemClock, uuidGenerator } from '@octroi/kernel';
import type { Actor } from '@octroi/kernel';
import { CROSS_SITE_TABLES } from '@octroi/messaging';
import { SqlUnitOfWork, createDataSource, migrate } from '@octroi/platform';
import { anEnvelope, createTestDatabase, probe, rowSecurityFaults, type TestDatabase } from '@octroi/testing';
import type { DataSource } from 'typeorm';
import { submissionEventOf } from './adapters/messaging/submission-event.js';
import { MIGRATIONS, WORKER_TABLES } from './adapters/persistence/migrations/index.js';
import { SqlEligibilityStores, type ParsedRegulations } from './adapters/persistence/sql-eligibility-stores.js';
import { YamlRegulationReader } from './adapters/regulation/yaml-regulation-reader.js';
import type { EligibilityStores, RequestKey } from './application/ports/stores.js';
import { AdoptRegulation } from './application/adopt-regulation.js';
import { AssessRequests } from './application/assess-requests.js';
import { ExplainRequest } from './application/explain-request.js';
import { ReceiveHouseholdData } from './application/receive-household-data.js';
import { ReceiveSubmissions } from './application/receive-submissions.js';
import { RecordFinding } from './application/record-finding.js';
import { RegisterSites } from './application/register-sites.js';
import { CHAVILLE_SOURCE, sourceOf } from './testing/chaville.fixture.js';
import { OPERATOR, aCause } from './testing/in-memory-eligibility-stores.js';

/** Assesses, then keeps its transaction open until it is told to go on. */
class HeldBack extends AssessRequests {
  readonly assessed: Promise<void>;
  private readonly released: Promise<void>;
  private tell: () => void = () => undefined;
  goOn: () => void = () => undefined;

  constructor() {
    super();
    this.assessed = new Promise((resolve) => (this.tell = resolve));
    this.released = new Promise((resolve) => (this.goOn = resolve));
  }

  override async execute(stores: EligibilityStores, keys: readonly RequestKey[]): Promise<void> {
    await super.execute(stores, keys);
    this.tell();
    await this.released;
  }
}

describe('eligibility on PostgreSQL', () => {
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
      applicationName: 'eligibility',
    }).initialize();
    const parsed: ParsedRegulations = new Map();
    work = new SqlUnitOfWork({
      service: 'eligibility',
      dataSource: source,
      clock: systemClock,
      ids: uuidGenerator,
      stores: (transaction) => new SqlEligibilityStores(transaction, reader, parsed),
      onCommitted: () => undefined,
    });
    await register('chaville', 1, ['92022']);
    await register('demo', 1, ['75056']);
  });

  beforeEach(async () => {
    await database.query(
      'TRUNCATE eligibility.finding, eligibility.request, eligibility.request_holder, eligibility.assessment, eligibility.regulation, eligibility.outbox',
    );
  });

  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  const described = (siteId: string, sequence: number, communeCodes: string[]): EventEnvelope<SiteRegisteredV1> =>
    anEnvelope(siteRegisteredV1, { siteId, sequence, data: { ...siteRegisteredV1.example, communeCodes } });
  const register = (...site: Parameters<typeof described>): Promise<void> =>
    new RegisterSites(work).execute([described(...site)]);
  const adopt = (siteId = 'chaville', text = CHAVILLE_SOURCE, version = '2023-10-12'): Promise<unknown> =>
    new AdoptRegulation(work, reader, assess).execute(
      OPERATOR,
      { ...aCause(OPERATOR), siteId },
      { version, source: text },
    );
  const submit = (events: readonly EventEnvelope<typeof requestSubmittedV1.example>[]): Promise<void> =>
    new ReceiveSubmissions(work, assess).execute(events.map(submissionEventOf));
  const answer = (events: readonly EventEnvelope<typeof householdDataRetrievedV1.example>[]): Promise<void> =>
    new ReceiveHouseholdData(work, assess).execute(events);
  const told = async (): Promise<string[]> =>
    (
      await database.query<{ type: string; sequence: string }>(
        'SELECT type, sequence FROM eligibility.outbox ORDER BY position',
      )
    )
      .filter(({ type }) => !type.includes('regulation'))
      .map(({ type, sequence }) => `${type.split('.')[2] ?? ''} ${sequence}`);

  function pair(
    siteId = 'chaville',
  ): [EventEnvelope<typeof requestSubmittedV1.example>, EventEnvelope<typeof householdDataRetrievedV1.example>] {
    const filed = anEnvelope(requestSubmittedV1, { siteId });
    return [
      filed,
      anEnvelope(householdDataRetrievedV1, { siteId, subject: filed.subject, correlationId: filed.correlationId }),
    ];
  }

  test('whichever half comes first, and however often, there is one assessment and one routing', async () => {
    await adopt();
    for (const order of ['filed-first', 'answered-first']) {
      await database.query('TRUNCATE eligibility.outbox');
      const [filed, answered] = pair();
      if (order === 'filed-first') await submit([filed]);
      await answer([answered]);
      await submit([filed]);
      await answer([answered]);
      expect(await told()).toEqual(['request-assessed 1', 'request-routed 2']);
    }
  });

  test('what is told follows from the fact that completed it', async () => {
    await adopt();
    const [filed, answered] = pair();
    await submit([filed]);
    await answer([answered]);
    const rows = await database.query(
      'SELECT DISTINCT causation_id, correlation_id FROM eligibility.outbox WHERE subject = $1',
      [filed.subject],
    );
    expect(rows).toEqual([{ causation_id: answered.id, correlation_id: filed.correlationId }]);
  });

  test('another quotient assesses again, the same one does not', async () => {
    await adopt();
    const [filed, answered] = pair();
    await submit([filed]);
    await answer([answered]);
    await answer([{ ...answered, id: uuidGenerator.next(), sequence: 2 }]);
    expect(await told()).toHaveLength(2);
    const quotientFamilial = { ...answered.data.quotientFamilial!, value: 700 };
    await answer([
      { ...answered, id: uuidGenerator.next(), sequence: 3, data: { ...answered.data, quotientFamilial } },
    ]);
    expect(await told()).toEqual(['request-assessed 1', 'request-routed 2', 'request-assessed 3', 'request-routed 4']);
    expect(await database.query('SELECT version FROM eligibility.assessment')).toHaveLength(2);
  });

  test('what is corrected is assessed again in the name of who corrected it, whatever the order of the events', async () => {
    await adopt();
    const [filed, answered] = pair();
    const corrected = (sequence: number, requestedAmountCents: number): typeof filed =>
      anEnvelope(requestCorrectedV1, {
        ...{ subject: filed.subject, sequence, actorId: `agent-${String(sequence)}` },
        data: { ...requestCorrectedV1.example, ...filed.data, requestedAmountCents },
      });
    await submit([filed]);
    await answer([answered]);
    const [third, second] = [corrected(3, 9_000), corrected(2, 8_000)];
    await submit([third, second]);
    await submit([corrected(2, 7_000)]);
    const rows = await database.query(
      `SELECT payload->>'proposedAmountCents' AS cents, causation_id, actor_id FROM eligibility.outbox
       WHERE type LIKE '%assessed%' ORDER BY position`,
    );
    expect(rows).toMatchObject([{ cents: '15000' }, { cents: '9000', causation_id: third.id, actor_id: 'agent-3' }]);
    await database.query('UPDATE eligibility.request SET closed = true');
    await submit([corrected(4, 5_000)]);
    expect(await told()).toHaveLength(4);
  });

  test('what a person found is kept, counts, and may be taken back', async () => {
    const source = sourceOf('nousty/regulations/2021-02-01.yaml');
    await adopt('chaville', source, '2021-02-01');
    const filed = anEnvelope(requestSubmittedV1, {
      data: { ...requestSubmittedV1.example, aid: 'micro-credit', requestedAmountCents: 150_000 },
    });
    await submit([filed]);
    const agent: Actor = { ...OPERATOR, subject: 'agent-1', issuer: 'gateway', siteId: 'chaville', roles: ['agent'] };
    const record = (code: string, value: boolean | number | null): Promise<{ readonly events: readonly object[] }> =>
      new RecordFinding(work, assess).execute(agent, aCause(agent), { requestId: filed.subject, code, value });
    const { events } = await record('constat-suivi', true);
    expect(events).toMatchObject([
      {
        ...{ type: 'aid.eligibility.finding-recorded.v1', sequence: 3, actorId: 'agent-1' },
        data: { code: 'constat-suivi', value: true },
      },
      { type: 'aid.eligibility.request-assessed.v1', sequence: 4, actorId: 'agent-1' },
      { type: 'aid.eligibility.request-routed.v1', sequence: 5 },
    ]);
    await record('constat-remboursement', true);
    await record('constat-mensualites', 36);
    const outcome = `SELECT outcome, inputs::jsonb #> '{facts,findings}' AS findings FROM eligibility.assessment ORDER BY version DESC LIMIT 1`;
    expect(await database.query(outcome)).toEqual([
      { outcome: 'eligible', findings: { suivi: true, remboursement: true, mensualites: 36 } },
    ]);
    await record('constat-suivi', null);
    expect(await database.query(outcome)).toEqual([
      { outcome: 'to-assess', findings: { remboursement: true, mensualites: 36 } },
    ]);
    expect(await database.query('SELECT code, value, recorded_by FROM eligibility.finding ORDER BY version')).toEqual([
      { code: 'suivi', value: true, recorded_by: 'agent-1' },
      { code: 'remboursement', value: true, recorded_by: 'agent-1' },
      { code: 'mensualites', value: 36, recorded_by: 'agent-1' },
      { code: 'suivi', value: null, recorded_by: 'agent-1' },
    ]);
    const explained = await new ExplainRequest(work).execute(aCause(agent), filed.subject);
    expect(explained.result).toMatchObject({ replayed: true, findings: { length: 4 } });
  });

  test('an event that comes again is not even looked at', async () => {
    await adopt();
    const [filed, answered] = pair();
    await submit([filed]);
    await answer([answered]);
    // Other content than the first time, so that only the inbox can tell that it is the same event.
    const quotientFamilial = { ...answered.data.quotientFamilial!, value: 700 };
    await answer([{ ...answered, sequence: 2, data: { ...answered.data, quotientFamilial } }]);
    await submit([{ ...filed, data: { ...filed.data, requestedAmountCents: 1 } }]);
    expect(await told()).toHaveLength(2);
  });

  test('the latest answer counts, in whichever order answers come', async () => {
    await adopt();
    const authorities = async (subject: string): Promise<unknown[]> =>
      database.query(
        `SELECT payload->>'authority' AS authority FROM eligibility.outbox WHERE subject = $1 AND type LIKE '%routed%'`,
        [subject],
      );
    for (const together of [true, false]) {
      const [filed, older] = pair();
      const quotientFamilial = { ...older.data.quotientFamilial!, value: 500 };
      const newer = { ...older, id: uuidGenerator.next(), sequence: 2, data: { ...older.data, quotientFamilial } };
      if (together) await answer([newer, older]);
      else for (const one of [newer, older]) await answer([one]);
      await submit([filed]);
      expect(await authorities(filed.subject)).toEqual([{ authority: 'commission-permanente' }]);
    }
  });

  test('the latest description of a site counts, in whichever order they come', async () => {
    await register('third', 2, ['92022']);
    await register('third', 1, ['75056']);
    await new RegisterSites(work).execute([described('fourth', 2, ['92022']), described('fourth', 1, ['75056'])]);
    expect(
      await database.query(`SELECT DISTINCT commune_codes FROM eligibility.site WHERE site_id IN ('third', 'fourth')`),
    ).toEqual([{ commune_codes: ['92022'] }]);
  });

  test('a batch of 100 requests of two sites is assessed whole, each site by its own regulation and communes', async () => {
    await adopt('chaville');
    await adopt('demo', CHAVILLE_SOURCE.replace('< 456', '< 200'));
    const pairs = Array.from({ length: 100 }, (_none, index) => pair(index % 2 === 0 ? 'chaville' : 'demo'));
    await submit(pairs.map(([filed]) => filed));
    await answer(pairs.map(([, answered]) => answered));
    expect(await told()).toHaveLength(200);
    const bySite = await database.query(
      `SELECT site_id, payload->>'outcome' AS outcome, count(DISTINCT subject)::int AS requests,
         count(DISTINCT payload->>'regulationHash')::int AS regulations,
         bool_and(payload->>'regulationHash' = (SELECT hash FROM eligibility.regulation WHERE site_id = told.site_id)) AS own
       FROM eligibility.outbox AS told WHERE type LIKE '%assessed%' GROUP BY 1, 2 ORDER BY 1`,
    );
    expect(bySite).toEqual([
      { site_id: 'chaville', outcome: 'eligible', requests: 50, regulations: 1, own: true },
      { site_id: 'demo', outcome: 'ineligible', requests: 50, regulations: 1, own: true },
    ]);
  });

  test('a regulation adopted later assesses what waited for it; its content never changes', async () => {
    const [filed, answered] = pair();
    await submit([filed]);
    await answer([answered]);
    expect(await told()).toEqual([]);
    await adopt();
    expect(await told()).toEqual(['request-assessed 1', 'request-routed 2']);
    await expect(adopt('chaville', CHAVILLE_SOURCE.replace('<= 600 €', '<= 700 €'))).rejects.toThrow(
      'regulation-already-adopted',
    );
  });

  test('a later version leaves what is assessed as it is', async () => {
    await adopt();
    const [filed, answered] = pair();
    await submit([filed]);
    await answer([answered]);
    const later = CHAVILLE_SOURCE.replace('version: 2023-10-12', 'version: 2024-10-12').replace('< 456', '< 200');
    await adopt('chaville', later, '2024-10-12');
    expect(await told()).toEqual(['request-assessed 1', 'request-routed 2']);
  });

  test('facts that arrive while a regulation is adopted find it, or are found by it', async () => {
    const [filed, answered] = pair();
    await answer([answered]);
    const slow = new HeldBack();
    const arriving = new ReceiveSubmissions(work, slow).execute([submissionEventOf(filed)]);
    await slow.assessed;
    // The submission is kept, found no regulation, and is not committed: what adopts now does not see it yet.
    const adopting = adopt();
    await probe(
      async () => (await database.query(`SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted`)).length,
      { describe: 'the adoption waits' },
    );
    slow.goOn();
    await Promise.all([arriving, adopting]);
    expect(await told()).toEqual(['request-assessed 1', 'request-routed 2']);
  });

  test('every table with a site is under forced row-level security', async () => {
    const workerTables = [...CROSS_SITE_TABLES, ...WORKER_TABLES];
    expect(await rowSecurityFaults({ adminUrl: database.adminUrl, schema: 'eligibility', workerTables })).toEqual([]);
  });
});
