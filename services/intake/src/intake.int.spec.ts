import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import {
  AidRequestSubmission,
  identityV1,
  requestDetailsV1,
  siteRegisteredV1,
  submitRequestV1,
  validateShape,
  type EventEnvelope,
} from '@octroi/contracts';
import type { Actor, CommandCause } from '@octroi/kernel';
import { systemClock, uuidGenerator } from '@octroi/kernel';
import { SqlUnitOfWork, createDataSource, migrate } from '@octroi/platform';
import { anEnvelope, createTestDatabase, type TestDatabase } from '@octroi/testing';
import type { DataSource } from 'typeorm';
import { AnswerIdentity } from './application/answer-identity.js';
import { AnswerRequestDetails } from './application/answer-request-details.js';
import { RegisterSites, type SiteRegistration } from './application/register-sites.js';
import { SubmitRequests } from './application/submit-requests.js';
import { CorrectRequest } from './application/correct-request.js';
import { GatheredFilings } from './adapters/messaging/gathered-filings.js';
import { OneFiling } from './testing/one-filing.js';
import { MIGRATIONS } from './adapters/persistence/migrations/index.js';
import { SqlIntakeStores } from './adapters/persistence/sql-intake-stores.js';

const AGENT: Actor = {
  subject: 'agent-1',
  issuer: 'gateway',
  siteId: 'chaville',
  roles: ['agent'],
  purpose: 'file-request',
};

function causeOf(actor: Actor, overrides: Partial<CommandCause> = {}): CommandCause {
  return {
    siteId: 'chaville',
    actor,
    correlationId: 'c-1',
    command: submitRequestV1.subject,
    idempotencyKey: null,
    fingerprint: 'f',
    ...overrides,
  };
}

