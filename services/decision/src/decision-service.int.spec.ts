import { jetstream } from '@nats-io/jetstream';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  configureAuthorityV1,
  decisionDetailsV1,
  decisionRecordedV1,
  identityV1,
  recordDecisionsV1,
  regulationAdoptedV1,
  registerV1,
  registerVerificationV1,
  requestAssessedV1,
  requestRoutedV1,
  requestSubmittedV1,
  siteRegisteredV1,
  streamOf,
  withdrawRequestV1,
  type EventContract,
  type RequestContract,
} from '@octroi/contracts';
import { systemClock, uuidGenerator, type Role } from '@octroi/kernel';
import { CROSS_SITE_TABLES, NatsLink, TopologyKeeper, toHeaders } from '@octroi/messaging';
import {
  ActorTokens,
  RequestClient,
  ServiceEnvironment,
  readEnvironment,
  startService,
  type RunningService,
} from '@octroi/platform';
import { anEnvelope, probe, rowSecurityFaults, startTestNats, type TestDatabase, type TestNats } from '@octroi/testing';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { WORKER_TABLES } from './adapters/persistence/migrations/index.js';
import { DecisionModule } from './decision.module.js';
import { decisionDatabase } from './testing/decision-database.fixture.js';

async function keyPair(kid: string): Promise<{ signing: string; open: JWK }> {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { extractable: true });
  return {
    signing: JSON.stringify({ ...(await exportJWK(privateKey)), kid }),
    open: { ...(await exportJWK(publicKey)), kid },
  };
}

