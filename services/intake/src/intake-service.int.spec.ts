import { jetstream } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  identityV1,
  protectFileV1,
  requestDetailsV1,
  requestSubmittedV1,
  siteRegisteredV1,
  streamOf,
  submitRequestV1,
  type RequestIdentity,
} from '@octroi/contracts';
import { systemClock } from '@octroi/kernel';
import { NatsLink, TopologyKeeper, toHeaders } from '@octroi/messaging';
import {
  ActorTokens,
  RequestClient,
  ServiceEnvironment,
  migrate,
  readEnvironment,
  startService,
  type RunningService,
} from '@octroi/platform';
import {
  anEnvelope,
  createTestDatabase,
  probe,
  rowSecurityFaults,
  startTestNats,
  type TestDatabase,
  type TestNats,
} from '@octroi/testing';
import { CROSS_SITE_TABLES } from '@octroi/messaging';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { MIGRATIONS, WORKER_TABLES } from './adapters/persistence/migrations/index.js';
import { IntakeModule } from './intake.module.js';

/** The value, or an error that `probe` takes as not yet. */
function found<T>(value: T | null): T {
  if (value === null) throw new Error('not yet');
  return value;
}

async function keyPair(kid: string): Promise<{ signing: string; open: JWK }> {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { extractable: true });
  return {
    signing: JSON.stringify({ ...(await exportJWK(privateKey)), kid }),
    open: { ...(await exportJWK(publicKey)), kid },
  };
}

