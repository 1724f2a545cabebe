import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { siteRegisteredV1, submitRequestV1 } from '@octroi/contracts';
import { systemClock, uuidGenerator, type Actor, type CommandCause } from '@octroi/kernel';
import { SqlUnitOfWork, createDataSource, migrate, type StructuredLogger } from '@octroi/platform';
import { anEnvelope, createTestDatabase, type TestDatabase } from '@octroi/testing';
import type { DataSource } from 'typeorm';
import { DraftPurge } from './adapters/persistence/draft-purge.js';
import { MIGRATIONS } from './adapters/persistence/migrations/index.js';
import { SqlIntakeStores } from './adapters/persistence/sql-intake-stores.js';
import { KeepDraft } from './application/keep-draft.js';
import { ListDrafts } from './application/list-drafts.js';
import { AnswerRequestDetails } from './application/answer-request-details.js';
import { ReadNotes } from './application/read-notes.js';
import { RecordPromise } from './application/record-promise.js';
import { RegisterSites } from './application/register-sites.js';
import { WriteNote } from './application/write-note.js';
import { OneFiling } from './testing/one-filing.js';

const agent = (name: string, purpose: string): Actor => ({
  ...{ subject: `issuer|${name}`, issuer: 'gateway', siteId: 'chaville', roles: ['agent'], purpose },
});
const causeOf = (actor: Actor, overrides: Partial<CommandCause> = {}): CommandCause => ({
  ...{ siteId: 'chaville', actor, correlationId: uuidGenerator.next(), command: 'c', idempotencyKey: null },
  ...{ fingerprint: 'f', ...overrides },
});

describe('notes and drafts on PostgreSQL', () => {
  let database: TestDatabase;
  let source: DataSource;
  let workerSource: DataSource;
  let work: SqlUnitOfWork<SqlIntakeStores>;
  let requestId: string;

  beforeAll(async () => {
    database = await createTestDatabase({
      service: 'intake',
      migrate: (urls) => migrate({ ownerUrl: urls.owner, schema: 'intake', migrations: MIGRATIONS }),
    });
    const connect = (url: string): Promise<DataSource> =>
      createDataSource({ url, schema: 'intake', applicationName: 'notes', poolSize: 2 }).initialize();
    [source, workerSource] = await Promise.all([connect(database.urls.runtime), connect(database.urls.worker)]);
    work = new SqlUnitOfWork({
      ...{ service: 'intake', dataSource: source, clock: systemClock, ids: uuidGenerator },
      stores: (transaction) => new SqlIntakeStores(transaction),
      onCommitted: () => undefined,
    });
    await new RegisterSites(work).execute([anEnvelope(siteRegisteredV1, { siteId: 'chaville' })]);
    const filer = agent('camille', 'file-request');
    requestId = (await new OneFiling(work).execute(filer, causeOf(filer), submitRequestV1.example)).result.id;
  });

  afterAll(async () => {
    await Promise.all([source.destroy(), workerSource.destroy()]);
    await database.drop();
  });

  test('notes keep their levels, their versions and a row for each reading; none is told', async () => {
    const [camille, ines] = [agent('camille', 'write-note'), agent('ines', 'read-notes')];
    const outbox = await database.query('SELECT id FROM intake.outbox');
    const base = { requestId, noteId: null, version: null };
    const write = (writing: object, actor = camille) =>
      new WriteNote(work).execute(actor, causeOf(actor), {
        ...{ ...base, note: { level: 'shared', text: 'Reçue.' } },
        ...writing,
      });
    const { result } = await write({});
    await write({ note: { level: 'private', text: 'Pour moi.' } });
    await write({ noteId: result.id, version: 1, note: { level: 'shared', text: 'Reçue deux fois.' } });
    const read = async (actor: Actor): Promise<string[]> =>
      (await new ReadNotes(work).execute(actor, causeOf(actor), requestId)).map(
        ({ text, version }) => `${version} ${text}`,
      );
    expect([await read(camille), await read(ines)]).toEqual([
      ['2 Reçue deux fois.', '1 Pour moi.'],
      ['2 Reçue deux fois.'],
    ]);
    await expect(write({ noteId: result.id, version: 1 })).rejects.toThrow('note-changed');
    await expect(write({ noteId: result.id, version: 2 }, ines)).rejects.toThrow('note-of-another');
    const rows = await database.query<{ n: string }>(
      `SELECT count(*) AS n FROM intake.access_log WHERE purpose IN ('read-notes', 'write-note') AND subject_id = $1`,
      [requestId],
    );
    expect(Number(rows[0]?.n)).toBe(5);
    expect(await database.query('SELECT id FROM intake.outbox')).toEqual(outbox);
  });

  test('promises are kept in their order with their authors, of their site alone; they are told without their words', async () => {
    const [camille, ines] = [agent('camille', 'record-promise'), agent('ines', 'record-promise')];
    const record = async (actor: Actor, text: string): Promise<string> =>
      (await new RecordPromise(work).execute(actor, causeOf(actor), { requestId, text })).result.id;
    const made = [await record(camille, 'Rappel avant vendredi.'), await record(ines, 'Réponse lundi.')];
    const reader = agent('ines', 'read-case');
    const details = new AnswerRequestDetails(work, { unusualLookups: () => undefined });
    const { promises } = await details.execute(reader, causeOf(reader), requestId);
    expect(promises.map(({ id, text, recordedBy }) => [id, text, recordedBy])).toEqual([
      [made[1], 'Réponse lundi.', 'issuer|ines'],
      [made[0], 'Rappel avant vendredi.', 'issuer|camille'],
    ]);
    const foreign = causeOf({ ...camille, siteId: 'demo' }, { siteId: 'demo' });
    await expect(new RecordPromise(work).execute(camille, foreign, { requestId, text: 'X' })).rejects.toThrow(
      'not-found',
    );
    const told = await database.query<{ data: object }>(
      `SELECT payload AS data FROM intake.outbox WHERE type = 'aid.intake.promise-recorded.v1' ORDER BY id`,
    );
    expect(told.map(({ data }) => data)).toEqual(made.map((promiseId) => ({ promiseId })));
    await expect(source.query(`UPDATE promise SET body = 'autre'`)).rejects.toThrow(/permission denied/);
  });

  test('drafts are of their owner; those that are old go, and the worker role reaches no other', async () => {
    const [camille, ines] = [agent('camille', 'keep-draft'), agent('ines', 'keep-draft')];
    const [recent, old] = [uuidGenerator.next(), uuidGenerator.next()];
    const keep = (actor: Actor, draftId: string, content: object | null) =>
      new KeepDraft(work).execute(actor, causeOf(actor), { draftId, content });
    const list = async (actor: Actor): Promise<object[]> =>
      (await new ListDrafts(work).execute(actor, causeOf(actor))).map(({ content }) => content);
    await keep(camille, recent, { aid: 'a' });
    await keep(camille, recent, { aid: 'b' });
    await keep(ines, old, { aid: 'c' });
    await database.query(`UPDATE intake.request_draft SET updated_at = now() - interval '31 days' WHERE id = $1`, [
      old,
    ]);
    expect([await list(camille), await list(ines)]).toEqual([[{ aid: 'b' }], [{ aid: 'c' }]]);
    const seen = await workerSource.query<object[]>('SELECT updated_at FROM intake.request_draft');
    expect(seen).toHaveLength(1);
    await new DraftPurge(workerSource, {} as StructuredLogger).purge();
    expect([await list(camille), await list(ines)]).toEqual([[{ aid: 'b' }], []]);
    await keep(camille, recent, null);
    expect(await list(camille)).toEqual([]);
  });
});
