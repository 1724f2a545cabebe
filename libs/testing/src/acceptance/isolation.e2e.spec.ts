import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { SERVICES } from '@octroi/contracts';
import { loadOrCreateSecrets, roleUrls, type RoleUrls } from '@octroi/infrastructure';
import { SITE_ROLES } from '@octroi/kernel';
import pg, { type Client } from 'pg';
import { probe } from '../probe.js';
import { aRequest, callerFor } from './client.js';
import { snapshotOf, tablesOf, type Table } from './database-snapshot.js';
import { startInstallation, type Installation } from './installation.js';
import { signIn } from './sign-in.js';
import { Askers, EVERY_REQUEST, badTokens } from './refused-requests.js';

const REFUSED = '42501'; // insufficient_privilege: no right, or row-level security

/** What the worker role reads across sites, written here a second time so that nothing joins it unseen. */
const WORKER_TABLES: readonly string[] = [
  ...['outbox', 'inbox', 'failed_message', 'lease', 'stream_state', 'reconciliation'],
  ...['retrieval.task', 'retrieval.upstream_lane', 'retrieval.upstream_control', 'retrieval.sealed_token'],
  'retrieval.habilitation',
  ...['decision.register_head', 'decision.register_checkpoint', 'decision.register_time_stamp'],
  ...['gateway.site_user', 'gateway.web_session', 'gateway.timeline_entry'],
  ...['gateway.webhook', 'gateway.webhook_delivery', 'gateway.operator_act'],
  'decision.elimination',
  // Who reads a protected file: what changes in it is told live to them alone.
  'gateway.protected_case',
  // How many calls left in the last two minutes, by habilitation.
  'retrieval.call_log',
];

/** What the worker role purges: it sees only what is old enough to go. */
const PURGED_TABLES: readonly string[] = [
  ...['retrieval.asked_question', 'intake.request_draft'],
  ...['gateway', 'intake', 'retrieval', 'eligibility', 'decision'].map((owner) => `${owner}.access_log`),
];

let installation: Installation;
let admin: Client;
let tables: Table[];
let roles: ReadonlyMap<string, RoleUrls>;
const requests = new Map<string, string>();

async function connect(url: string): Promise<Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
}

async function count(client: Client, table: string): Promise<string> {
  const { rows } = await client.query<{ n: string }>(`SELECT count(*) AS n FROM ${table}`);
  return rows[0]?.n ?? '';
}

/** One request in each site, instructed to its end: everybody is quiet. */
async function fileOne(site: string): Promise<string> {
  const agent = await callerFor(installation.octroi, site, 'agent');
  const { body } = await agent.post(`${site}/aid-requests`, aRequest(1, 300), `isolation-${site}`);
  await probe(async () => (await agent.get(`${site}/aid-requests/${body.id}`)).body.status, {
    describe: `the request of ${site} awaits a decision`,
    timeoutMs: 60_000,
    satisfied: (status) => status === 'awaiting-decision',
  });
  return body.id;
}

/** What was published has been marked, what was received is in the inboxes: only then does nothing move any more. */
async function quiet(): Promise<void> {
  let before = '';
  const all = async (): Promise<object[]> =>
    Promise.all(['demo', 'chaville'].map((site) => snapshotOf(admin, tables, site)));
  await probe(async () => JSON.stringify(await all()), {
    describe: 'the sites are quiet',
    everyMs: 700,
    timeoutMs: 30_000,
    satisfied: (now) => now === before || ((before = now), false),
    show: () => 'they move',
  });
}

beforeAll(async () => {
  installation = await startInstallation({ logLevel: 'error' });
  const { octroi, home } = installation;
  admin = await connect(octroi.databaseUrl);
  tables = await tablesOf(admin, SERVICES);
  const { rolePasswords: passwords } = await loadOrCreateSecrets(home);
  const provision = { adminUrl: octroi.databaseUrl, database: 'octroi', services: SERVICES, passwords };
  roles = new Map(SERVICES.map((service) => [service, roleUrls(provision, service)]));
  for (const site of ['chaville', 'demo']) requests.set(site, await fileOne(site));
  await quiet();
}, 180_000);

afterAll(async () => {
  await admin.end();
  await installation.stop();
}, 60_000);

interface Route {
  readonly method: string;
  /** Below `/v1/sites/{site}/`. */
  readonly path: string;
}

