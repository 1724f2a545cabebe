import { request as open } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { siteRegisteredV1, submitRequestV1 } from '@octroi/contracts';
import { systemClock, uuidGenerator, type Actor, type CommandCause, type Role } from '@octroi/kernel';
import { NatsLink, TopologyKeeper } from '@octroi/messaging';
import {
  ActorTokens,
  ServiceEnvironment,
  SqlUnitOfWork,
  createDataSource,
  migrate,
  readEnvironment,
  startService,
  type RunningService,
} from '@octroi/platform';
import {
  anEnvelope,
  createTestDatabase,
  probe,
  startTestNats,
  type TestDatabase,
  type TestNats,
} from '@octroi/testing';
import { exportJWK, generateKeyPair } from 'jose';
import type { DataSource } from 'typeorm';
import { takeFiles } from './adapters/http/incoming-file.js';
import { MIGRATIONS } from './adapters/persistence/migrations/index.js';
import { SqlIntakeStores } from './adapters/persistence/sql-intake-stores.js';
import { RegisterSites } from './application/register-sites.js';
import { RemoveDocument } from './application/remove-document.js';
import { IntakeModule } from './intake.module.js';
import { OneFiling } from './testing/one-filing.js';
import { aJpeg, aPdf, aPng } from './testing/scans.fixture.js';

const SITES = ['chaville', 'demo'] as const;

