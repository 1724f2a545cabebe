import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { siteRegisteredV1, submitRequestV1 } from '@octroi/contracts';
import { civilDate, systemClock, uuidGenerator, type Actor, type CommandCause } from '@octroi/kernel';
import { SqlUnitOfWork, createDataSource, migrate } from '@octroi/platform';
import { anEnvelope, createTestDatabase, type TestDatabase } from '@octroi/testing';
import type { DataSource } from 'typeorm';
import { MIGRATIONS } from './adapters/persistence/migrations/index.js';
import { SqlIntakeStores } from './adapters/persistence/sql-intake-stores.js';
import { AnswerNames } from './application/answer-names.js';
import { AnswerRequestDetails } from './application/answer-request-details.js';
import { FindSimilar } from './application/find-similar.js';
import { ListAccesses } from './application/list-accesses.js';
import type { AccessRow } from './application/ports/stores.js';
import { RegisterSites } from './application/register-sites.js';
import { SearchPeople } from './application/search-people.js';
import { readSearch } from './domain/search.js';
import { OneFiling } from './testing/one-filing.js';

const AGENT: Actor = {
  ...{ subject: 'issuer|agent', issuer: 'gateway', siteId: 'chaville', roles: ['agent'], purpose: 'search-people' },
};
const causeOf = (actor: Actor, overrides: Partial<CommandCause> = {}): CommandCause => ({
  ...{ siteId: 'chaville', actor, correlationId: uuidGenerator.next(), command: 'c', idempotencyKey: null },
  ...{ fingerprint: 'f', ...overrides },
});
const jeanne = { birthName: 'MARTIN', givenNames: ['JEANNE'], birthDate: '1990-01-31' };
const eloise = { birthName: "D'Arc-Müller", givenNames: ['Éloïse'], birthDate: '1985-07-14' };

