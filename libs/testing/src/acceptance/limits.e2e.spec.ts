import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { probe } from '../probe.js';
import { aRequest, callerFor, type Body, type Caller } from './client.js';
import { startInstallation, type Installation } from './installation.js';

const SITES = ['chaville', 'demo'];
const PER_SITE = 250;
const AT_ONCE = 20;

const REPLICAS = 3;

/** The limits of the State in windows twenty times shorter, and waits of a fraction of a second instead of minutes. */
const QUICK = {
  SANDBOX_LIMITS: 'on',
  SANDBOX_TIME_FACTOR: '20',
  RETRIEVAL_HABILITATION_WINDOW_SECONDS: '0.05',
  RETRIEVAL_ADDRESS_WINDOW_SECONDS: '3',
  RETRIEVAL_LEASE_SECONDS: '3',
  RETRIEVAL_BREAKER_FAILURES: '3',
  RETRIEVAL_BREAKER_PAUSE_SECONDS: '0.5,1',
  RETRIEVAL_BACKOFF_SECONDS: '0.5,1,2',
  RETRIEVAL_REPEAT_GUARD_SECONDS: '0.5',
  RETRIEVAL_CALL_SECONDS: '1',
};

interface Counters {
  readonly habilitations: readonly {
    readonly habilitation: string;
    readonly calls: number;
    readonly refused: number;
    readonly silenced: number;
  }[];
  readonly addresses: readonly { readonly silenced: number }[];
}

