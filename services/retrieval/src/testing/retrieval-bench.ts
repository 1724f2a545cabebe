import { jetstream, type ConsumerMessages } from '@nats-io/jetstream';
import {
  regulationAdoptedV1,
  recordHabilitationV1,
  requestSubmittedV1,
  streamOf,
  type RecordHabilitation,
  type EventContract,
  type EventEnvelope,
  type RequestContract,
} from '@octroi/contracts';
import { type DataSource, civilDateAt, systemClock, uuidGenerator, type Role } from '@octroi/kernel';
import { NatsLink, TopologyKeeper, fromHeaders, toHeaders } from '@octroi/messaging';
import { ActorTokens, RequestClient, migrate, startService, type RunningService } from '@octroi/platform';
import {
  anEnvelope,
  createTestDatabase,
  probe,
  startTestNats,
  type TestDatabase,
  type TestNats,
} from '@octroi/testing';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { MIGRATIONS } from '../adapters/persistence/migrations/index.js';
import { readRetrievalEnvironment } from '../retrieval.config.js';
import { RetrievalModule } from '../retrieval.module.js';
import { FakeIntake } from './fake-intake.js';
import { FakeUpstream } from './fake-upstream.js';

interface KeyPair {
  readonly signing: string;
  readonly open: JWK;
}

async function keyPair(kid: string): Promise<KeyPair> {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { extractable: true });
  const signing = JSON.stringify({ ...(await exportJWK(privateKey)), kid });
  return { signing, open: { ...(await exportJWK(publicKey)), kid } };
}

/** A task as it stands in the database. */
export interface TaskRow {
  readonly state: string;
  readonly attempts: number;
  readonly parked_reason: string | null;
  readonly due_at: Date | null;
  readonly lease_holder: string | null;
}

/** Quotients of the last 24 months only are kept: requests are of today. */
export const TODAY = civilDateAt(systemClock.now());

/** Delays of minutes and hours, in fractions of a second. */
const FAST = {
  RETRIEVAL_BACKOFF_SECONDS: '0.1,0.2,0.4,5',
  RETRIEVAL_REPEAT_GUARD_SECONDS: '0.2',
  RETRIEVAL_LEASE_SECONDS: '1.5',
  RETRIEVAL_POLL_MILLISECONDS: '50',
  RETRIEVAL_CALL_SECONDS: '5',
  RETRIEVAL_STOP_SECONDS: '0.2',
  RETRIEVAL_URGENT_PATIENCE_SECONDS: '20',
  RETRIEVAL_HABILITATION_CALLS: '100000',
  RETRIEVAL_ADDRESS_CALLS: '1000000',
  RETRIEVAL_BREAKER_FAILURES: '1000',
};

/** What may differ in a filing. */
type Filing = Partial<typeof requestSubmittedV1.example> & {
  readonly siteId?: string;
  readonly requestId?: string;
  readonly identity?: object;
};

interface Parts {
  readonly link: NatsLink;
  readonly keeper: TopologyKeeper;
  readonly requests: RequestClient;
  readonly gateway: ActorTokens;
  readonly operator: ActorTokens;
  readonly own: KeyPair;
  readonly trusted: string;
}

/** Replicas of the service on a database and a nats-server of their own, with stand-ins for intake and for the State. */
export class RetrievalBench {
  /** Every event that the service published. */
  readonly told: EventEnvelope[] = [];
  private readonly replicas = new Set<RunningService>();
  private listening: ConsumerMessages | null = null;

  private constructor(
    readonly database: TestDatabase,
    readonly nats: TestNats,
    readonly intake: FakeIntake,
    readonly upstream: FakeUpstream,
    private readonly parts: Parts,
  ) {}

