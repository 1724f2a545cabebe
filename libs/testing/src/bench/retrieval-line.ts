import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadOrCreateSecrets, startOctroi, type Octroi } from '@octroi/infrastructure';
import { Client } from 'pg';
import { aRequest } from '../acceptance/client.js';
import { benchSites, writeBenchSites } from './bench-sites.js';

/** Calls that leave a second at the real rate: 80 % of the limit of an address. */
const ALLOWED_PER_SECOND = (1_000 * 0.8) / 60;

/** An installation whose calls to the State are measured. */
export interface RetrievalLineOptions {
  readonly root: string;
  readonly sites: number;
  readonly replicas: number;
  /** The windows of the State, and our leases and waits, are that many times shorter. 1 is the real rate. */
  readonly timeFactor: number;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Calls that we allow ourselves in a second. */
export function allowedPerSecond({ timeFactor }: Pick<RetrievalLineOptions, 'timeFactor'>): number {
  return ALLOWED_PER_SECOND * timeFactor;
}

/** Starts the installation, works with it, and deletes it. */
export async function withRetrievalLine<Result>(
  options: RetrievalLineOptions,
  work: (octroi: Octroi, sites: readonly string[]) => Promise<Result>,
): Promise<Result> {
  const home = await mkdtemp(join(tmpdir(), 'octroi-bench-'));
  try {
    const sites = benchSites(options.sites);
    const sitesDir = join(home, 'sites');
    await mkdir(sitesDir);
    await writeBenchSites(sites, { root: options.root, target: sitesDir });
    const octroi = await start(options, { home, sitesDir, sites });
    try {
      return await work(octroi, sites);
    } finally {
      await octroi.stop();
    }
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

async function start(
  { root, replicas, timeFactor, environment }: RetrievalLineOptions,
  { home, sitesDir, sites }: { readonly home: string; readonly sitesDir: string; readonly sites: readonly string[] },
): Promise<Octroi> {
  const { apiParticulierTokens } = await loadOrCreateSecrets(home);
  const tokens = sites.map((site, index): [string, string] => [
    `API_PARTICULIER_TOKEN_${site.toUpperCase().replaceAll('-', '_')}`,
    apiParticulierTokens[index % 2 === 0 ? 'chaville' : 'demo'] ?? '',
  ]);
  return startOctroi({
    ...{ root, home, sitesDir },
    port: { port: 18_080, explicit: false },
    environment: { ...process.env, ...Object.fromEntries(tokens), ...shortened(timeFactor), ...environment },
    retrievalReplicas: replicas,
    print: () => undefined,
  });
}

/** The limits of the State, and what waits for them, that many times shorter. */
function shortened(factor: number): Record<string, string> {
  const seconds = (real: number): string => String(real / factor);
  return {
    SANDBOX_LIMITS: 'on',
    SANDBOX_TIME_FACTOR: String(factor),
    RETRIEVAL_HABILITATION_WINDOW_SECONDS: seconds(1),
    RETRIEVAL_ADDRESS_WINDOW_SECONDS: seconds(60),
    RETRIEVAL_LEASE_SECONDS: seconds(60),
    RETRIEVAL_REPEAT_GUARD_SECONDS: seconds(60),
  };
}

/** Calls that the State refused or left without answer so far. */
export async function callsOverBudget(octroi: Octroi): Promise<number> {
  const { habilitations, addresses } = (await sandbox(octroi, 'GET limits')) as {
    readonly habilitations: readonly { readonly refused: number }[];
    readonly addresses: readonly { readonly silenced: number }[];
  };
  return (
    habilitations.reduce((sum, { refused }) => sum + refused, 0) +
    addresses.reduce((sum, { silenced }) => sum + silenced, 0)
  );
}

/** Asks the sandbox something of what it keeps for tests. @param call like `DELETE faults` */
export async function sandbox(octroi: Octroi, call: string, body?: object): Promise<unknown> {
  const [method, path = ''] = call.split(' ');
  const init = { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
  return (await fetch(`${octroi.sandboxUrl ?? ''}/_sandbox/${path}`, init)).json();
}

/** Tasks in a state. */
export async function countTasks(octroi: Octroi, state: string): Promise<number> {
  const rows = await query<{ count: string }>(octroi, `SELECT count(*) FROM retrieval.task WHERE state = '${state}'`);
  return Number(rows[0]?.count ?? 0);
}

/** A client of many centres: files one request after the other in each lane. */
export class Filing {
  private constructor(
    private readonly octroi: Octroi,
    private readonly tokens: ReadonlyMap<string, string>,
  ) {}

  static async of(octroi: Octroi, sites: readonly string[]): Promise<Filing> {
    const tokens = new Map<string, string>();
    for (const site of sites) tokens.set(site, await octroi.token({ site, role: 'agent' }));
    return new Filing(octroi, tokens);
  }

  /** @param numbered tells its person from all others @returns the request's id. @throws Error when it is not accepted */
  async file(site: string, numbered: number): Promise<string> {
    const response = await fetch(`${this.octroi.url}/v1/sites/${site}/aid-requests`, {
      method: 'POST',
      headers: { authorization: `Bearer ${this.tokens.get(site) ?? ''}`, 'content-type': 'application/json' },
      body: JSON.stringify(aRequest(numbered, 300)),
    });
    if (response.status !== 201) throw new Error(`a filing was answered ${response.status}`);
    return ((await response.json()) as { readonly id: string }).id;
  }

  /** Files for each site of a list, in that order; the n-th is about person `from + n`. */
  async fileAll(plan: readonly string[], from = 1): Promise<void> {
    let next = 0;
    const lane = async (): Promise<void> => {
      while (next < plan.length) {
        const number = next;
        next += 1;
        await this.file(plan[number] ?? '', from + number);
      }
    };
    await Promise.all(Array.from({ length: 16 }, lane));
  }
}

/** The first centre files half of all, before the others file anything. */
export function floodedPlan(tasks: number, [flooding = '', ...others]: readonly string[]): string[] {
  return Array.from({ length: tasks }, (_none, index) =>
    index < tasks / 2 ? flooding : (others[index % others.length] ?? flooding),
  );
}

/** Asks the database as its administrator. */
export async function query<Row extends object>(octroi: Octroi, text: string): Promise<Row[]> {
  const client = new Client({ connectionString: octroi.databaseUrl });
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}