describe('the limits of the State, and many replicas', () => {
  let installation: Installation;
  let agents: ReadonlyMap<string, Caller>;
  let database: pg.Client;

  beforeAll(async () => {
    installation = await startInstallation({ logLevel: 'error', environment: QUICK, retrievalReplicas: REPLICAS });
    agents = new Map(
      await Promise.all(
        SITES.map(async (site): Promise<[string, Caller]> => [
          site,
          await callerFor(installation.octroi, site, 'agent'),
        ]),
      ),
    );
    database = new pg.Client({ connectionString: installation.octroi.databaseUrl });
    database.on('error', () => undefined);
    await database.connect();
  }, 120_000);

  afterAll(async () => {
    await database.end();
    await installation.stop();
  }, 60_000);

  const sandbox = async (path: string, init: RequestInit = {}): Promise<unknown> =>
    (await fetch(`${installation.octroi.sandboxUrl ?? ''}/_sandbox/${path}`, init)).json();

  /** Files as a client does that hears "later": the same call with the same key. */
  const fileOne = async (site: string, number: number): Promise<string> => {
    const path = `${site}/aid-requests`;
    const { status, body } = await probe(
      () => agents.get(site)!.post(path, aRequest(number, 300), `limits-${site}-${number}`),
      { describe: `request ${number} is filed`, timeoutMs: 60_000, everyMs: 200, satisfied: (a) => a.status < 500 },
    );
    expect(status).toBe(201);
    return body.id;
  };

  async function file(site: string, numbers: readonly number[]): Promise<string[]> {
    const ids: string[] = [];
    for (let from = 0; from < numbers.length; from += AT_ONCE) {
      const batch = numbers.slice(from, from + AT_ONCE);
      ids.push(...(await Promise.all(batch.map((number) => fileOne(site, number)))));
    }
    return ids;
  }

  /** Each replica, one after the other, once the one before is back. */
  async function killReplicas(): Promise<void> {
    for (const name of ['retrieval', 'retrieval-2', 'retrieval-3']) {
      await installation.octroi.kill(name);
      await probe(() => installation.octroi.parts().find((part) => part.name === name), {
        describe: `${name} is back`,
        timeoutMs: 60_000,
        satisfied: (part) => part?.running === true && part.restarts > 0,
      });
    }
  }

  const having = async (site: string, status: string): Promise<number> =>
    ((await agents.get(site)!.get(`${site}/aid-requests?status=${status}&limit=200`)).body['items'] as Body[]).length;

  /** Every request of a site has its household data, and none waits for a paper. */
  async function retrieved(site: string): Promise<void> {
    await probe(async () => (await having(site, 'submitted')) + (await having(site, 'retrieving')), {
      describe: `every request of ${site} has its household data`,
      timeoutMs: 90_000,
      everyMs: 250,
      satisfied: (waiting) => waiting === 0,
      show: (waiting) => `${waiting} wait`,
    });
    expect(await having(site, 'awaiting-documents')).toBe(0);
  }

  test('500 requests over two sites are all retrieved while replicas are killed: no call over the limits', async () => {
    const killing = killReplicas();
    await Promise.all(
      SITES.map((site, index) =>
        file(
          site,
          Array.from({ length: PER_SITE }, (_none, number) => index * 1_000 + number),
        ),
      ),
    );
    await killing;
    await Promise.all(SITES.map(retrieved));
    const { habilitations } = (await sandbox('limits')) as Counters;
    for (const { calls, refused, silenced } of habilitations) {
      // A replica that is killed while it waits for an answer asks again.
      expect(calls).toBeGreaterThanOrEqual(PER_SITE);
      expect([refused, silenced]).toEqual([0, 0]);
    }
    expect(new Set(habilitations.map(({ habilitation }) => habilitation))).toEqual(new Set(SITES));
  }, 120_000);

  test('a banned address hears nothing, and keeps its requests; once the ban is lifted they are retrieved', async () => {
    await sandbox('bans', { method: 'POST', body: JSON.stringify({ address: '127.0.0.1' }) });
    const ids = await file('chaville', [9_001, 9_002, 9_003]);
    await probe(async () => ((await sandbox('limits')) as Counters).addresses, {
      describe: 'each was asked for in vain, and again',
      timeoutMs: 30_000,
      everyMs: 100,
      satisfied: ([address]) => (address?.silenced ?? 0) > ids.length,
    });
    for (const id of ids) {
      const { body } = await agents.get('chaville')!.get(`chaville/aid-requests/${id}`);
      expect(body).toMatchObject({ householdData: null, decision: null });
    }
    await sandbox('bans', { method: 'DELETE' });
    await retrieved('chaville');
  }, 120_000);

  const count = async (query: string): Promise<number> =>
    (await database.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${query}`)).rows[0]?.count ?? 0;

  /** Who has tasks in hand. */
  const holders = (): Promise<number> =>
    count(`(SELECT DISTINCT lease_holder FROM retrieval.task WHERE state = 'running') AS holder`);

  const overdue = async (): Promise<string[]> => {
    const query = `SELECT request_id FROM retrieval.task WHERE state = 'running' AND lease_until < now()`;
    return (await database.query<{ request_id: string }>(query)).rows.map((row) => row.request_id);
  };

  test('a replica frozen for longer than its lease and thawed: no task is called for twice at once, no answer is told twice', async () => {
    // Answers that take a while: whoever is frozen has calls under way.
    await sandbox('faults', { method: 'POST', body: JSON.stringify({ kind: 'none', latencyMs: 400 }) });
    const filing = file(
      'chaville',
      Array.from({ length: 150 }, (_none, index) => 5_000 + index),
    );
    await probe(holders, {
      describe: 'every replica has tasks in hand',
      timeoutMs: 30_000,
      everyMs: 10,
      satisfied: (number) => number === REPLICAS,
    });
    const pid = installation.octroi.parts().find(({ name }) => name === 'retrieval-2')!.pid!;
    process.kill(pid, 'SIGSTOP');
    try {
      const abandoned = await probe(overdue, {
        describe: 'its leases are over',
        timeoutMs: 30_000,
        everyMs: 10,
        satisfied: (ids) => ids.length > 0,
      });
      const list = abandoned.map((id) => `'${id}'`).join(', ');
      await probe(() => count(`retrieval.task WHERE state = 'succeeded' AND request_id IN (${list})`), {
        describe: 'the others have called for its tasks',
        timeoutMs: 30_000,
        satisfied: (number) => number === abandoned.length,
      });
    } finally {
      process.kill(pid, 'SIGCONT');
    }
    await probe(async () => fetch(`http://127.0.0.1:${installation.octroi.ports['retrieval-2'] ?? 0}/health/ready`), {
      describe: 'the frozen replica is ready again',
      timeoutMs: 30_000,
      satisfied: ({ ok }) => ok,
    });
    await sandbox('faults', { method: 'DELETE' });
    await filing;
    await retrieved('chaville');
    expect(await sandbox('repetitions')).toMatchObject({ mostAtOnce: 1 });
    const twice = `SELECT subject FROM retrieval.outbox WHERE type LIKE '%household-data-retrieved%' GROUP BY subject HAVING count(*) > 1`;
    expect(await count(`(${twice}) AS doubled`)).toBe(0);
  }, 120_000);
});
