import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { probe } from '../probe.js';
import { aRequest, callerFor, type Body, type Caller } from './client.js';
import { startInstallation, type Installation } from './installation.js';

const SITES = ['chaville', 'demo'];
const PER_SITE = 100;
const AT_ONCE = 20;

/** Limits that a backlog passes at once, and waits of a fraction of a second instead of minutes. */
const TIGHT = {
  SANDBOX_LIMITS: 'on',
  SANDBOX_TOKEN_CALLS: '10',
  SANDBOX_DEAF_WINDOWS: '1000',
  SANDBOX_ADDRESS_CALLS: '5000',
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

describe('the limits of the State, and a backlog', () => {
  let installation: Installation;
  let agents: ReadonlyMap<string, Caller>;

  beforeAll(async () => {
    installation = await startInstallation({ logLevel: 'error', environment: TIGHT });
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

  const retrieved = (site: string, ids: readonly string[]): Promise<unknown> =>
    probe(async () => (await agents.get(site)!.get(`${site}/aid-requests?limit=200`)).body['items'] as Body[], {
      describe: `every request of ${site} has its household data`,
      timeoutMs: 90_000,
      everyMs: 250,
      satisfied: (items) => {
        const waiting = items.filter(({ status }) => status === 'submitted' || status === 'retrieving');
        const seen = new Set(items.map(({ id }) => id));
        return waiting.length === 0 && ids.every((id) => seen.has(id));
      },
      show: (items) => items.map(({ status }) => status).join(),
    });

  test('200 requests over two sites are refused, come back later, and all end retrieved, once each', async () => {
    const filed = await Promise.all(
      SITES.map((site, index) =>
        file(
          site,
          Array.from({ length: PER_SITE }, (_none, number) => index * 1_000 + number),
        ),
      ),
    );
    await Promise.all(SITES.map((site, index) => retrieved(site, filed[index] ?? [])));
    const { habilitations } = (await sandbox('limits')) as Counters;
    for (const { calls, refused, silenced } of habilitations) {
      expect([calls - refused, silenced]).toEqual([PER_SITE, 0]);
      expect(refused).toBeGreaterThan(0);
    }
    expect(new Set(habilitations.map(({ habilitation }) => habilitation))).toEqual(new Set(SITES));
    expect(await sandbox('calls')).toMatchObject({ 200: PER_SITE * SITES.length });
  }, 120_000);

  test('a banned address hears nothing and keeps its requests; once the ban is lifted they are retrieved', async () => {
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
    await retrieved('chaville', ids);
  }, 120_000);
});