describe('scans over HTTP and PostgreSQL', () => {
  let database: TestDatabase;
  let nats: TestNats;
  let link: NatsLink;
  let keeper: TopologyKeeper;
  let intake: RunningService;
  let tokens: ActorTokens;
  let source: DataSource;
  let work: SqlUnitOfWork<SqlIntakeStores>;
  const requests = new Map<string, string>();

  const causeOf = (actor: Actor): CommandCause => ({
    ...{ siteId: actor.siteId ?? '', actor, correlationId: uuidGenerator.next(), command: 'c' },
    ...{ idempotencyKey: null, fingerprint: 'f' },
  });
  const anAgent = (siteId: string): Actor => ({
    ...{ subject: 'i|camille', issuer: 'gateway', siteId, roles: ['agent'], purpose: 'file-request' },
  });

  beforeAll(async () => {
    database = await createTestDatabase({
      service: 'intake',
      migrate: (urls) => migrate({ ownerUrl: urls.owner, schema: 'intake', migrations: MIGRATIONS }),
    });
    nats = await startTestNats();
    link = new NatsLink({ service: 'provisioner', servers: nats.url }).start();
    keeper = new TopologyKeeper({ nats: link, everyMs: 200 });
    keeper.start();
    const { privateKey, publicKey } = await generateKeyPair('EdDSA', { extractable: true });
    const signing = JSON.stringify({ ...(await exportJWK(privateKey)), kid: 'gateway' });
    const trusted = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: 'gateway' }] });
    tokens = new ActorTokens(signing, trusted, systemClock);
    intake = await startService({
      ...{ service: 'intake', module: IntakeModule, configure: takeFiles },
      environment: readEnvironment(ServiceEnvironment, {
        ...{ PORT: '0', NATS_URL: nats.url, LOG_LEVEL: 'silent' },
        ...{ DATABASE_RUNTIME_URL: database.urls.runtime, DATABASE_WORKER_URL: database.urls.worker },
        ...{ OCTROI_SIGNING_KEY: signing, OCTROI_TRUSTED_KEYS: trusted },
      }),
    });
    await keeper.ready;
    source = await createDataSource({
      ...{ url: database.urls.runtime, schema: 'intake', applicationName: 'scans', poolSize: 2 },
    }).initialize();
    work = new SqlUnitOfWork({
      ...{ service: 'intake', dataSource: source, clock: systemClock, ids: uuidGenerator },
      stores: (transaction) => new SqlIntakeStores(transaction),
      onCommitted: () => undefined,
    });
    for (const siteId of SITES) {
      const agent = anAgent(siteId);
      await new RegisterSites(work).execute([anEnvelope(siteRegisteredV1, { siteId, subject: siteId })]);
      const filed = await new OneFiling(work).execute(agent, causeOf(agent), submitRequestV1.example);
      requests.set(siteId, filed.result.id);
    }
  });

  beforeEach(() => database.query('TRUNCATE intake.document, intake.document_piece'));

  afterAll(async () => {
    await source.destroy();
    await intake.close();
    await keeper.stop();
    await link.close();
    await nats.stop();
    await database.drop();
  });

  interface Who {
    readonly site?: string;
    readonly role?: Role;
    readonly subject?: string;
  }
  const headersOf = async ({ site = 'chaville', role = 'agent', subject = 'i|camille' }: Who, key: string) => ({
    ...{
      authorization: `Bearer ${await tokens.sign({ subject, siteId: site, roles: [role], purpose: 'add-document' })}`,
    },
    ...{ 'content-type': 'application/octet-stream', 'idempotency-key': key },
    'x-file-name': encodeURIComponent('Avis d’impôt.pdf'),
  });
  const urlOf = (path: string): string => `${intake.url}/documents/requests/${path}`;
  const own = (): string => requests.get('chaville') ?? '';
  async function add(
    body: Uint8Array,
    { key = uuidGenerator.next(), id = own(), ...who }: Who & { key?: string; id?: string } = {},
  ) {
    const answer = await fetch(urlOf(id), { method: 'POST', headers: await headersOf(who, key), body });
    return { status: answer.status, body: (await answer.json()) as { id: string; code?: string; size: number } };
  }
  const read = async (path: string, who: Who = {}): Promise<Response> =>
    fetch(urlOf(path), { headers: await headersOf(who, 'k') });
  const count = async (table: string): Promise<number> =>
    Number((await database.query<{ n: string }>(`SELECT count(*) AS n FROM intake.${table}`))[0]?.n);

  test('each type comes back byte for byte, under its name, to be saved and not shown', async () => {
    for (const [bytes, type, ending] of [
      [aPdf(), 'application/pdf', 'pdf'],
      [aJpeg(), 'image/jpeg', 'jpg'],
      [aPng(), 'image/png', 'png'],
    ] as const) {
      const { status, body } = await add(bytes);
      expect([status, body.size]).toEqual([201, bytes.length]);
      const answer = await read(`${own()}/${body.id}`);
      expect(new Uint8Array(await answer.arrayBuffer())).toEqual(new Uint8Array(bytes));
      expect(answer.headers.get('content-type')).toBe(type);
      const name = `filename*=UTF-8''Avis%20d%E2%80%99imp%C3%B4t.${ending}`;
      expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="piece.${ending}"; ${name}`);
    }
  });

  test('a large scan is kept in pieces and comes back whole; a larger one is refused', async () => {
    const large = Buffer.concat([aPdf().subarray(0, 9), Buffer.alloc(9_000_000, 0x20), aPdf().subarray(9)]);
    const { body } = await add(large);
    expect(await count('document_piece')).toBe(18);
    const back = Buffer.from(await (await read(`${own()}/${body.id}`)).arrayBuffer());
    expect(back.equals(large)).toBe(true);
    const refused = await add(Buffer.concat([large, Buffer.alloc(2_000_000)]));
    expect([refused.status, refused.body.code]).toEqual([413, 'document-too-large']);
    expect(await count('document')).toBe(1);
  });

  test('the same file under the same key is one document; another file under that key is refused', async () => {
    const [first, again] = [await add(aPdf(), { key: 'one' }), await add(aPdf(), { key: 'one' })];
    expect([again.status, again.body]).toEqual([201, first.body]);
    expect((await add(aPng(), { key: 'one' })).body.code).toBe('idempotency-key-reused');
    expect(await count('document')).toBe(1);
  });

  test('an answer that is remembered under its key does not tell the name; nor does the event', async () => {
    await add(aPdf(), { key: 'secret' });
    const rows = await database.query<object>(
      `SELECT response::text FROM intake.idempotency_key WHERE key = 'secret' UNION ALL SELECT event::text FROM intake.outbox AS event`,
    );
    expect(JSON.stringify(rows)).toContain('scanId');
    expect(JSON.stringify(rows)).not.toContain('Avis');
  });

  test('a file that is cut on its way, or has no end, leaves nothing', async () => {
    const headers = await headersOf({}, 'cut');
    for (const length of [100, 45_000_000]) {
      const sending = open(urlOf(own()), { method: 'POST', headers });
      const ended = new Promise<void>((resolve) => sending.on('close', resolve).on('error', () => undefined));
      sending.write(Buffer.concat([aPdf(), Buffer.alloc(length)]));
      // The second is refused before its end, which never comes.
      if (length === 100) sending.destroy();
      else sending.on('response', () => sending.destroy());
      await ended;
    }
    expect((await add(aPng())).status).toBe(201);
    expect(await count('document')).toBe(1);
  });

  test('another site finds nothing of it, by whatever ids; wrong roles get in nowhere', async () => {
    const { body } = await add(aPdf());
    expect((await read(`${own()}/${body.id}`, { site: 'demo' })).status).toBe(404);
    expect((await read(`${requests.get('demo')}/${body.id}`, { site: 'demo' })).status).toBe(404);
    expect((await read(`${requests.get('demo')}/${body.id}`)).status).toBe(404);
    for (const path of ['..%2f..%2fmetrics', "1'--", '%00', 'x'])
      expect((await read(`${own()}/${path}`)).status).toBe(404);
    expect((await add(aPdf(), { site: 'demo' })).status).toBe(404);
    expect((await add(aPdf(), { id: requests.get('demo') ?? '' })).status).toBe(404);
    for (const role of ['member', 'dpo', 'admin'] as const) {
      expect((await read(`${own()}/${body.id}`, { role })).status).toBe(403);
      expect((await add(aPdf(), { role })).status).toBe(403);
    }
    expect((await fetch(urlOf(`${own()}/${body.id}`))).status).toBe(401);
    expect(await count('document')).toBe(1);
  });

  test('each reading leaves a row; what is taken away leaves who did it, neither name nor content', async () => {
    const { body } = await add(aPdf());
    const logged = async (): Promise<number> =>
      Number(
        (
          await database.query<{ n: string }>('SELECT count(*) AS n FROM intake.access_log WHERE subject_id = $1', [
            own(),
          ])
        )[0]?.n,
      );
    const before = await logged();
    await read(`${own()}/${body.id}`);
    await probe(async () => (await logged()) === before + 1, { describe: 'the reading is logged' });
    const camille = anAgent('chaville');
    const key = { requestId: own(), documentId: body.id };
    await new RemoveDocument(work).execute(camille, causeOf(camille), key);
    const rows = await database.query('SELECT name, removed_by FROM intake.document');
    expect(rows).toEqual([{ name: '', removed_by: 'i|camille' }]);
    expect(await count('document_piece')).toBe(0);
    expect((await read(`${own()}/${body.id}`)).status).toBe(404);
  });
});