describe('searching on PostgreSQL', () => {
  let database: TestDatabase;
  let source: DataSource;
  let work: SqlUnitOfWork<SqlIntakeStores>;
  let alarms = 0;
  const alarm = { unusualLookups: () => (alarms += 1) };

  beforeAll(async () => {
    database = await createTestDatabase({
      service: 'intake',
      migrate: (urls) => migrate({ ownerUrl: urls.owner, schema: 'intake', migrations: MIGRATIONS.slice(0, 1) }),
    });
    const filedBefore = { aid: 'aide-loyer', requestedOn: '2026-11-02', applicant: eloise };
    await database.query(`INSERT INTO intake.person (site_id, id) VALUES ('chaville', $1)`, [uuidGenerator.next()]);
    await database.query(
      `INSERT INTO intake.aid_request (site_id, id, reference, fingerprint, aid, requested_on, submission, applicant_id,
         adult_ids, child_ids, filed_by, filed_at)
       SELECT site_id, $1, 'CHA-2026-000099', 'f', 'aide-loyer', '2026-11-02', $2, id, '{}', '{}', 'x', now() FROM intake.person`,
      [uuidGenerator.next(), JSON.stringify(filedBefore)],
    );
    await migrate({ ownerUrl: database.urls.owner, schema: 'intake', migrations: MIGRATIONS });
    const { runtime: url } = database.urls;
    source = await createDataSource({ url, schema: 'intake', applicationName: 'intake', poolSize: 4 }).initialize();
    work = new SqlUnitOfWork({
      ...{ service: 'intake', dataSource: source, clock: systemClock, ids: uuidGenerator },
      stores: (transaction) => new SqlIntakeStores(transaction, { cases: 3, searches: 20 }),
      onCommitted: () => undefined,
    });
    const sites = ['chaville', 'demo'].map((siteId) => {
      const data = { ...siteRegisteredV1.example, referencePrefix: siteId.slice(0, 3).toUpperCase() };
      return anEnvelope(siteRegisteredV1, { siteId, data });
    });
    await new RegisterSites(work).execute(sites);
    const partner = [{ relation: 'partner' as const, identity: jeanne }];
    for (const { siteId, applicant, household } of [
      { siteId: 'chaville', applicant: jeanne, household: [] },
      { siteId: 'chaville', applicant: { birthName: 'MARTINEZ', givenNames: ['PAUL'] }, household: [] },
      { siteId: 'chaville', applicant: { birthName: 'PETIT', givenNames: ['PAUL'] }, household: partner },
      { siteId: 'demo', applicant: jeanne, household: [] },
    ]) {
      const submission = { ...submitRequestV1.example, externalReference: uuidGenerator.next(), applicant, household };
      await new OneFiling(work).execute(AGENT, causeOf(AGENT, { siteId }), submission);
    }
  });

  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  const found = async (text: string, limit = 10): Promise<string[]> => {
    const { items } = await new SearchPeople(work, alarm).execute(AGENT, causeOf(AGENT), { text, limit });
    return items.map(({ matched, applicant }) => `${matched} ${applicant.birthName ?? ''}`);
  };

  test.each([
    ['martin', ['applicant MARTIN', 'household PETIT', 'applicant MARTINEZ']],
    ['Jea MARTI', ['applicant MARTIN', 'household PETIT']],
    ['31/01/1990', ['applicant MARTIN', 'household PETIT']],
    ['31/01/1990 petit', []],
    ['eloise mull', ["applicant D'Arc-Müller"]],
    ['CHA-2026-0000', ['reference MARTIN', 'reference MARTINEZ', 'reference PETIT', "reference D'Arc-Müller"]],
    ['99', ["reference D'Arc-Müller"]],
    ['2', ['reference MARTINEZ']],
    ['ma%', ['applicant MARTIN', 'household PETIT', 'applicant MARTINEZ']],
    ['zzz', []],
  ])('%s', async (text, expected) => {
    // The same person by one key: the last filed first, whoever of the household they are.
    expect((await found(text)).sort()).toEqual([...expected].sort());
  });

  test('the exact name comes first, and no more than asked is shown or logged', async () => {
    await database.query('TRUNCATE intake.access_log');
    expect((await found('martin', 2)).sort()).toEqual(['applicant MARTIN', 'household PETIT']);
    const rows = await database.query<{ purpose: string; site_id: string }>(
      'SELECT DISTINCT ON (subject_id) purpose, site_id FROM intake.access_log',
    );
    expect(rows).toEqual([1, 2].map(() => ({ purpose: 'search-people', site_id: 'chaville' })));
  });

  test('the index is used, row-level security or not: nothing is read but the beginning that is searched', async () => {
    const search = readSearch('marti jea', civilDate('2026-11-23'));
    const plan = await source.transaction(async (manager) => {
      await manager.query(
        `SELECT set_config('octroi.sites', 'chaville', true), set_config('enable_seqscan', 'off', true)`,
      );
      const rows = await manager.query<Record<string, string>[]>(
        `EXPLAIN SELECT request_id, place FROM search_key WHERE site_id = $1 AND key >= 'MARTI' AND key < 'MARTJ'
           AND key LIKE ALL ($2::text[]) ORDER BY key, request_id DESC LIMIT 60`,
        ['chaville', ['% JEA%']],
      );
      return rows.map((row) => row['QUERY PLAN']).join('\n');
    });
    expect(search).toMatchObject({ head: 'MARTI', others: ['JEA'] });
    expect(plan).toMatch(/Index Cond: .*key >= 'MARTI'.*key < 'MARTJ'/);
    expect(plan).not.toContain('Sort');
  });

  test('of some words, those that are names of the site are told, whole words alone', async () => {
    const words = ['MARTIN', 'MARTI', 'JEANNE', 'MULLER', 'LOGEMENT'];
    const { result } = await work.run(causeOf(AGENT), async ({ search }) => ({
      known: await search.knownWords('chaville', words),
    }));
    expect(result.known.sort()).toEqual(['JEANNE', 'MARTIN', 'MULLER']);
    const elsewhere = causeOf(AGENT, { siteId: 'demo' });
    const other = await work.run(elsewhere, async ({ search }) => ({ known: await search.knownWords('demo', words) }));
    expect(other.result.known.sort()).toEqual(['JEANNE', 'MARTIN']);
  });

  test('who looks the same is found in the site alone', async () => {
    const actor = { ...AGENT, purpose: 'find-duplicates' };
    const similar = await new FindSimilar(work).execute(actor, causeOf(actor), { ...jeanne, birthName: 'Martin' });
    expect(similar.map(({ likeness, as }) => `${likeness} ${as}`).sort()).toEqual(['same applicant', 'same household']);
  });

  test('unusually many cases opened within an hour leave one row and one alarm', async () => {
    await database.query('TRUNCATE intake.access_log, intake.lookup_alert');
    const before = alarms;
    const reader = { ...AGENT, subject: 'issuer|curious', purpose: 'read-case' };
    const requests = await database.query<{ id: string }>(
      `SELECT id FROM intake.aid_request WHERE site_id = 'chaville'`,
    );
    const read = new AnswerRequestDetails(work, alarm);
    for (const { id } of [...requests.slice(0, 2), ...requests.slice(0, 2)])
      await read.execute(reader, causeOf(reader), id);
    expect(alarms).toBe(before);
    for (const { id } of requests) await read.execute(reader, causeOf(reader), id);
    expect(alarms).toBe(before + 1);
    expect(await database.query('SELECT site_id, actor_id, cases FROM intake.lookup_alert')).toEqual([
      { site_id: 'chaville', actor_id: 'issuer|curious', cases: 3 },
    ]);
  });

  test('the data protection officer reads who read what, of a request and of a person, in their site alone', async () => {
    await database.query('TRUNCATE intake.access_log');
    const reader = { ...AGENT, purpose: 'read-case' };
    const requests = await database.query<{ id: string; applicant_id: string }>(
      `SELECT id, applicant_id FROM intake.aid_request WHERE site_id = 'chaville' AND reference LIKE 'CHA-%' ORDER BY reference`,
    );
    const [first, second] = requests;
    const read = new AnswerRequestDetails(work, alarm);
    for (const { id } of [first!, second!, first!]) await read.execute(reader, causeOf(reader), id);
    const dpo: Actor = { ...AGENT, subject: 'issuer|dpo', roles: ['dpo'], purpose: 'read-accesses' };
    const list = (filters: object, cause = causeOf(dpo)) =>
      new ListAccesses(work).execute(dpo, cause, {
        ...{ requestId: null, personId: null, before: null, limit: 2 },
        ...filters,
      });
    const page = await list({});
    expect([page.items.map(({ subjectId }) => subjectId), page.more]).toEqual([[first!.id, second!.id], true]);
    const next = await list({ before: page.items.at(-1)!.id });
    expect([next.items.map(({ actor, purpose }) => [actor, purpose]), next.more]).toEqual([
      [['issuer|agent', 'read-case']],
      false,
    ]);
    expect((await list({ personId: second!.applicant_id })).items).toHaveLength(1);
    expect((await list({ requestId: first!.id })).items).toHaveLength(2);
    expect((await list({ requestId: first!.id })).items[0]).toMatchObject({ actor: 'issuer|dpo' });
    expect((await list({}, causeOf(dpo, { siteId: 'demo' }))).items).toEqual([]);
  });

  test('names that stood in a list are told apart from files that were opened; both are there, and a list is known by its question', async () => {
    await database.query('TRUNCATE intake.access_log');
    const requests = await database.query<{ id: string }>(
      `SELECT id FROM intake.aid_request WHERE site_id = 'chaville' ORDER BY reference LIMIT 2`,
    );
    const ids = requests.map(({ id }) => id);
    const [lister, reader] = ['list-requests', 'read-case'].map((purpose) => ({ ...AGENT, purpose }));
    await new AnswerRequestDetails(work, alarm).execute(reader!, causeOf(reader!), ids[0]!);
    await new AnswerNames(work).execute(lister!, causeOf(lister!, { correlationId: 'one-list' }), ids);
    const dpo: Actor = { ...AGENT, subject: 'issuer|dpo', roles: ['dpo'], purpose: 'read-accesses' };
    const list = async (kind: 'file' | 'list' | null): Promise<readonly AccessRow[]> => {
      const filters = { requestId: null, personId: null, kind, before: null, limit: 10 };
      return (await new ListAccesses(work).execute(dpo, causeOf(dpo), filters)).items;
    };
    expect((await list('file')).map(({ purpose }) => purpose)).toEqual(['read-case']);
    expect((await list('list')).map(({ purpose, correlationId }) => [purpose, correlationId])).toEqual(
      ids.map(() => ['list-requests', 'one-list']),
    );
    expect(await list(null)).toHaveLength(3);
  });
});
