import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  adoptRegulationV1,
  decisionRecordedV1,
  householdDataRetrievedV1,
  regulationAdoptedV1,
  requestAssessedV1,
  requestRoutedV1,
  requestSubmittedV1,
  requestWithdrawnV1,
  siteRegisteredV1,
  streamOf,
  type EventEnvelope,
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
  startTestNats,
  type TestDatabase,
  type TestNats,
} from '@octroi/testing';
import { jetstream } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { MIGRATIONS } from './adapters/persistence/migrations/index.js';
import { EligibilityModule } from './eligibility.module.js';
import { CHAVILLE_SOURCE } from './testing/chaville.fixture.js';

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

describe('the eligibility service, over NATS and PostgreSQL', () => {
  let database: TestDatabase;
  let nats: TestNats;
  let link: NatsLink;
  let keeper: TopologyKeeper;
  let service: RunningService;
  let requests: RequestClient;
  let operator: ActorTokens;

  beforeAll(async () => {
    database = await createTestDatabase({
      service: 'eligibility',
      migrate: (urls) => migrate({ ownerUrl: urls.owner, schema: 'eligibility', migrations: MIGRATIONS }),
    });
    nats = await startTestNats();
    link = new NatsLink({ service: 'provisioner', servers: nats.url }).start();
    keeper = new TopologyKeeper({ nats: link, everyMs: 200 });
    keeper.start();
    const [own, ops] = await Promise.all([keyPair('eligibility'), keyPair('operator')]);
    const trusted = JSON.stringify({ keys: [own.open, ops.open] });
    operator = new ActorTokens(ops.signing, trusted, systemClock);
    requests = new RequestClient({ url: nats.url, name: 'operator' });
    service = await startService({
      service: 'eligibility',
      module: EligibilityModule,
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
  });

  afterAll(async () => {
    await service.close();
    await requests.close();
    await keeper.stop();
    await link.close();
    await nats.stop();
    await database.drop();
  });

  const connected = (): Promise<NatsConnection> => probe(() => found(link.current), { describe: 'NATS is reached' });

  async function publish({ data, ...event }: EventEnvelope<object>): Promise<void> {
    const options = { headers: toHeaders(event), msgID: event.id };
    await jetstream(await connected()).publish(event.type, JSON.stringify(data), options);
  }

  async function adopt(source: string): Promise<readonly string[]> {
    const actor = await operator.sign({
      subject: 'operator',
      siteId: null,
      roles: ['operator'],
      purpose: 'import-site',
    });
    const { events } = await requests.send(adoptRegulationV1, {
      siteId: 'chaville',
      actor,
      correlationId: 'c-1',
      idempotencyKey: null,
      payload: { version: '2023-10-12', source },
    });
    return events.map(({ type }) => type);
  }

  async function told(type: string): Promise<Record<string, unknown>> {
    const stream = await jetstream(await connected()).streams.get(streamOf('eligibility'));
    const message = await probe(async () => found(await stream.getMessage({ last_by_subj: type })), {
      describe: `${type} is in the stream`,
    });
    return message.json();
  }

  test('what is wrong in a file comes back with its line and a sentence', async () => {
    await expect(adopt(CHAVILLE_SOURCE.replace('< 456', '< montant inconnu'))).rejects.toMatchObject({
      code: 'regulation-invalid',
      faults: [
        {
          pointer: '/rules/quotient sous le seuil',
          parameters: { line: expect.any(Number), sentence: expect.stringContaining('introuvable') },
        },
      ],
    });
  });

  test('from the site, the regulation, the request and the answer of the State to who may decide', async () => {
    const example = siteRegisteredV1.example;
    await publish(anEnvelope(siteRegisteredV1, { subject: 'chaville', data: { ...example, communeCodes: ['92022'] } }));
    expect(await adopt(CHAVILLE_SOURCE)).toEqual([regulationAdoptedV1.subject]);
    expect(await adopt(CHAVILLE_SOURCE)).toEqual([]);
    expect(await told(regulationAdoptedV1.subject)).toMatchObject({ version: '2023-10-12', validUntil: null });
    const filed = anEnvelope(requestSubmittedV1);
    await publish(anEnvelope(householdDataRetrievedV1, { subject: filed.subject }));
    await publish(filed);
    expect(await told(requestAssessedV1.subject)).toMatchObject({
      regulation: '2023-10-12',
      outcome: 'eligible',
      resteAVivreCents: 25_000,
      missing: [],
    });
    expect(await told(requestRoutedV1.subject)).toMatchObject({
      aid: 'aide-alimentaire',
      authority: 'delegated-agent',
      because: 'QF 300 inférieur à 456',
      proposal: 'grant',
      proposedAmountCents: 15_000,
      ceilingCents: 30_000,
    });
    const { hash } = await told(regulationAdoptedV1.subject);
    for (const type of [requestAssessedV1.subject, requestRoutedV1.subject])
      expect((await told(type))['regulationHash']).toBe(hash);

    // The decision that follows is written to the ledger; a withdrawal frees what was reserved.
    const ledger = (): Promise<{ cents: string; state: string; closed: boolean }[]> =>
      database.query(
        `SELECT g.cents, g.state, r.closed FROM eligibility.grant_entry AS g JOIN eligibility.request AS r USING (site_id, request_id)
         WHERE request_id = '${filed.subject}'`,
      );
    const decided = { ...decisionRecordedV1.example, outcome: 'granted' as const, amountCents: 12_000 };
    await publish(anEnvelope(decisionRecordedV1, { subject: filed.subject, data: decided }));
    const granted = await probe(async () => found((await ledger())[0] ?? null), {
      describe: 'the grant is on the ledger',
    });
    expect(granted).toEqual({ cents: '12000', state: 'granted', closed: true });
    await publish(anEnvelope(requestWithdrawnV1, { subject: filed.subject, sequence: 2 }));
    await probe(async () => found((await ledger()).find(({ state }) => state === 'freed') ?? null), {
      describe: 'the ledger is freed',
    });
  });
});