describe('intake on PostgreSQL', () => {
  let database: TestDatabase;
  let source: DataSource;
  let work: SqlUnitOfWork<SqlIntakeStores>;

  beforeAll(async () => {
    database = await createTestDatabase({
      service: 'intake',
      migrate: (urls) => migrate({ ownerUrl: urls.owner, schema: 'intake', migrations: MIGRATIONS }),
    });
    source = await createDataSource({
      url: database.urls.runtime,
      schema: 'intake',
      applicationName: 'intake',
      poolSize: 8,
    }).initialize();
    work = new SqlUnitOfWork({
      service: 'intake',
      dataSource: source,
      clock: systemClock,
      ids: uuidGenerator,
      stores: (transaction) => new SqlIntakeStores(transaction),
      onCommitted: () => undefined,
    });
    const registrations: SiteRegistration[] = ['chaville', 'demo'].map((siteId) =>
      anEnvelope(siteRegisteredV1, {
        siteId,
        data: { ...siteRegisteredV1.example, referencePrefix: siteId.slice(0, 3).toUpperCase() },
      }),
    );
    await new RegisterSites(work).execute(registrations);
  });

  afterEach(async () => {
    await database.query(
      'TRUNCATE intake.protection_act, intake.protected_file, intake.document_piece, intake.document, intake.note, intake.promise, intake.request_change, intake.search_key, intake.aid_request, intake.idempotency_key, intake.access_log, intake.outbox',
    );
  });

  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  const submission = submitRequestV1.example;

  test('a request, its event and its number commit together', async () => {
    const { result, events } = await new OneFiling(work).execute(AGENT, causeOf(AGENT), submission);
    const [event] = events as EventEnvelope<{ reference: string }>[];
    expect(event).toMatchObject({
      subject: result.id,
      siteId: 'chaville',
      sequence: 1,
      actorId: 'agent-1',
      data: { reference: result.reference },
    });
    const [row] = await database.query<{ type: string; payload: object }>('SELECT type, payload FROM intake.outbox');
    expect(row?.type).toBe('aid.intake.request-submitted.v1');
    expect(JSON.stringify(row?.payload)).not.toMatch(/MARTIN|JEANNE|1990-01-31|Mairie/);
  });

  test('the same key or external reference, 20 times at once, files one request', async () => {
    const attempts = Array.from({ length: 20 }, async (_none, index) => {
      const actor = AGENT;
      const cause = causeOf(actor, index % 2 === 0 ? { idempotencyKey: 'key-1' } : {});
      return new OneFiling(work)
        .execute(actor, cause, submission)
        .catch((error: unknown) => (error instanceof Error ? error.message : String(error)));
    });
    const answers = await Promise.all(attempts);
    const ids = new Set(answers.flatMap((answer) => (typeof answer === 'string' ? [] : [answer.result.id])));
    expect(ids.size).toBe(1);
    expect(answers.filter((answer) => typeof answer === 'string' && answer !== 'too-early')).toEqual([]);
    expect(await database.query('SELECT id FROM intake.aid_request')).toHaveLength(1);
    expect(await database.query('SELECT id FROM intake.outbox')).toHaveLength(1);
  });

  test('the same key with another body is refused', async () => {
    await new OneFiling(work).execute(AGENT, causeOf(AGENT, { idempotencyKey: 'key-2' }), {
      ...submission,
      externalReference: null,
    });
    const again = causeOf(AGENT, { idempotencyKey: 'key-2', fingerprint: 'another' });
    await expect(new OneFiling(work).execute(AGENT, again, { ...submission, externalReference: null })).rejects.toThrow(
      'idempotency-key-reused',
    );
  });

  test('50 requests at once of one site take 50 numbers, and the applicant is one person', async () => {
    const filed = await Promise.all(
      Array.from({ length: 50 }, async (_none, index) =>
        new OneFiling(work).execute(AGENT, causeOf(AGENT), {
          ...submission,
          externalReference: `MIL-${String(index)}`,
        }),
      ),
    );
    expect(new Set(filed.map(({ result }) => result.reference)).size).toBe(50);
    const people = await database.query<{ applicant_id: string }>(
      'SELECT DISTINCT applicant_id FROM intake.aid_request',
    );
    expect(people).toHaveLength(1);
  });

  test('filed together: one transaction, and each of two sites, of repeats and of refused ones gets its own answer', async () => {
    const filings = new GatheredFilings(new SubmitRequests(work));
    const one = (index: number, cause: Partial<CommandCause> = {}): Promise<string> => {
      const filing = { ...submission, externalReference: `MIL-${index}` };
      return filings
        .file({ actor: AGENT, cause: causeOf(AGENT, cause), submission: filing })
        .then(({ result, events }) => `${result.reference} ${result.created} ${events.length}`)
        .catch((error: unknown) => (error as Error).message);
    };
    const key = { idempotencyKey: 'key-3' };
    const answers = await Promise.all([
      ...[one(0), one(1), one(2, { siteId: 'demo' }), one(3, { siteId: 'nowhere' }), one(4, key), one(4, key)],
      ...[one(4), one(5, { ...key, fingerprint: 'other' }), one(6)],
    ]);
    const created = answers.filter((answer) => answer.endsWith('true 1'));
    expect(new Set(created).size).toBe(5);
    expect(answers[2]).toMatch(/^DEM-/);
    expect([answers[3], answers[5], answers[6], answers[7]]).toEqual([
      'too-early',
      answers[4]?.replace('true 1', 'true 0'),
      answers[4]?.replace('true 1', 'false 0'),
      'idempotency-key-reused',
    ]);
    const numbers = created.flatMap((answer) => (answer.startsWith('CHA') ? [Number(answer.slice(9, 15))] : []));
    expect(Math.max(...numbers) - Math.min(...numbers)).toBe(numbers.length - 1);
    expect(await database.query('SELECT id FROM intake.outbox')).toHaveLength(5);
  });

  test('an aid, a date and a name to call the person by are enough: filed, dated and numbered', async () => {
    const least = { aid: 'aide-alimentaire', requestedOn: '2026-11-23', applicant: { birthName: 'Nadia' } };
    expect(validateShape(AidRequestSubmission, least, 'refuse')).not.toHaveProperty('faults');
    const { result, events } = await new OneFiling(work).execute(AGENT, causeOf(AGENT), least);
    expect(result).toMatchObject({ created: true, reference: expect.stringMatching(/^CHA-2026-/) });
    expect(events).toMatchObject([{ data: { requestedOn: '2026-11-23', noticeGivenOn: null, applicantAge: null } }]);
  });

  test('an identity is given with an access-log row, and never across sites', async () => {
    const { result } = await new OneFiling(work).execute(AGENT, causeOf(AGENT), submission);
    const retrieval: Actor = {
      subject: 'service:retrieval',
      issuer: 'retrieval',
      siteId: 'chaville',
      roles: ['service'],
      purpose: 'call-api-particulier',
    };
    const question = { requestIds: [result.id], purpose: 'call-api-particulier' };
    const asked = ['chaville', 'demo'].map((siteId) => ({
      actor: { ...retrieval, siteId },
      cause: causeOf({ ...retrieval, siteId }, { command: identityV1.subject, siteId }),
      question,
    }));
    const [own, foreign] = await new AnswerIdentity(work).execute(asked);
    expect(own?.map(({ submission: { applicant } }) => applicant.birthName)).toEqual(['MARTIN']);
    expect(foreign).toEqual([]);
    const trace = await database.query('SELECT actor_id, purpose, subject_id, site_id FROM intake.access_log');
    expect(trace).toEqual([
      { actor_id: 'service:retrieval', purpose: 'call-api-particulier', subject_id: result.id, site_id: 'chaville' },
    ]);
  });

  test('a correction and what it replaced are kept with their author, and all facts are told as they are now', async () => {
    const { result } = await new OneFiling(work).execute(AGENT, causeOf(AGENT), submission);
    const [filed] = await database.query('SELECT applicant_id, child_ids, member_ids FROM intake.aid_request');
    const useCase = new CorrectRequest(work);
    const correction = {
      billCents: 18_000,
      requestedAmountCents: 16_000,
      statuses: [{ code: 'rsa' as const, value: true }],
    };
    const asked = { requestId: result.id, correction };
    const { result: corrected, events } = await useCase.execute(AGENT, causeOf(AGENT), asked);
    expect(corrected.changed).toEqual(['billCents', 'requestedAmountCents', 'statuses']);
    expect(events).toMatchObject([
      {
        ...{ type: 'aid.intake.request-corrected.v1', subject: result.id, sequence: 2, actorId: 'agent-1' },
        data: { reference: result.reference, requestedAmountCents: 16_000, billCents: 18_000, applicantAge: 36 },
      },
    ]);
    expect(JSON.stringify(events)).not.toMatch(/MARTIN|JEANNE|1990-01-31|Mairie/);
    await useCase.execute(AGENT, causeOf(AGENT), { requestId: result.id, correction: { billCents: null } });
    expect((await useCase.execute(AGENT, causeOf(AGENT), { ...asked, correction: {} })).events).toEqual([]);
    expect(
      await database.query('SELECT version, fields, earlier, changed_by FROM intake.request_change ORDER BY version'),
    ).toEqual([
      {
        ...{ version: 2, fields: corrected.changed, changed_by: 'agent-1' },
        earlier: { requestedAmountCents: 15_000 },
      },
      { version: 3, fields: ['billCents'], earlier: { billCents: 18_000 }, changed_by: 'agent-1' },
    ]);
    const kept = 'SELECT applicant_id, child_ids, member_ids FROM intake.aid_request';
    expect(await database.query(kept)).toEqual([filed]);
    const applicant = { ...submission.applicant, birthName: 'DURAND' };
    await useCase.execute(AGENT, causeOf(AGENT), { requestId: result.id, correction: { applicant } });
    const names = `SELECT count(*)::int AS found FROM intake.search_key WHERE key LIKE $1`;
    expect(await database.query(names, ['MARTIN%'])).toEqual([{ found: 0 }]);
    expect(await database.query(names, ['DURAND%'])).toEqual([{ found: 1 }]);
    const elsewhere = causeOf(AGENT, { siteId: 'demo' });
    await expect(useCase.execute(AGENT, elsewhere, asked)).rejects.toThrow('not-found');
  });

  test('another site does not find a request by its id', async () => {
    const { result } = await new OneFiling(work).execute(AGENT, causeOf(AGENT), submission);
    const other = causeOf(AGENT, { siteId: 'demo', command: requestDetailsV1.subject });
    await expect(
      new AnswerRequestDetails(work, { unusualLookups: () => undefined }).execute(AGENT, other, result.id),
    ).rejects.toThrow('not-found');
  });

  test('the runtime role sees nothing without a site, and cannot turn the protection off', async () => {
    await new OneFiling(work).execute(AGENT, causeOf(AGENT), submission);
    expect(await source.query('SELECT id FROM aid_request')).toEqual([]);
    await expect(source.query('ALTER TABLE aid_request NO FORCE ROW LEVEL SECURITY')).rejects.toThrow(/must be owner/);
    await expect(source.query('SELECT 1 FROM retrieval.task')).rejects.toThrow();
  });
});
