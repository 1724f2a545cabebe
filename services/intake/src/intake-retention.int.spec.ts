import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { siteRegisteredV1, submitRequestV1 } from '@octroi/contracts';
import {
  EraseRequests,
  addMonths,
  civilDateAt,
  systemClock,
  uuidGenerator,
  type Actor,
  type CommandCause,
} from '@octroi/kernel';
import { AccessLogPurge, SqlUnitOfWork, createDataSource, migrate } from '@octroi/platform';
import { anEnvelope, createTestDatabase, type TestDatabase } from '@octroi/testing';
import type { DataSource } from 'typeorm';
import { MIGRATIONS } from './adapters/persistence/migrations/index.js';
import { SqlIntakeStores } from './adapters/persistence/sql-intake-stores.js';
import { ExportPersonalData } from './application/export-personal-data.js';
import { RecordPromise } from './application/record-promise.js';
import { RegisterSites } from './application/register-sites.js';
import { TellFileExtents } from './application/tell-file-extents.js';
import { WriteNote } from './application/write-note.js';
import { OneFiling } from './testing/one-filing.js';

const MARK = 'ZOECANARI';
const TODAY = civilDateAt(systemClock.now());
const actorOf = (roles: Actor['roles'], siteId = 'chaville'): Actor => ({
  ...{ subject: `issuer|${roles.join()}`, issuer: 'gateway', siteId, roles, purpose: 'test' },
});
const causeOf = (actor: Actor, overrides: Partial<CommandCause> = {}): CommandCause => ({
  ...{ siteId: actor.siteId ?? '', actor, correlationId: uuidGenerator.next(), command: 'c', idempotencyKey: null },
  ...{ fingerprint: 'f', ...overrides },
});
const SERVICE = actorOf(['service']);
const DPO = actorOf(['dpo']);