/** Routes of sites as the gateway itself documents them: a new one is tried here without anybody thinking of it. */
async function siteRoutes(): Promise<Route[]> {
  const document = (await (await fetch(`${installation.octroi.url}/v1/openapi.json`)).json()) as {
    paths: Record<string, Record<string, unknown>>;
  };
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    path.startsWith('/v1/sites/{site}/')
      ? Object.keys(methods).map((method) => ({
          method: method.toUpperCase(),
          path: path.slice('/v1/sites/{site}/'.length),
        }))
      : [],
  );
}

const decision = { outcome: 'granted', amountCents: 15_000 };

/** Bodies that would be right for one's own request. */
function bodyOf({ path }: Route, requestId: string): object {
  if (path === 'aid-requests') return aRequest(2, 300, { externalReference: 'FOREIGN' });
  if (path === 'decisions') return { items: [{ requestId, decision }] };
  if (path.endsWith('/decision')) return decision;
  if (path.endsWith('/promises')) return { text: 'Rappel avant vendredi.' };
  if (path.endsWith('/withdrawal')) return { reason: 'filed-by-mistake' };
  return {};
}

async function call(route: Route, who: { readonly site: string; readonly token: string; readonly requestId: string }) {
  const { site, token, requestId } = who;
  const path = route.path.replace(/\{\w+\}/g, requestId);
  const response = await fetch(`${installation.octroi.url}/v1/sites/${site}/${path}`, {
    method: route.method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    ...(route.method === 'GET' ? {} : { body: JSON.stringify(bodyOf(route, requestId)) }),
  });
  const text = await response.text();
  return { status: response.status, text: text.replace(/"correlationId":"[^"]*"/, '') };
}

describe('from outside', () => {
  test('whatever the route and the role, another site does not exist, and nothing of it moves', async () => {
    const before = await snapshotOf(admin, tables, 'demo');
    const foreign = requests.get('demo') ?? '';
    for (const route of await siteRoutes()) {
      for (const role of SITE_ROLES) {
        const token = await installation.octroi.token({ site: 'chaville', role });
        const what = `${role} ${route.method} ${route.path}`;
        const itsSite = await call(route, { site: 'demo', token, requestId: foreign });
        const noSite = await call(route, { site: 'nowhere', token, requestId: foreign });
        expect(`${what} ${itsSite.status}`).toBe(`${what} 404`);
        expect(itsSite.text).toBe(noSite.text);
      }
    }
    expect(await snapshotOf(admin, tables, 'demo')).toEqual(before);
  }, 120_000);

  test('a request of another site, in path or body, is as unknown as one that never was; nobody’s rows move', async () => {
    const before = [await snapshotOf(admin, tables, 'demo'), await snapshotOf(admin, tables, 'chaville')];
    const foreign = requests.get('demo') ?? '';
    const unknown = '01900000-0000-7000-8000-000000000000';
    const about = (await siteRoutes()).filter(({ path }) => path.includes('{') || path === 'decisions');
    for (const route of about) {
      for (const role of SITE_ROLES) {
        const token = await installation.octroi.token({ site: 'chaville', role });
        const what = `${role} ${route.method} ${route.path}`;
        const theirs = await call(route, { site: 'chaville', token, requestId: foreign });
        const none = await call(route, { site: 'chaville', token, requestId: unknown });
        expect(`${what} ${theirs.status}`).toBe(`${what} ${none.status}`);
        expect(theirs.text.replaceAll(foreign, '')).toBe(none.text.replaceAll(unknown, ''));
        // A draft that never was is gone, too; of an unknown request nothing is contradicted.
        if (theirs.status === 200)
          expect(theirs.text).toMatch(/"code":"not-found"|^\{"updatedAt":null\}$|^\{"items":\[\]\}$/);
        else expect([400, 403, 404]).toContain(theirs.status);
      }
    }
    expect(await snapshotOf(admin, tables, 'demo')).toEqual(before[0]);
    const own = await snapshotOf(admin, tables, 'chaville');
    // A batch that was refused whole keeps its answer under its key, and nothing else.
    delete own['decision.idempotency_key'];
    delete before[1]?.['decision.idempotency_key'];
    expect(own).toEqual(before[1]);
  }, 120_000);

  test('a cursor, an external reference and a key of another site mean nothing here', async () => {
    const theirs = await callerFor(installation.octroi, 'demo', 'agent');
    const ours = await callerFor(installation.octroi, 'chaville', 'agent');
    await theirs.post('demo/aid-requests', aRequest(7, 300, { externalReference: 'SHARED' }), 'shared-key');
    const { body } = await theirs.get('demo/aid-requests?limit=1');
    const cursor = String(body['nextCursor']);
    const page = await ours.get(`chaville/aid-requests?limit=200&cursor=${encodeURIComponent(cursor)}`);
    const seen = ((page.body['items'] ?? []) as { id: string }[]).map(({ id }) => id);
    expect(seen).not.toContain(requests.get('demo'));
    const same = await ours.post(
      'chaville/aid-requests',
      aRequest(7, 300, { externalReference: 'SHARED' }),
      'shared-key',
    );
    expect(same.status).toBe(201);
    expect(same.body.reference).toMatch(/^CHA-/);
  });
});

test('who signs in at the page of the provider is the member that the site knows, there and nowhere else', async () => {
  const authorization = `Bearer ${await signIn(installation.octroi, 'demo:agent')}`;
  const status = async (site: string): Promise<number> =>
    (await fetch(`${installation.octroi.url}/v1/sites/${site}/aid-requests`, { headers: { authorization } })).status;
  expect([await status('demo'), await status('chaville')]).toEqual([200, 404]);
});

describe('from the bus', () => {
  let askers: Askers;
  beforeAll(async () => {
    askers = new Askers(installation.octroi.natsUrl, await loadOrCreateSecrets(installation.home));
    await quiet();
  });
  afterAll(async () => askers.close());

  const everything = async (): Promise<object> => {
    const logs = tables.filter(({ name }) => name === 'access_log');
    const counts = await Promise.all(
      logs.map(
        async ({ schema }) => (await admin.query<{ count: string }>(`SELECT count(*) FROM ${schema}.access_log`)).rows,
      ),
    );
    return [counts, await snapshotOf(admin, tables, 'demo'), await snapshotOf(admin, tables, 'chaville')];
  };

  test('no command and no question is answered to a token that is not right for it, and nothing moves', async () => {
    const bad = await badTokens(askers, { site: 'demo', otherSite: 'chaville' });
    const before = await everything();
    const answers = await Promise.all(
      EVERY_REQUEST.flatMap((contract) =>
        bad.map(async ({ what, code, token }) => {
          const answer = await askers.ask(contract, 'demo', {
            token: await token(contract),
            payload: contract.example,
          });
          return `${contract.subject}, ${what}: ${answer === code ? 'refused' : answer}`;
        }),
      ),
    );
    expect(answers.filter((answer) => !answer.endsWith(': refused'))).toEqual([]);
    expect(answers).toHaveLength(EVERY_REQUEST.length * bad.length);
    expect(await everything()).toEqual(before);
  });

  test('it was the token each time: the right one is believed', async () => {
    for (const contract of EVERY_REQUEST) {
      const token = await askers.rightToken(contract, 'demo');
      // A field that no contract has: the body is looked at once the token is believed, before anything is done.
      const answer = await askers.ask(contract, 'demo', { token, payload: { unheardOf: true } });
      expect(`${contract.subject}: ${answer}`).toBe(`${contract.subject}: invalid-body`);
    }
  });
});

describe('from the database', () => {
  const refusal = async (client: Client, sql: string, values: unknown[] = []): Promise<string> =>
    client.query(sql, values).then(
      ({ rowCount }) => `${rowCount ?? 0} rows`,
      (error: unknown) => (error as { code?: string }).code ?? 'failed',
    );

  const inSites = async <Result>(client: Client, sites: string, work: () => Promise<Result>): Promise<Result> => {
    await client.query('BEGIN');
    try {
      await client.query(`SELECT set_config('octroi.sites', $1, true)`, [sites]);
      return await work();
    } finally {
      await client.query('ROLLBACK');
    }
  };

  test('no role reads or writes another schema', async () => {
    for (const [service, urls] of roles) {
      for (const url of [urls.owner, urls.runtime, urls.worker]) {
        const client = await connect(url);
        for (const { schema, name } of tables.filter((table) => table.schema !== service)) {
          expect(`${schema}.${name} ${await refusal(client, `SELECT 1 FROM ${schema}.${name}`)}`).toBe(
            `${schema}.${name} ${REFUSED}`,
          );
          expect(await refusal(client, `DELETE FROM ${schema}.${name}`)).toBe(REFUSED);
        }
        await client.end();
      }
    }
  });

  test('the runtime role sees the sites of its transaction, and those alone', async () => {
    let seen = 0;
    for (const [service, { runtime }] of roles) {
      const client = await connect(runtime);
      for (const { schema, name, ofSites } of tables.filter((table) => table.schema === service)) {
        if (!ofSites) continue;
        const visible = async (): Promise<string> => {
          const found = await client
            .query<{ site_id: string }>(`SELECT DISTINCT site_id FROM ${schema}.${name}`)
            .catch(() => null);
          return found === null
            ? 'no right'
            : found.rows
                .map((row) => row.site_id)
                .sort()
                .join();
        };
        const real = await admin.query<{ site_id: string }>(
          `SELECT DISTINCT site_id FROM ${schema}.${name} ORDER BY 1`,
        );
        const all = real.rows.map((row) => row.site_id);
        const none = await visible();
        if (none === 'no right') continue;
        expect(`${name}: ${none}`).toBe(`${name}: `);
        for (const sites of ['chaville', 'demo', 'chaville,demo', 'nowhere', ''])
          expect(`${name} ${sites}: ${await inSites(client, sites, visible)}`).toBe(
            `${name} ${sites}: ${all.filter((site) => sites.split(',').includes(site)).join()}`,
          );
        seen += all.length;
      }
      await client.end();
    }
    expect(seen).toBeGreaterThan(20);
  });

  test('nor writes a row of another site, nor moves one there', async () => {
    const before = await snapshotOf(admin, tables, 'demo');
    for (const [service, { runtime }] of roles) {
      const client = await connect(runtime);
      for (const { schema, name } of tables.filter((table) => table.schema === service && table.ofSites)) {
        const table = `${schema}.${name}`;
        const moved = await inSites(client, 'chaville', () => refusal(client, `UPDATE ${table} SET site_id = 'demo'`));
        expect([`${table} ${REFUSED}`, `${table} 0 rows`]).toContain(`${table} ${moved}`);
        const [row] = (await admin.query<{ row: object }>(`SELECT to_jsonb(t) AS row FROM ${table} t LIMIT 1`)).rows;
        if (row === undefined) continue;
        const insert = `INSERT INTO ${table} SELECT * FROM jsonb_populate_record(NULL::${table}, $1)`;
        const values = [JSON.stringify({ ...row.row, site_id: 'demo' })];
        // A column that is always generated refuses before the policy is asked.
        expect([REFUSED, '428C9']).toContain(await inSites(client, 'chaville', () => refusal(client, insert, values)));
        expect([REFUSED, '428C9']).toContain(await refusal(client, insert, values));
      }
      await client.end();
    }
    expect(await snapshotOf(admin, tables, 'demo')).toEqual(before);
  });

  test('the worker role reads its short list across sites, and nothing else; the owner sees no row without its site', async () => {
    for (const [service, { worker, owner }] of roles) {
      const [workerClient, ownerClient] = [await connect(worker), await connect(owner)];
      for (const { schema, name, ofSites } of tables.filter((table) => table.schema === service)) {
        const table = `${schema}.${name}`;
        const open = [...WORKER_TABLES, ...PURGED_TABLES].some((listed) => listed === name || listed === table);
        const answer = await refusal(workerClient, `SELECT count(*) FROM ${table}`);
        expect(`${table} ${answer}`).toBe(`${table} ${open ? '1 rows' : REFUSED}`);
        if (PURGED_TABLES.includes(table)) expect(`${table} ${await count(workerClient, table)}`).toBe(`${table} 0`);
        if (ofSites) expect(`${table} ${await count(ownerClient, table)}`).toBe(`${table} 0`);
      }
      await Promise.all([workerClient.end(), ownerClient.end()]);
    }
  });

  test('no role has more than it needs', async () => {
    const { rows } = await admin.query(
      `SELECT rolname FROM pg_roles WHERE rolname ~ '_(owner|runtime|worker)$' AND rolname = ANY ($1::text[])
         AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication)`,
      [SERVICES.flatMap((service) => ['owner', 'runtime', 'worker'].map((kind) => `${service}_${kind}`))],
    );
    expect(rows).toEqual([]);
  });

  test('a thousand transactions of random sites over two connections never see a foreign row', async () => {
    const pool = new pg.Pool({ connectionString: roles.get('intake')?.runtime ?? '', max: 2 });
    const one = async (index: number): Promise<string> => {
      const site = ['chaville', 'demo', ''][(index * 7 + (index >> 3)) % 3] ?? '';
      const client = await pool.connect();
      try {
        await client.query('BEGIN');
        if (site !== '') await client.query(`SELECT set_config('octroi.sites', $1, true)`, [site]);
        const { rows } = await client.query<{ site_id: string }>('SELECT DISTINCT site_id FROM aid_request');
        await client.query(index % 5 === 0 ? 'ROLLBACK' : 'COMMIT');
        return rows.map((row) => row.site_id).join() === site ? 'own' : `${site} saw ${JSON.stringify(rows)}`;
      } finally {
        client.release();
      }
    };
    const seen = await Promise.all(Array.from({ length: 1_000 }, (_none, index) => one(index)));
    await pool.end();
    expect(new Set(seen)).toEqual(new Set(['own']));
  });
});
