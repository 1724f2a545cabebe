import { setTimeout as delay } from 'node:timers/promises';

import pg from 'pg';

/** Waits until the server answers a query; gives the reason when it has not after `timeoutMs`. */
export async function waitUntilReady(adminUrl: string, timeoutMs: number): Promise<string | undefined> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const problem = await answers(adminUrl);
    if (problem === undefined) return undefined;
    if (/password authentication failed/.test(problem)) {
      return 'The password kept for this cluster is not its own any more. Start again from nothing: npm start -- --fresh';
    }
    if (Date.now() > end) return problem;
    await delay(20);
  }
}

async function answers(url: string): Promise<string | undefined> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message || String((error as NodeJS.ErrnoException).code) : String(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}