describe('files at the end of their time on PostgreSQL', () => {
  let database: TestDatabase;
  let source: DataSource;
  let workerSource: DataSource;
  let work: SqlUnitOfWork<SqlIntakeStores>;

  beforeAll(async () => {
    database = await createTestDatabase({
      service: 'intake',
      migrate: (urls) => migrate({ ownerUrl: urls.owner, schema: 'intake', migrations: MIGRATIONS }),
    });
    const connect = (url: string): Promise<DataSource> =>
      createDataSource({ url, schema: 'intake', applicationName: 'retention', poolSize: 2 }).initialize();
    [source, workerSource] = await Promise.all([connect(database.urls.runtime), connect(database.urls.worker)]);
    work = new SqlUnitOfWork({
      ...{ service: 'intake', dataSource: source, clock: systemClock, ids: uuidGenerator },
      stores: (transaction) => new SqlIntakeStores(transaction),
      onCommitted: () => undefined,
    });
    const sites = ['chaville', 'demo'].map((siteId) => anEnvelope(siteRegisteredV1, { siteId }));
    await new RegisterSites(work).execute(sites);
  });
  afterAll(async () => {
    await Promise.all([source.destroy(), workerSource.destroy()]);
    await database.drop();
  });

  const example = submitRequestV1.example;
  const file = async (givenName: string, overrides: object = {}, siteId = 'chaville'): Promise<string> => {
    const agent = actorOf(['agent'], siteId);
    const applicant = { ...example.applicant, givenNames: [givenName], birthName: MARK };
    const submission = { ...example, externalReference: null, applicant, ...overrides };
    const cause = causeOf(agent, { idempotencyKey: uuidGenerator.next() });
    return (await new OneFiling(work).execute(agent, cause, submission)).result.id;
  };
  const note = (requestId: string): Promise<unknown> => {
    const agent = actorOf(['agent']);
    const note = { level: 'shared' as const, text: `Vu ${MARK}` };
    const writing = { requestId, noteId: null, version: null, note };
    return new WriteNote(work).execute(agent, causeOf(agent, { idempotencyKey: uuidGenerator.next() }), writing);
  };
  const promise = (requestId: string): Promise<unknown> => {
    const agent = actorOf(['agent']);
    const cause = causeOf(agent, { idempotencyKey: uuidGenerator.next() });
    return new RecordPromise(work).execute(agent, cause, { requestId, text: `Rappel de ${MARK}` });
  };
  const erase = async (requestIds: string[], actor = SERVICE): Promise<number> =>
    (await new EraseRequests(work).execute(actor, causeOf(actor), requestIds)).result.known;
  const sightings = async (): Promise<string[]> => {
    const tables = await database.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace WHERE nspname = 'intake' AND relkind = 'r'`,
    );
    const found: string[] = [];
    for (const { name } of tables)
      if ((await database.query(`SELECT 1 FROM intake.${name} t WHERE to_jsonb(t)::text ILIKE '%${MARK}%'`)).length > 0)
        found.push(name);
    return found.toSorted();
  };

  test('a household is seen when any of its adults files, and a foreign file is not measured', async () => {
    const [old, recent] = [await file('ANNE'), await file('ANNE')];
    const other = await file('BERTHE');
    await database.query(
      `UPDATE intake.aid_request SET filed_at = now() - interval '5 years' WHERE id IN ('${old}', '${other}')`,
    );
    const tell = new TellFileExtents(work);
    const extents = await tell.execute(SERVICE, causeOf(SERVICE), [old, recent, other, uuidGenerator.next()]);
    const contact = new Map(extents.map(({ requestId, lastContactOn }) => [requestId, lastContactOn]));
    expect([contact.size, contact.get(old), contact.get(recent)]).toEqual([3, TODAY, TODAY]);
    expect((contact.get(other) ?? '') < addMonths(TODAY, -59)).toBe(true);
    await note(other);
    const [noted] = await tell.execute(SERVICE, causeOf(SERVICE), [other]);
    expect(noted).toMatchObject({ lastContactOn: TODAY, documents: 0, bytes: 0 });
    const foreign = actorOf(['service'], 'demo');
    expect(await tell.execute(foreign, causeOf(foreign), [old])).toEqual([]);
    expect(await erase([old, recent, other])).toBe(3);
  });

  test('what is erased leaves nothing of the person, in its site alone; people of other requests stay; a repeat is harmless', async () => {
    const [gone, stays] = [await file('CLAIRE'), await file('DENISE')];
    const again = await file('CLAIRE');
    const elsewhere = await file('EVE', {}, 'demo');
    await note(gone);
    await promise(gone);
    expect(await sightings()).toEqual(['aid_request', 'note', 'person', 'promise', 'search_key']);
    const people = async () => (await database.query(`SELECT 1 FROM intake.person WHERE site_id = 'chaville'`)).length;
    const before = await people();
    await database.query(`UPDATE intake.outbox SET published_at = now()`);
    await database.query(`UPDATE intake.idempotency_key SET created_at = now() - interval '31 days'`);

    expect(await erase([elsewhere])).toBe(0);
    const foreign = actorOf(['service'], 'demo');
    expect(await erase([gone], foreign)).toBe(0);
    expect(await erase([gone])).toBe(1);
    // Claire is the applicant of another request; the child, whom no name ties to that one, goes.
    expect(await people()).toBe(before - 1);
    const claire = `SELECT 1 FROM intake.person JOIN intake.aid_request ON applicant_id = person.id WHERE aid_request.id = '${again}'`;
    expect(await database.query(claire)).toHaveLength(1);
    expect(await erase([gone])).toBe(0);
    expect(await erase([again, stays])).toBe(2);
    expect(await database.query(`SELECT 1 FROM intake.person WHERE site_id = 'chaville'`)).toEqual([]);
    expect(await database.query(`SELECT 1 FROM intake.outbox WHERE subject = '${gone}'`)).toEqual([]);
    expect(await database.query(`SELECT 1 FROM intake.outbox WHERE subject = '${elsewhere}'`)).toHaveLength(1);
    expect(await erase([elsewhere], foreign)).toBe(1);
    expect(await sightings()).toEqual([]);
  });

  test('a person is told of all their requests, with who looked left out, and of nothing in another site', async () => {
    const [first, second] = [await file('FLORE'), await file('FLORE', { purpose: 'Loyer de mars' })];
    await file('FLORE', { purpose: 'Ailleurs' }, 'demo');
    await note(second);
    await promise(second);
    const exporting = new ExportPersonalData(work);
    const held = await exporting.execute(DPO, causeOf(DPO), first);
    expect(held).toMatchObject({ name: `FLORE ${MARK}`, requestIds: [first, second] });
    const text = JSON.stringify(held.sections);
    expect(text).toContain('Loyer de mars');
    expect(text).toContain(`Vu ${MARK}`);
    expect(text).toContain(`Rappel de ${MARK}`);
    expect(text).not.toMatch(/Ailleurs|issuer/);
    const rows = await database.query(
      `SELECT 1 FROM intake.access_log WHERE subject_id = '${first}' AND purpose = 'test'`,
    );
    expect(rows.length).toBeGreaterThan(0);
    const foreign = actorOf(['dpo'], 'demo');
    await expect(exporting.execute(foreign, causeOf(foreign), first)).rejects.toThrow('not-found');
  });

  test('traces of accesses go after 36 months, no sooner, by nobody', async () => {
    const ages = ['36 months 1 day', '35 months'];
    for (const age of ages)
      await database.query(
        `INSERT INTO intake.access_log SELECT 'chaville', gen_random_uuid(), now() - interval '${age}', 'a', 'gateway', 'old', 'aid-request',
         gen_random_uuid(), 'c'`,
      );
    await new AccessLogPurge(workerSource, { warn: () => undefined }).purge();
    expect(await database.query(`SELECT 1 FROM intake.access_log WHERE purpose = 'old'`)).toHaveLength(1);
    await expect(source.query('DELETE FROM access_log')).rejects.toThrow(/permission denied/);
  });
});