describe('the intake service, over NATS and PostgreSQL', () => {
  let database: TestDatabase;
  let nats: TestNats;
  let link: NatsLink;
  let keeper: TopologyKeeper;
  let intake: RunningService;
  let requests: RequestClient;
  let gateway: ActorTokens;
  const services = new Map<string, ActorTokens>();

  beforeAll(async () => {
    database = await createTestDatabase({
      service: 'intake',
      migrate: (urls) => migrate({ ownerUrl: urls.owner, schema: 'intake', migrations: MIGRATIONS }),
    });
    nats = await startTestNats();
    link = new NatsLink({ service: 'provisioner', servers: nats.url }).start();
    keeper = new TopologyKeeper({ nats: link, everyMs: 200 });
    keeper.start();
    const issuers = ['retrieval', 'decision'] as const;
    const [own, door, ...others] = await Promise.all([keyPair('intake'), keyPair('gateway'), ...issuers.map(keyPair)]);
    const trusted = JSON.stringify({ keys: [own, door, ...others].map(({ open }) => open) });
    issuers.forEach((issuer, index) =>
      services.set(issuer, new ActorTokens(others[index]?.signing ?? '', trusted, systemClock)),
    );
    gateway = new ActorTokens(door.signing, trusted, systemClock);
    requests = new RequestClient({ url: nats.url, name: 'gateway' });
    intake = await startService({
      service: 'intake',
      module: IntakeModule,
      environment: readEnvironment(ServiceEnvironment, {
        PORT: '0',
        NATS_URL: nats.url,
        DATABASE_RUNTIME_URL: database.urls.runtime,
        DATABASE_WORKER_URL: database.urls.worker,
        OCTROI_SIGNING_KEY: own.signing,
        OCTROI_TRUSTED_KEYS: trusted,
        LOG_LEVEL: 'error',
      }),
    });
    await keeper.ready;
    await registerSite('chaville');
  });

  afterAll(async () => {
    await intake.close();
    await requests.close();
    await keeper.stop();
    await link.close();
    await nats.stop();
    await database.drop();
  });

  const connected = (): Promise<NatsConnection> => probe(() => found(link.current), { describe: 'NATS is reached' });

  async function registerSite(siteId: string): Promise<void> {
    const { data, ...event } = anEnvelope(siteRegisteredV1, { siteId, subject: siteId });
    const connection = await connected();
    await jetstream(connection).publish(event.type, JSON.stringify(data), {
      headers: toHeaders(event),
      msgID: event.id,
    });
    await probe(
      async () => (await database.query('SELECT 1 FROM intake.site WHERE site_id = $1', [siteId])).length === 1,
      { describe: 'the site is known' },
    );
  }

  const actor = (overrides: object = {}): Promise<string> =>
    gateway.sign({ subject: 'agent-1', siteId: 'chaville', roles: ['agent'], purpose: 'file-request', ...overrides });
  const outgoing = { siteId: 'chaville', correlationId: 'c-1', idempotencyKey: null };

  test('a request filed by command is told on JetStream, once', async () => {
    const filed = await requests.send(submitRequestV1, {
      ...outgoing,
      actor: await actor(),
      payload: submitRequestV1.example,
    });
    expect(filed.result).toMatchObject({ reference: 'CHA-2026-000001', created: true });
    expect(filed.events.map((event) => event.type)).toEqual([requestSubmittedV1.subject]);
    const connection = await connected();
    const stream = await jetstream(connection).streams.get(streamOf('intake'));
    const told = await probe(async () => found(await stream.getMessage({ last_by_subj: requestSubmittedV1.subject })), {
      describe: 'the event is in the stream',
    });
    expect(told.header.get('ce-id')).toBe(filed.events[0]?.id);
    expect(told.string()).not.toMatch(/MARTIN|1990-01-31/);
    const details = await requests.send(requestDetailsV1, {
      ...outgoing,
      actor: await actor({ purpose: 'read-case' }),
      payload: { requestId: filed.result.id },
    });
    expect(details.result.submission).toEqual(submitRequestV1.example);
  });

  test('the State is asked about nobody beside the applicant of a protected file, and letters handed over have no address', async () => {
    const partner = { birthName: 'AUTRE', givenNames: ['PAUL'], birthDate: '1988-03-02', sex: 'M' as const };
    const household = [{ relation: 'partner' as const, identity: partner, noticeGivenOn: '2026-11-23' }];
    const filed = await requests.send(submitRequestV1, {
      ...{ ...outgoing, actor: await actor() },
      payload: { ...submitRequestV1.example, externalReference: 'protected', household },
    });
    const requestId = filed.result.id;
    const ask = async (service: string, purpose: 'call-api-particulier' | 'print-letter'): Promise<RequestIdentity> => {
      const signed = await services.get(service)!.signForService('chaville', purpose);
      const payload = { requestIds: [requestId], purpose };
      const answer = await requests.send(identityV1, { ...outgoing, actor: signed, payload });
      return answer.result.identities[0]!;
    };
    expect((await ask('retrieval', 'call-api-particulier')).otherAdults).toEqual([partner]);
    expect((await ask('decision', 'print-letter')).address).not.toBeNull();
    const { requestId: _id, ...wish } = protectFileV1.example;
    await requests.send(protectFileV1, {
      ...{ ...outgoing, actor: await actor({ purpose: 'protect-file' }), payload: { ...wish, requestId } },
    });
    expect((await ask('retrieval', 'call-api-particulier')).otherAdults).toEqual([]);
    expect(await ask('decision', 'print-letter')).toMatchObject({ address: null, isProtected: true });
  });

  test('every fault of a bad body is named by its pointer', async () => {
    const payload = {
      ...submitRequestV1.example,
      aid: 'Pas un code',
      surprise: true,
    } as typeof submitRequestV1.example;
    await expect(requests.send(submitRequestV1, { ...outgoing, actor: await actor(), payload })).rejects.toMatchObject({
      code: 'invalid-body',
      faults: expect.arrayContaining([
        expect.objectContaining({ pointer: '/aid' }),
        expect.objectContaining({ pointer: '/surprise' }),
      ]),
    });
  });

  test('an actor of another site, and a token that is none, are refused', async () => {
    const foreign = await actor({ siteId: 'demo' });
    const payload = submitRequestV1.example;
    await expect(requests.send(submitRequestV1, { ...outgoing, actor: foreign, payload })).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(requests.send(submitRequestV1, { ...outgoing, actor: 'x.y.z', payload })).rejects.toMatchObject({
      code: 'unauthenticated',
    });
  });

  test('it says that it is ready, and shows its metrics', async () => {
    await probe(
      async () => ((await (await fetch(`${intake.url}/health/ready`)).json()) as { status: string }).status === 'ready',
      { describe: 'the service is ready' },
    );
    expect(await (await fetch(`${intake.url}/metrics`)).text()).toContain('octroi_outbox_published_total');
    expect((await fetch(`${intake.url}/nowhere`)).status).toBe(404);
  });

  test('every table with a site is under forced row-level security', async () => {
    const workerTables = [...CROSS_SITE_TABLES, ...WORKER_TABLES];
    expect(await rowSecurityFaults({ adminUrl: database.adminUrl, schema: 'intake', workerTables })).toEqual([]);
  });
});
