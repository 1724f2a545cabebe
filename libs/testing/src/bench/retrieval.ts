import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadOrCreateSecrets, startOctroi, type Octroi } from '@octroi/infrastructure';
import { Client } from 'pg';
import { aRequest } from '../acceptance/client.js';
import { probe } from '../probe.js';
import { benchSites, writeBenchSites } from './bench-sites.js';
import { jain, percentiles, tenth, type Percentiles } from './statistics.js';

/** What the bench of the calls to the State takes. */
export interface RetrievalBenchOptions {
  readonly root: string;
  readonly tasks: number;
  readonly sites: number;
  readonly replicas: number;
  /** Processes killed while calls leave. */
  readonly kills: number;
  readonly progress: (line: string) => void;
}

/** Figures of the calls to the State, at its real limits. */
export interface RetrievalFigures {
  readonly tasks: number;
  readonly sites: number;
  readonly replicas: number;
  readonly kills: number;
  readonly seconds: number;
  readonly callsPerSecond: number;
  /** Part of what we allow ourselves (80 % of the limit of the address) that was used while there was work: until the last fifth of the calls, in which those of killed processes wait for their leases. */
  readonly budgetUse: number;
  /** Calls that the State refused or left without answer. */
  readonly overBudget: number;
  /** Jain's index over the sites of the calls made while all of them had work, though one site filed half of all tasks; 1 is even. */
  readonly fairness: number;
  /** From the trace of a call to its recorded outcome: the wait for its departure, the call and the record, the sandbox answering at once. */
  readonly traceToRecordMs: Percentiles;
}

/** Calls that leave a minute: 80 % of the limit of an address. */
const ALLOWED_PER_SECOND = (1_000 * 0.8) / 60;

/** Part of the calls that leave while there is work for every process. */
const BUSY = 0.8;

/** Part of the calls in which every centre still has work. */
const EARLY = 0.4;

