import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { siteRegisteredV1, submitRequestV1, type EventEnvelope } from '@octroi/contracts';
import { systemClock, uuidGenerator, type Actor, type CommandCause, type Role } from '@octroi/kernel';
import { SqlUnitOfWork, createDataSource, migrate } from '@octroi/platform';
import { anEnvelope, createTestDatabase, type TestDatabase } from '@octroi/testing';
import type { DataSource } from 'typeorm';
import { MIGRATIONS } from './adapters/persistence/migrations/index.js';
import { SqlIntakeStores } from './adapters/persistence/sql-intake-stores.js';
import { AddDocument } from './application/add-document.js';
import { AnswerNames } from './application/answer-names.js';
import { AnswerRequestDetails } from './application/answer-request-details.js';
import { CorrectRequest } from './application/correct-request.js';
import { ExportPersonalData } from './application/export-personal-data.js';
import { FindSimilar } from './application/find-similar.js';
import { LiftProtection } from './application/lift-protection.js';
import { ListAccesses } from './application/list-accesses.js';
import { ListDocuments } from './application/list-documents.js';
import { NameReaders } from './application/name-readers.js';
import { ProtectFile } from './application/protect-file.js';
import { ReadDocument } from './application/read-document.js';
import { ReadNotes } from './application/read-notes.js';
import { RecordPromise } from './application/record-promise.js';
import { ReadProtection } from './application/read-protection.js';
import { RegisterSites } from './application/register-sites.js';
import { RemoveDocument } from './application/remove-document.js';
import { SearchPeople } from './application/search-people.js';
import { ShowAddress } from './application/show-address.js';
import { WriteNote } from './application/write-note.js';
import { aPdf } from './testing/scans.fixture.js';
import { OneFiling } from './testing/one-filing.js';

const person = (name: string, purpose: string, ...roles: Role[]): Actor => ({
  ...{ subject: `issuer|${name}`, issuer: 'gateway', siteId: 'chaville', purpose },
  roles: roles.length === 0 ? ['agent'] : roles,
});
const causeOf = (actor: Actor): CommandCause => ({
  ...{ siteId: 'chaville', actor, correlationId: uuidGenerator.next(), command: 'c', idempotencyKey: null },
  fingerprint: 'f',
});
let emergencies = 0;
const alarm = { unusualLookups: () => undefined, readersNamedFromOutside: () => void (emergencies += 1) };
const channel = { means: 'in-person' as const, caution: 'Jamais au domicile.' };
const READERS_ONLY = ['aid_request', 'request_change', 'search_key', 'note', 'promise', 'document'];

