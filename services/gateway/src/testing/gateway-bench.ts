import { jetstream } from '@nats-io/jetstream';
import { registerSiteV1, type EventEnvelope } from '@octroi/contracts';
import { SITE_ROLES, systemClock, uuidGenerator, type Role } from '@octroi/kernel';
import { NatsLink, TopologyKeeper, toHeaders } from '@octroi/messaging';
import {
  ActorTokens,
  RequestClient,
  migrate,
  readEnvironment,
  startService,
  type RunningService,
} from '@octroi/platform';
import { createTestDatabase, probe, startTestNats, type TestDatabase, type TestNats } from '@octroi/testing';
import { SignJWT, exportJWK, generateKeyPair, type GenerateKeyPairResult, type JWK } from 'jose';
import { DOOR_ERRORS } from '../adapters/http/door-errors.js';
import { configureDoor } from '../adapters/http/door.js';
import { MIGRATIONS } from '../adapters/persistence/migrations/index.js';
import { GatewayEnvironment } from '../gateway.config.js';
import { GatewayModule } from '../gateway.module.js';
import { FakeIssuer } from './fake-issuer.js';
import { FakeDocuments, FakeOwners } from './fake-owners.js';

interface KeyPair {
  readonly key: GenerateKeyPairResult['privateKey'];
  readonly signing: string;
  readonly open: JWK;
}

async function keyPair(kid: string): Promise<KeyPair> {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { extractable: true });
  const signing = JSON.stringify({ ...(await exportJWK(privateKey)), kid });
  return { key: privateKey, signing, open: { ...(await exportJWK(publicKey)), kid, alg: 'EdDSA' } };
}

/** An answer of the door. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** A request to the door. */
export interface Call {
  readonly method?: string;
  readonly token?: string | null;
  readonly json?: unknown;
  readonly raw?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Key of the webhooks' secrets. */
export const WEBHOOK_KEY = 'webhooks-of-the-bench-are-signed';

/** Issuer under which the people of the two sites are registered. */
export const ISSUER = 'octroi-development';

/** The gateway on a database and a nats-server of its own, with stand-ins for the owners, and two sites: `chaville` and `demo`. */
export class GatewayBench {
  private constructor(
    readonly gateway: RunningService,
    readonly database: TestDatabase,
    readonly nats: TestNats,
    readonly owners: FakeOwners,
    readonly documents: FakeDocuments,
    private readonly parts: {
      readonly link: NatsLink;
      readonly keeper: TopologyKeeper;
      readonly requests: RequestClient;
      readonly operator: ActorTokens;
      readonly issuer: KeyPair;
      readonly fakeIssuer: FakeIssuer;
    },
  ) {}

  static async start(): Promise<GatewayBench> {
    const database = await createTestDatabase({
      service: 'gateway',
      migrate: (urls) => migrate({ ownerUrl: urls.owner, schema: 'gateway', migrations: MIGRATIONS }),
    });
    const nats = await startTestNats();
    const link = new NatsLink({ service: 'provisioner', servers: nats.url }).start();
    const keeper = new TopologyKeeper({ nats: link, everyMs: 200 });
    keeper.start();
    const [own, operatorKey, issuer] = await Promise.all(['gateway', 'operator', ISSUER].map(keyPair));
    const trusted = JSON.stringify({ keys: [own!.open, operatorKey!.open] });
    const documents = await FakeDocuments.start();
    const fakeIssuer = await FakeIssuer.start(issuer!.open);
    const gateway = await startService({
      service: 'gateway',
      module: GatewayModule,
      configure: configureDoor,
      httpErrors: DOOR_ERRORS,
      environment: readEnvironment(GatewayEnvironment, {
        PORT: '0',
        NATS_URL: nats.url,
        DATABASE_RUNTIME_URL: database.urls.runtime,
        DATABASE_WORKER_URL: database.urls.worker,
        OCTROI_SIGNING_KEY: own!.signing,
        OCTROI_TRUSTED_KEYS: trusted,
        OCTROI_DEVELOPMENT_ISSUER: fakeIssuer.url,
        DECISION_URL: documents.url,
        INTAKE_URL: documents.url,
        CHANGE_FEED_BEAT_MS: '200',
        OCTROI_WEBHOOK_KEY: WEBHOOK_KEY,
        WEBHOOKS_TO_OWN_NETWORK: 'true',
        OCTROI_OPERATORS: 'installation:operator',
        LOG_LEVEL: 'silent',
      }),
    });
    const requests = new RequestClient({ url: nats.url, name: 'operator' });
    const operator = new ActorTokens(operatorKey!.signing, trusted, systemClock);
    const owners = await FakeOwners.on(nats.url);
    const parts = { link, keeper, requests, operator, issuer: issuer!, fakeIssuer };
    const bench = new GatewayBench(gateway, database, nats, owners, documents, parts);
    await keeper.ready;
    await Promise.all([bench.registerSite('chaville'), bench.registerSite('demo')]);
    return bench;
  }