describe('the decision service, over NATS, HTTP and PostgreSQL', () => {
  let database: TestDatabase;
  let nats: TestNats;
  let link: NatsLink;
  let keeper: TopologyKeeper;
  let service: RunningService;
  let requests: RequestClient;
  let gateway: ActorTokens;
  let operator: ActorTokens;
  let intake: NatsConnection;

  beforeAll(async () => {
    database = await decisionDatabase();
    nats = await startTestNats();
    link = new NatsLink({ service: 'provisioner', servers: nats.url }).start();
    keeper = new TopologyKeeper({ nats: link, everyMs: 200 });
    keeper.start();
    const [own, door, desk] = await Promise.all([keyPair('decision'), keyPair('gateway'), keyPair('operator')]);
    const trusted = JSON.stringify({ keys: [own.open, door.open, desk.open] });
    gateway = new ActorTokens(door.signing, trusted, systemClock);
    operator = new ActorTokens(desk.signing, trusted, systemClock);
    requests = new RequestClient({ url: nats.url, name: 'gateway' });
    service = await startService({
      service: 'decision',
      module: DecisionModule,
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
    intake = await connect({ servers: nats.url });
    await configure();
  });

  afterAll(async () => {
    await service.close();
    await requests.close();
    await intake.close();
    await keeper.stop();
    await link.close();
    await nats.stop();
    await database.drop();
  });

  async function publish<T extends object>(
    contract: EventContract<T>,
    subject: string,
    data?: Partial<T>,
  ): Promise<void> {
    const { data: body, ...event } = anEnvelope(contract, { subject, data: { ...contract.example, ...data } });
    await jetstream(intake).publish(event.type, JSON.stringify(body), { headers: toHeaders(event), msgID: event.id });
  }

  async function configure(): Promise<void> {
    const actor = await operator.sign({
      subject: 'operator',
      siteId: null,
      roles: ['operator'],
      purpose: 'import-site',
    });
    const envelope = { siteId: 'chaville', correlationId: 'c-1', actor, payload: configureAuthorityV1.example };
    await probe(() => requests.send(configureAuthorityV1, envelope), { describe: 'the authority is configured' });
    await publish(siteRegisteredV1, 'chaville');
    await publish(regulationAdoptedV1, 'chaville');
  }

  const tokenOf = (
    overrides: { readonly siteId?: string; readonly roles?: readonly Role[]; readonly purpose?: string } = {},
  ): Promise<string> =>
    gateway.sign({
      subject: 'octroi-development|chaville:agent',
      siteId: 'chaville',
      roles: ['agent'],
      purpose: 'decide',
      ...overrides,
    });

  async function send<Q extends object, R extends object>(contract: RequestContract<Q, R>, payload: Q, actor?: string) {
    const envelope = {
      siteId: 'chaville',
      correlationId: 'c-1',
      actor: actor ?? (await tokenOf({ purpose: contract.purposes?.[0] ?? '' })),
      payload,
    };
    return requests.send(contract, envelope);
  }

  /** A request that is filed, assessed and routed, as seen by this service. */
  async function ready(): Promise<string> {
    const requestId = uuidGenerator.next();
    await publish(requestAssessedV1, requestId);
    await publish(requestRoutedV1, requestId);
    await publish(requestSubmittedV1, requestId);
    const seen = `SELECT FROM decision.aid_request WHERE id = $1 AND reference IS NOT NULL AND authority IS NOT NULL
      AND assessment_sequence IS NOT NULL`;
    await probe(async () => (await database.query(seen, [requestId])).length === 1, {
      describe: 'the request is known',
    });
    return requestId;
  }

  const grant = (requestId: string) => ({
    items: [{ requestId, decision: { outcome: 'granted' as const, amountCents: 15_000 } }],
  });

  test('one request goes from its events to the register, the stream and the questions', async () => {
    const requestId = await ready();
    const { result, events } = await send(recordDecisionsV1, grant(requestId));
    expect(result).toMatchObject({
      results: [{ requestId, status: 'recorded', problem: null, register: { label: 'DEC-2026-000001' } }],
      warning: 'delegated-signature-not-settled',
    });
    expect(events).toMatchObject([{ type: decisionRecordedV1.subject, subject: requestId, sequence: 1 }]);
    const stream = await jetstream(intake).streams.get(streamOf('decision'));
    const told = await probe(() => stream.getMessage({ last_by_subj: decisionRecordedV1.subject }), {
      describe: 'the event is in the stream',
    });
    expect(told?.header.get('ce-id')).toBe(events[0]?.id);
    const details = await send(decisionDetailsV1, { requestId });
    expect(details.result.decisions).toMatchObject([{ outcome: 'granted', signatoryName: 'Camille Roux' }]);
    const page = await send(registerV1, { year: null, after: null, limit: 10 });
    expect(page.result).toMatchObject({ lines: [{ requestId, reference: 'CHA-2026-000123' }], more: false });
    const verified = await send(registerVerificationV1, {});
    expect(verified.result).toMatchObject({ intact: true, entries: 1, headHash: page.result.lines[0]?.register.hash });
    const again = await send(recordDecisionsV1, grant(requestId));
    expect(again.result.results).toMatchObject([{ status: 'rejected', problem: 'already-decided' }]);
    await expect(send(withdrawRequestV1, { requestId, reason: 'filed-by-mistake' })).rejects.toMatchObject({
      code: 'already-decided',
    });
  });

  test('a machine, a stranger and another site decide nothing', async () => {
    const requestId = await ready();
    const machine = send(recordDecisionsV1, grant(requestId), await tokenOf({ roles: ['machine'] }));
    await expect(machine).rejects.toMatchObject({ code: 'machine-cannot-decide' });
    const foreign = send(recordDecisionsV1, grant(requestId), await tokenOf({ siteId: 'demo' }));
    await expect(foreign).rejects.toMatchObject({ code: 'not-found' });
    await expect(send(recordDecisionsV1, grant(requestId), 'x.y.z')).rejects.toMatchObject({ code: 'unauthenticated' });
    await expect(send(configureAuthorityV1, configureAuthorityV1.example)).rejects.toMatchObject({
      code: 'role-not-allowed',
    });
  });

  const letter = async (requestId: string, token: string): Promise<Response> =>
    fetch(`${service.url}/documents/decision-letters/${requestId}`, { headers: { authorization: `Bearer ${token}` } });
  const problemOf = async (response: Response): Promise<unknown> => ((await response.json()) as { code: string }).code;

  test('the letter is printed with the identity that intake gives for that purpose', async () => {
    const requestId = await ready();
    await send(recordDecisionsV1, grant(requestId));
    const token = await tokenOf({ purpose: 'print-letter' });
    const asked: { actor: string; payload: object }[] = [];
    const answering = intake.subscribe(identityV1.subject, {
      callback: (_error, message) => {
        const { id, data } = message.json<{ id: string; data: { actor: string; payload: object } }>();
        asked.push(data);
        const [identity] = identityV1.replyExample.identities;
        const response = { ok: true, result: { identities: [{ ...identity, requestId }] }, events: [] };
        message.respond(JSON.stringify({ id, response, isDisposed: true }));
      },
    });
    const [first, second] = await Promise.all([letter(requestId, token), letter(requestId, token)]);
    answering.unsubscribe();
    expect([first.status, first.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    const bytes = Buffer.from(await first.arrayBuffer());
    expect(bytes.subarray(0, 8).toString()).toBe('%PDF-1.7');
    expect(bytes.equals(Buffer.from(await second.arrayBuffer()))).toBe(true);
    expect(asked[0]?.payload).toEqual({ requestIds: [requestId], purpose: 'print-letter' });
    expect(await gateway.verify(asked[0]?.actor ?? '')).toMatchObject({
      subject: 'service:decision',
      siteId: 'chaville',
      purpose: 'print-letter',
    });
    const trace = `SELECT DISTINCT purpose FROM decision.access_log WHERE subject_id = $1 AND purpose = 'print-letter'`;
    expect(await database.query(trace, [requestId])).toHaveLength(1);
  });

  test('there is no letter without a decision, a token, the purpose, or the site', async () => {
    const requestId = await ready();
    const token = await tokenOf({ purpose: 'print-letter' });
    const answers = await Promise.all([
      letter(requestId, token),
      letter(requestId, 'x.y.z'),
      letter(requestId, await tokenOf()),
      letter(requestId, await tokenOf({ purpose: 'print-letter', siteId: 'demo' })),
      letter('none', token),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([404, 401, 403, 404, 404]);
    expect(await Promise.all(answers.map(problemOf))).toEqual([
      ...['document-not-ready', 'unauthenticated', 'role-not-allowed', 'not-found', 'not-found'],
    ]);
  });

  test('without intake the letter comes later', async () => {
    const requestId = await ready();
    await send(recordDecisionsV1, grant(requestId));
    const answer = await letter(requestId, await tokenOf({ purpose: 'print-letter' }));
    expect([answer.status, await problemOf(answer)]).toEqual([503, 'service-unavailable']);
  });

  test('every table with a site is under forced row-level security', async () => {
    const workerTables = [...CROSS_SITE_TABLES, ...WORKER_TABLES];
    expect(await rowSecurityFaults({ adminUrl: database.adminUrl, schema: 'decision', workerTables })).toEqual([]);
  });
});