describe('protected files on PostgreSQL', () => {
  let database: TestDatabase;
  let source: DataSource;
  let work: SqlUnitOfWork<SqlIntakeStores>;
  let [requestId, openId, documentId, noteId] = ['', '', '', ''];
  const camille = person('camille', 'protect-file');
  const boss = person('boss', 'name-readers', 'manager');

  beforeAll(async () => {
    database = await createTestDatabase({
      service: 'intake',
      migrate: (urls) => migrate({ ownerUrl: urls.owner, schema: 'intake', migrations: MIGRATIONS }),
    });
    source = await createDataSource({
      ...{ url: database.urls.runtime, schema: 'intake', applicationName: 'protection', poolSize: 2 },
    }).initialize();
    work = new SqlUnitOfWork({
      ...{ service: 'intake', dataSource: source, clock: systemClock, ids: uuidGenerator },
      stores: (transaction) => new SqlIntakeStores(transaction),
      onCommitted: () => undefined,
    });
    await new RegisterSites(work).execute([anEnvelope(siteRegisteredV1, { siteId: 'chaville' })]);
    requestId = await file(camille, {});
    openId = await file(camille, { applicant: { birthName: 'AUTRE', givenNames: ['PAUL'] } });
    const add = new AddDocument(work, (bytes) => createHash('sha256').update(bytes).digest('hex'));
    documentId = (await add.execute(camille, causeOf(camille), { requestId, name: 'refuge.pdf', bytes: aPdf() })).result
      .id;
    const note = { level: 'shared' as const, text: 'Hébergée au refuge.' };
    noteId = (
      await new WriteNote(work).execute(camille, causeOf(camille), { requestId, noteId: null, version: null, note })
    ).result.id;
    await new RecordPromise(work).execute(camille, causeOf(camille), { requestId, text: 'Rappel vendredi.' });
    await new CorrectRequest(work).execute(camille, causeOf(camille), { requestId, correction: { urgent: true } });
    const wish = { reason: 'violence' as const, readerIds: ['issuer|ines'], channel };
    await new ProtectFile(work).execute(camille, causeOf(camille), { requestId, ...wish });
  });

  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  async function file(actor: Actor, facts: object): Promise<string> {
    const submission = { ...submitRequestV1.example, externalReference: null, ...facts };
    return (await new OneFiling(work).execute(actor, causeOf(actor), submission)).result.id;
  }

  /** Whatever this service does with one request for a person, by what it is called. */
  const doings: Record<string, (actor: Actor) => Promise<unknown>> = {
    details: (who) => new AnswerRequestDetails(work, alarm).execute(who, causeOf(who), requestId),
    correction: (who) =>
      new CorrectRequest(work).execute(who, causeOf(who), { requestId, correction: { urgent: false } }),
    notes: (who) => new ReadNotes(work).execute(who, causeOf(who), requestId),
    note: (who) =>
      new WriteNote(work).execute(who, causeOf(who), {
        ...{ requestId, noteId: null, version: null, note: { level: 'shared', text: 'Vu.' } },
      }),
    'changed note': (who) =>
      new WriteNote(work).execute(who, causeOf(who), {
        ...{ requestId, noteId, version: 1, note: { level: 'shared', text: 'Vu.' } },
      }),
    promise: (who) => new RecordPromise(work).execute(who, causeOf(who), { requestId, text: 'Rappel.' }),
    documents: (who) => new ListDocuments(work).execute(who, causeOf(who), requestId),
    document: (who) => new ReadDocument(work).execute(who, causeOf(who), { requestId, documentId }),
    'removed document': (who) => new RemoveDocument(work).execute(who, causeOf(who), { requestId, documentId }),
    'added document': (who) =>
      new AddDocument(work, () => 'x').execute(who, causeOf(who), { requestId, name: 'b.pdf', bytes: aPdf() }),
    protection: (who) => new ReadProtection(work).execute(who, causeOf(who), requestId),
    'another protection': (who) =>
      new ProtectFile(work).execute(who, causeOf(who), { requestId, reason: 'other', readerIds: [], channel }),
    lifting: (who) => new LiftProtection(work).execute(who, causeOf(who), { requestId, motive: 'Pour voir.' }),
    address: (who) => new ShowAddress(work).execute(who, causeOf(who), { requestId, motive: 'Pour voir.' }),
  };

  test.each(Object.keys(doings))('%s: somebody who is no reader meets no file, and changes nothing', async (doing) => {
    for (const role of ['agent', 'secretary', 'president', 'manager'] as const) {
      const paul = person('paul', 'read-case', role);
      const before = await everything();
      await expect(doings[doing]?.(paul)).rejects.toThrow('not-found');
      expect(await everything()).toEqual(before);
    }
  });

  async function everything(): Promise<unknown> {
    const tables = [...READERS_ONLY, 'document_piece', 'protected_file', 'protection_act', 'access_log', 'outbox'];
    return Promise.all(tables.map((table) => database.query(`SELECT * FROM intake.${table} ORDER BY 1, 2`)));
  }

  test('it is absent from what finds and lists people, for whoever is no reader', async () => {
    const { applicant } = submitRequestV1.example;
    const seenBy = async (name: string): Promise<string[][]> => {
      const who = person(name, 'search-people');
      const found = await new SearchPeople(work, alarm).execute(who, causeOf(who), { text: 'martin', limit: 10 });
      const similar = await new FindSimilar(work).execute(who, causeOf(who), applicant);
      const named = await new AnswerNames(work).execute(who, causeOf(who), [requestId, openId]);
      return [
        found.items.map((one) => one.requestId),
        similar.map((one) => one.requestId),
        named.map(({ id }) => id).sort(),
      ];
    };
    expect(await seenBy('paul')).toEqual([[], [], [openId]]);
    const both = [requestId, openId].sort();
    for (const reader of ['camille', 'ines']) expect(await seenBy(reader)).toEqual([[requestId], [requestId], both]);
  });

  test('no statement for a person meets a row of it, whatever the table; the services meet them all', async () => {
    const count = async (actor: Actor, table: string): Promise<number> => {
      const column = table === 'aid_request' ? 'id' : 'request_id';
      const { result } = await work.run(causeOf(actor), async (stores) => {
        const { transaction } = stores as unknown as { transaction: { query: DataSource['query'] } };
        const rows = await transaction.query<object[]>(`SELECT 1 FROM ${table} WHERE ${column} = $1`, [requestId]);
        return { n: rows.length };
      });
      return result.n;
    };
    const decision: Actor = {
      ...{ subject: 'service:decision', issuer: 'decision', siteId: 'chaville', roles: ['service'] },
      purpose: 'print-letter',
    };
    for (const table of READERS_ONLY) {
      expect(await count(person('paul', 'read-case', 'manager'), table)).toBe(0);
      expect(await count(person('ines', 'read-case'), table)).toBeGreaterThan(0);
      expect(await count(decision, table)).toBeGreaterThan(0);
    }
  });

  test('each reading leaves a row; the address is shown for a motive alone, which is recorded', async () => {
    const ines = person('ines', 'show-address');
    const details = await new AnswerRequestDetails(work, alarm).execute(ines, causeOf(ines), requestId);
    expect(details.submission).not.toHaveProperty('address');
    const { address } = submitRequestV1.example;
    const shown = await new ShowAddress(work).execute(ines, causeOf(ines), { requestId, motive: 'Accompagnement.' });
    expect(shown).toEqual(address);
    const { acts } = await new ReadProtection(work).execute(ines, causeOf(ines), requestId);
    expect(acts.map(({ kind, motive }) => [kind, motive])).toEqual([
      ['address-shown', 'Accompagnement.'],
      ['protected', null],
    ]);
    const rows = await database.query<{ n: string }>(
      `SELECT count(*) AS n FROM intake.access_log WHERE purpose = 'show-address' AND subject_id = $1 AND actor_id = $2`,
      [requestId, ines.subject],
    );
    expect(Number(rows[0]?.n)).toBe(3);
  });

  test('a request that the same person makes later is protected with it; events say readers, and nothing else', async () => {
    const clerk = person('clerk', 'file-request');
    const later = await file(clerk, {});
    const ines = person('ines', 'list-requests');
    const named = await new AnswerNames(work).execute(ines, causeOf(ines), [later]);
    expect(named.map(({ id }) => id)).toEqual([later]);
    const paul = person('paul', 'list-requests');
    expect(await new AnswerNames(work).execute(paul, causeOf(paul), [later])).toEqual([]);
    const told = await database.query<{ subject: string; data: object }>(
      `SELECT subject, payload AS data FROM intake.outbox WHERE type = 'aid.intake.request-protected.v1' ORDER BY id`,
    );
    expect(told).toEqual([
      { subject: requestId, data: { readerIds: ['issuer|camille', 'issuer|ines'] } },
      { subject: later, data: { readerIds: ['issuer|camille', 'issuer|ines', 'issuer|clerk'] } },
    ]);
  });

  test('its external reference, given 10 times at once by somebody for whom it does not exist, files one request of theirs', async () => {
    const clerk = person('clerk', 'file-request');
    const applicant = { birthName: 'VOISIN', givenNames: ['LUC'] };
    const filing = { ...submitRequestV1.example, externalReference: 'MIL-KEPT', applicant };
    const wish = { reason: 'violence' as const, readerIds: [], channel };
    await new OneFiling(work).file({
      ...{ actor: camille, cause: causeOf(camille), protection: wish },
      submission: { ...filing, applicant: { birthName: 'SECRET', givenNames: ['ANNE'] } },
    });
    const theirs = async (): Promise<string> => {
      const cause = { ...causeOf(clerk), fingerprint: 'theirs' };
      for (;;) {
        try {
          return (await new OneFiling(work).execute(clerk, cause, filing)).result.id;
        } catch (error) {
          // What files at the same moment is answered so, and asked again by the gateway.
          if (!(error instanceof Error) || error.message !== 'too-early') throw error;
        }
      }
    };
    expect(new Set(await Promise.all(Array.from({ length: 10 }, theirs))).size).toBe(1);
    const kept = await database.query<{ referred_by: string }>(
      `SELECT referred_by FROM intake.aid_request WHERE external_reference = 'MIL-KEPT' ORDER BY filed_at`,
    );
    expect(kept.map((row) => row.referred_by)).toEqual(['', clerk.subject]);
    await expect(new OneFiling(work).execute(clerk, { ...causeOf(clerk), fingerprint: 'x' }, filing)).rejects.toThrow(
      'external-reference-reused',
    );
  });

  test('protected as it is filed, it is met by its readers alone from the transaction that keeps it, and told of before it', async () => {
    const clerk = person('clerk', 'file-request');
    const applicant = { ...submitRequestV1.example.applicant, birthName: 'REFUGE' };
    const submission = { ...submitRequestV1.example, externalReference: null, applicant };
    const wish = { reason: 'violence' as const, readerIds: [], channel };
    const { result, events } = await new OneFiling(work).file({
      ...{ actor: clerk, cause: causeOf(clerk), submission, protection: wish },
    });
    expect(events.map((event) => (event as EventEnvelope).type)).toEqual([
      ...['aid.intake.request-protected.v1', 'aid.intake.request-submitted.v1'],
    ]);
    const named = async (who: Actor): Promise<number> =>
      (await new AnswerNames(work).execute(who, causeOf(who), [result.id])).length;
    expect([await named(person('clerk', 'list-requests')), await named(person('paul', 'list-requests'))]).toEqual([
      1, 0,
    ]);
    const kept = await database.query<{ submission: object }>(
      `SELECT submission FROM intake.aid_request WHERE id = '${result.id}'`,
    );
    expect(JSON.stringify(kept)).not.toContain('protection');
  });

  test('a manager who reads nothing of it names readers; whoever is not named any more meets no file', async () => {
    const before = emergencies;
    await new NameReaders(work, alarm).execute(boss, causeOf(boss), { requestId, readerIds: ['issuer|nadia'] });
    expect(emergencies).toBe(before + 1);
    const officer = person('dpo', 'read-accesses', 'dpo');
    const filters = { requestId: null, personId: null, before: null, limit: 50 };
    const told = await new ListAccesses(work).execute(officer, causeOf(officer), filters);
    expect(told.emergencies[0]).toMatchObject({ actor: boss.subject, at: expect.any(Date) });
    expect(
      await new ListAccesses(work).execute(officer, { ...causeOf(officer), siteId: 'demo' }, filters),
    ).toMatchObject({ emergencies: [] });
    const nadia = person('nadia', 'read-case');
    expect((await new AnswerRequestDetails(work, alarm).execute(nadia, causeOf(nadia), requestId)).id).toBe(requestId);
    for (const name of ['camille', 'ines', 'boss']) {
      const gone = person(name, 'read-case', 'manager');
      const reading = new AnswerRequestDetails(work, alarm).execute(gone, causeOf(gone), requestId);
      await expect(reading).rejects.toThrow('not-found');
    }
  });

  test('the export of what is held on a person does not tell it to an officer who is no reader', async () => {
    const dpo = person('dpo', 'export-personal-data', 'dpo');
    const exported = new ExportPersonalData(work).execute(dpo, causeOf(dpo), requestId);
    await expect(exported).rejects.toThrow('not-found');
  });

  test('the export to an officer among its readers says first that the file is protected, and how to hand it over', async () => {
    const dpo = person('dpo', 'export-personal-data', 'dpo');
    await new NameReaders(work, alarm).execute(boss, causeOf(boss), { requestId, readerIds: [dpo.subject] });
    const { sections } = await new ExportPersonalData(work).execute(dpo, causeOf(dpo), requestId);
    expect(sections[0]).toMatchObject({ title: 'Dossier protégé' });
    for (const words of ['CHA-', 'violences', 'au centre, Jamais au domicile.'])
      expect(JSON.stringify(sections[0])).toContain(words);
    expect(JSON.stringify(sections[0])).not.toContain('issuer|');
  });

  test('once lifted by a manager among its readers, it exists again for everybody', async () => {
    await new NameReaders(work, alarm).execute(boss, causeOf(boss), { requestId, readerIds: [boss.subject] });
    await new LiftProtection(work).execute(boss, causeOf(boss), { requestId, motive: 'À sa demande.' });
    const paul = person('paul', 'read-case');
    const { submission } = await new AnswerRequestDetails(work, alarm).execute(paul, causeOf(paul), requestId);
    expect(submission).toHaveProperty('address');
  });
});