  async close(): Promise<void> {
    const { keeper, link, requests, fakeIssuer } = this.parts;
    await this.gateway.close();
    await Promise.all([
      this.owners.close(),
      this.documents.close(),
      fakeIssuer.close(),
      requests.close(),
      keeper.stop(),
    ]);
    await link.close();
    await this.nats.stop();
    await this.database.drop();
  }

  /** Registers a site with one user for each role, named `<site>:<role>`. @returns whether anything changed, and the events */
  async registerSite(siteId: string, overrides: Partial<typeof registerSiteV1.example> = {}) {
    const users = SITE_ROLES.map((role) => ({
      ...{ issuer: ISSUER, subject: `${siteId}:${role}`, displayName: role, roles: [role] },
    }));
    return this.parts.requests.send(registerSiteV1, {
      siteId,
      correlationId: 'site-import',
      actor: await this.parts.operator.sign({
        ...{ subject: 'operator', siteId: null, roles: ['operator'], purpose: 'import-site' },
      }),
      payload: { ...registerSiteV1.example, users, ...overrides },
    });
  }

  /** A bearer token as `npm run token` makes them. */
  async token(siteId: string, role: Role, overrides: { issuer?: string; audience?: string; expiresIn?: string } = {}) {
    const { issuer = this.parts.fakeIssuer.url, audience = 'octroi', expiresIn = '1h' } = overrides;
    return new SignJWT()
      .setProtectedHeader({ alg: 'EdDSA', kid: ISSUER })
      .setIssuer(issuer)
      .setAudience(audience)
      .setSubject(`${siteId}:${role}`)
      .setIssuedAt()
      .setExpirationTime(expiresIn)
      .sign(this.parts.issuer.key);
  }

  async call(path: string, { method = 'GET', token, json, raw, headers = {} }: Call = {}): Promise<Answer> {
    const body = raw ?? (json === undefined ? undefined : JSON.stringify(json));
    const response = await fetch(`${this.gateway.url}${path}`, {
      method,
      headers: {
        ...(token === null || token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(json === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body }),
    });
    const isEndless = response.headers.get('content-type')?.startsWith('text/event-stream') === true;
    if (isEndless) await response.body?.cancel();
    const text = isEndless ? '' : await response.text();
    const isJson = /^application\/(problem\+)?json/.test(response.headers.get('content-type') ?? '');
    return {
      ...{ status: response.status, headers: response.headers, text },
      body: (isJson ? JSON.parse(text) : {}) as Record<string, unknown>,
    };
  }

  /** A call of `chaville:<role>`, with a new idempotency key. */
  async as(role: Role, path: string, call: Call = {}): Promise<Answer> {
    const headers = { 'idempotency-key': uuidGenerator.next(), ...call.headers };
    return this.call(`/v1/sites/chaville${path}`, { token: await this.token('chaville', role), ...call, headers });
  }

  /** Puts events on their streams, as relays do. */
  async publish(...events: readonly EventEnvelope[]): Promise<void> {
    const connection = await probe(() => this.parts.link.current, { describe: 'NATS is reached' });
    for (const { data, ...event } of events) {
      await jetstream(connection!).publish(event.type, JSON.stringify(data), { headers: toHeaders(event) });
    }
  }
}