/** Measures the calls to the State at the real rate, while one site floods the queue. */
export async function benchRetrieval(options: RetrievalBenchOptions): Promise<RetrievalFigures> {
  const home = await mkdtemp(join(tmpdir(), 'octroi-bench-'));
  try {
    const sites = benchSites(options.sites);
    const sitesDir = join(home, 'sites');
    await mkdir(sitesDir);
    await writeBenchSites(sites, { root: options.root, target: sitesDir });
    options.progress(
      `Starting an installation with ${options.sites} centres, ${options.replicas} retrieval processes …`,
    );
    const octroi = await start(options, { home, sitesDir, sites });
    try {
      return await measure(octroi, options, sites);
    } finally {
      await octroi.stop();
    }
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

async function start(
  { root, replicas }: RetrievalBenchOptions,
  { home, sitesDir, sites }: { readonly home: string; readonly sitesDir: string; readonly sites: readonly string[] },
): Promise<Octroi> {
  const { apiParticulierTokens } = await loadOrCreateSecrets(home);
  const tokens = sites.map((site, index): [string, string] => [
    `API_PARTICULIER_TOKEN_${site.toUpperCase().replaceAll('-', '_')}`,
    apiParticulierTokens[index % 2 === 0 ? 'chaville' : 'demo'] ?? '',
  ]);
  return startOctroi({
    root,
    home,
    sitesDir,
    port: { port: 18_080, explicit: false },
    environment: { ...process.env, ...Object.fromEntries(tokens), SANDBOX_LIMITS: 'on' },
    retrievalReplicas: replicas,
    print: () => undefined,
  });
}

async function measure(
  octroi: Octroi,
  { tasks, replicas, kills, progress }: RetrievalBenchOptions,
  sites: readonly string[],
): Promise<RetrievalFigures> {
  progress(`Filing ${tasks} requests, half of them in one centre …`);
  await query(octroi, `INSERT INTO retrieval.upstream_control (key, paused_at) VALUES ('all', now())`);
  await fileAll(octroi, tasks, sites);
  await probe(() => countTasks(octroi, 'due'), {
    describe: 'every task is open',
    timeoutMs: 120_000,
    everyMs: 250,
    satisfied: (count) => count >= tasks,
  });
  await query(octroi, `DELETE FROM retrieval.upstream_control`);
  progress('Calling the State …');
  let killed = 0;
  await probe(() => countTasks(octroi, 'succeeded'), {
    describe: 'every task has its answer',
    timeoutMs: (tasks / ALLOWED_PER_SECOND) * 2_000 + 60_000 + kills * 90_000,
    everyMs: 1_000,
    satisfied: (count) => {
      // Spread over the time in which there is work.
      if (killed < kills && count >= ((killed + 1) * tasks) / (kills + 1) / 2) {
        const nth = killed % replicas;
        killed += 1;
        void octroi.kill(nth === 0 ? 'retrieval' : `retrieval-${nth + 1}`);
      }
      return count >= tasks;
    },
  });
  const calls = await query<{ site: string; at: number; ended: number }>(
    octroi,
    `SELECT site_id AS site, (extract(epoch FROM called_at) * 1000)::float8 AS at, (extract(epoch FROM ended_at) * 1000)::float8 AS ended
     FROM retrieval.call_log WHERE result = 'answered' ORDER BY called_at`,
  );
  // By their ends: a trace is written up to a second before its call leaves.
  const byEnd = calls.toSorted((left, right) => left.ended - right.ended);
  const ends = byEnd.map(({ ended }) => ended);
  const [first, last] = [ends[0] ?? 0, ends.at(-1) ?? 0];
  const seconds = (last - first) / 1_000;
  const early = byEnd.slice(0, Math.ceil(calls.length * EARLY));
  const { habilitations, addresses } = (await (await fetch(`${octroi.sandboxUrl ?? ''}/_sandbox/limits`)).json()) as {
    readonly habilitations: readonly { readonly refused: number }[];
    readonly addresses: readonly { readonly silenced: number }[];
  };
  const overBudget =
    habilitations.reduce((sum, { refused }) => sum + refused, 0) +
    addresses.reduce((sum, { silenced }) => sum + silenced, 0);
  return {
    ...{ tasks, sites: sites.length, replicas, kills: killed, overBudget },
    seconds: tenth(seconds),
    callsPerSecond: tenth((calls.length - 1) / seconds),
    budgetUse: useOf(ends.slice(0, Math.ceil(ends.length * BUSY))),
    fairness: Math.round(jain(sites.map((site) => early.filter((call) => call.site === site).length)) * 1_000) / 1_000,
    traceToRecordMs: percentiles(calls.map(({ at, ended }) => ended - at)),
  };
}

/** Calls that ended one after the other, as a part of those allowed in that time. */
function useOf(ends: readonly number[]): number {
  const seconds = ((ends.at(-1) ?? 0) - (ends[0] ?? 0)) / 1_000;
  return Math.round(((ends.length - 1) / seconds / ALLOWED_PER_SECOND) * 1_000) / 1_000;
}

async function countTasks(octroi: Octroi, state: string): Promise<number> {
  const rows = await query<{ count: string }>(octroi, `SELECT count(*) FROM retrieval.task WHERE state = '${state}'`);
  return Number(rows[0]?.count ?? 0);
}

/** The first centre files half of all, before the others file anything. */
async function fileAll(octroi: Octroi, tasks: number, sites: readonly string[]): Promise<void> {
  const [flooding = '', ...others] = sites;
  const plan = Array.from({ length: tasks }, (_none, index) =>
    index < tasks / 2 ? flooding : (others[index % others.length] ?? flooding),
  );
  const tokens = new Map<string, string>();
  for (const site of sites) tokens.set(site, await octroi.token({ site, role: 'agent' }));
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < plan.length) {
      const number = next;
      next += 1;
      const site = plan[number] ?? flooding;
      const response = await fetch(`${octroi.url}/v1/sites/${site}/aid-requests`, {
        method: 'POST',
        headers: { authorization: `Bearer ${tokens.get(site) ?? ''}`, 'content-type': 'application/json' },
        body: JSON.stringify(aRequest(number + 1, 300)),
      });
      if (response.status !== 201) throw new Error(`a filing was answered ${response.status}`);
      await response.arrayBuffer();
    }
  };
  await Promise.all(Array.from({ length: 16 }, lane));
}

async function query<Row extends object>(octroi: Octroi, text: string): Promise<Row[]> {
  const client = new Client({ connectionString: octroi.databaseUrl });
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}