  static async start(): Promise<RetrievalBench> {
    const database = await createTestDatabase({
      service: 'retrieval',
      migrate: (urls) => migrate({ ownerUrl: urls.owner, schema: 'retrieval', migrations: MIGRATIONS }),
    });
    const nats = await startTestNats();
    const link = new NatsLink({ service: 'provisioner', servers: nats.url }).start();
    const keeper = new TopologyKeeper({ nats: link, everyMs: 200 });
    keeper.start();
    const own = await keyPair('retrieval');
    const [door, ops] = [await keyPair('gateway'), await keyPair('operator')];
    const trusted = JSON.stringify({ keys: [own.open, door.open, ops.open] });
    const parts = {
      ...{ link, keeper, own, trusted },
      requests: new RequestClient({ url: nats.url, name: 'gateway' }),
      gateway: new ActorTokens(door.signing, trusted, systemClock),
      operator: new ActorTokens(ops.signing, trusted, systemClock),
    };
    const intake = await FakeIntake.on(nats.url);
    const bench = new RetrievalBench(database, nats, intake, await FakeUpstream.start(), parts);
    await keeper.ready;
    await bench.listen();
    return bench;
  }

  /** Starts one more replica. */
  async replica(overrides: Readonly<Record<string, string>> = {}): Promise<RunningService> {
    const { own, trusted } = this.parts;
    const running = await startService({
      service: 'retrieval',
      module: RetrievalModule,
      environment: readRetrievalEnvironment({
        PORT: '0',
        NATS_URL: this.nats.url,
        DATABASE_RUNTIME_URL: this.database.urls.runtime,
        DATABASE_WORKER_URL: this.database.urls.worker,
        OCTROI_SIGNING_KEY: own.signing,
        OCTROI_TRUSTED_KEYS: trusted,
        LOG_LEVEL: 'error',
        API_PARTICULIER_URL: this.upstream.url,
        API_PARTICULIER_TOKEN_CHAVILLE: 'token-of-chaville',
        API_PARTICULIER_TOKEN_DEMO: 'token-of-demo',
        ...FAST,
        ...overrides,
      }),
    });
    this.replicas.add(running);
    return running;
  }

  async stop(replica: RunningService): Promise<void> {
    this.replicas.delete(replica);
    await replica.close();
  }

  async close(): Promise<void> {
    this.upstream.letGo();
    for (const replica of this.replicas) await replica.close();
    await this.listening?.close();
    await Promise.all([this.intake.close(), this.upstream.close(), this.parts.requests.close()]);
    await this.parts.keeper.stop();
    await this.parts.link.close();
    await this.nats.stop();
    await this.database.drop();
  }

  /** Publishes events as their producers do, and gives them back. */
  async publish<T extends object>(
    contract: EventContract<T>,
    overrides: Partial<EventEnvelope<T>>,
  ): Promise<EventEnvelope<T>> {
    const { data, ...event } = anEnvelope(contract, overrides);
    const connection = await probe(() => this.parts.link.current ?? Promise.reject(new Error('not yet')), {
      describe: 'NATS is reached',
    });
    await jetstream(connection).publish(event.type, JSON.stringify(data), {
      headers: toHeaders(event),
      msgID: event.id,
    });
    return { ...event, data };
  }

  /** Adopts a regulation and records the habilitation of a site. */
  async openSite(
    siteId: string,
    habilitation: Partial<RecordHabilitation> = {},
    sources: readonly DataSource[] = ['quotient-familial'],
  ): Promise<void> {
    const { aids, ...regulation } = regulationAdoptedV1.example;
    const data = { ...regulation, aids: aids.map((aid) => ({ ...aid, sources: [...sources] })) };
    await this.publish(regulationAdoptedV1, { siteId, subject: siteId, data });
    await this.habilitate(siteId, habilitation);
    await probe(
      async () =>
        (await this.database.query('SELECT 1 FROM retrieval.aid_source WHERE site_id = $1', [siteId])).length > 0,
      { describe: 'the regulation is known' },
    );
  }

