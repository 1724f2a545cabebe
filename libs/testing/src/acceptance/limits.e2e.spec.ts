import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
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
  RETRIEVAL_LEASE_SECONDS: '5',
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
  }, 120_000);

  afterAll(async () => {
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
});