  async habilitate(siteId: string, overrides: Partial<RecordHabilitation> = {}) {
    const payload = { ...recordHabilitationV1.example, ...overrides };
    const operator = { subject: 'operator', siteId: null, roles: ['operator'] as const, purpose: 'import-site' };
    const actor = await this.parts.operator.sign(operator);
    const message = { siteId, actor, correlationId: 'import', payload };
    // A replica that has just started reaches the bus when it can: it is asked again until it answers.
    return probe(async () => this.parts.requests.send(recordHabilitationV1, message), {
      describe: `the habilitation of ${siteId} is recorded`,
      timeoutMs: 30_000,
    });
  }

  /** A command as whoever reaches the bus may send it: about any site, with any token. */
  async say<Q extends object, R extends object>(
    contract: RequestContract<Q, R>,
    message: { readonly siteId: string; readonly actor: string; readonly payload: Q },
  ) {
    return this.parts.requests.send(contract, { correlationId: 'c-anybody', ...message });
  }

  /** A token of a person of `chaville`. @param signer whose key signs it: the gateway's, or one that nobody trusts under its name */
  async tokenFor(contract: RequestContract<object, object>, signer: 'gateway' | 'forger'): Promise<string> {
    const tokens =
      signer === 'gateway'
        ? this.parts.gateway
        : new ActorTokens((await keyPair('gateway')).signing, this.parts.trusted, systemClock);
    const [purpose = ''] = contract.purposes ?? [];
    return tokens.sign({ subject: 'chaville:agent', siteId: 'chaville', roles: ['agent'], purpose });
  }

  /** A token of the gateway itself, for no site. */
  tokenOfGateway(purpose: string): Promise<string> {
    return this.parts.gateway.signForService(null, purpose);
  }

  /** A command of a person of `chaville`. */
  async ask<Q extends object, R extends object>(contract: RequestContract<Q, R>, payload: Q, role: Role = 'agent') {
    const [purpose = ''] = contract.purposes ?? [];
    const person = { subject: `chaville:${role}`, siteId: 'chaville', roles: [role], purpose };
    const actor = await this.parts.gateway.sign(person);
    return this.parts.requests.send(contract, { siteId: 'chaville', actor, correlationId: 'c-person', payload });
  }

  /** Files a request about a person of that birth name. @returns its id */
  async file(birthName: string, overrides: Filing = {}): Promise<string> {
    const { siteId = 'chaville', requestId = uuidGenerator.next(), identity = {}, ...data } = overrides;
    this.intake.identities.set(requestId, { birthName, ...identity });
    await this.publish(requestSubmittedV1, {
      ...{ siteId, subject: requestId, actorId: 'agent-1' },
      data: { ...requestSubmittedV1.example, requestedOn: TODAY, noticeGivenOn: TODAY, ...data },
    });
    return requestId;
  }

  async task(requestId: string): Promise<TaskRow | undefined> {
    const [row] = await this.database.query<TaskRow>('SELECT * FROM retrieval.task WHERE request_id = $1', [requestId]);
    return row;
  }

  /** Waits for a state of a task. */
  async reaches(requestId: string, state: string): Promise<TaskRow> {
    const row = await probe(() => this.task(requestId), {
      describe: `the task is ${state}`,
      satisfied: (seen) => seen?.state === state,
    });
    return row!;
  }

  /** Events about a request, oldest first; waits until one satisfies. */
  async hears(requestId: string, type: string, satisfied: (data: Record<string, unknown>) => boolean = () => true) {
    const about = (): EventEnvelope[] =>
      this.told.filter(({ subject }) => subject === requestId).sort((one, other) => one.sequence - other.sequence);
    await probe(about, {
      describe: `${type} is told`,
      satisfied: (events) => events.some((event) => event.type.includes(type) && satisfied(event.data as never)),
    });
    return about();
  }

  private async listen(): Promise<void> {
    const connection = await probe(() => this.parts.link.current ?? Promise.reject(new Error('not yet')), {
      describe: 'NATS is reached',
    });
    const consumer = await jetstream(connection).consumers.get(streamOf('retrieval'));
    this.listening = await consumer.consume({
      callback: (message) => {
        const attributes = fromHeaders(message.headers);
        this.told.push({ ...attributes, data: message.json() });
      },
    });
  }
}
