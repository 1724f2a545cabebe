import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { loadOrCreateSecrets, startOctroi, type Octroi } from '@octroi/infrastructure';
import { Client } from 'pg';
import { benchSites, writeBenchSites } from './bench-sites.js';
import { measureFloor } from './floor.js';
import type { LoadTarget } from './gateway-client.js';
import { runLoad } from './load.js';
import { processorMs, residentMegabytes } from './processes.js';
import { median, percentiles, tenth, type Percentiles } from './statistics.js';

/** What the bench of the whole line takes. */
export interface EndToEndOptions {
  readonly root: string;
  readonly requests: number;
  readonly sites: number;
  readonly inFlight: number;
  readonly progress: (line: string) => void;
}

/** Figures of the whole line. */
export interface EndToEndFigures {
  readonly requests: number;
  readonly sites: number;
  /** Seconds from the start of an installed tree, its data kept, until every part is ready. */
  readonly startSeconds: number;
  /** Memory of every process of the installation when nobody has asked anything for 45 s: resident, and with shared pages counted once. */
  readonly idleMegabytes: { readonly resident: number; readonly proportional: number };
  /** Requests a second from the first submission to the last decision. */
  readonly requestsPerSecond: number;
  /** One bare process that writes four rows, four commits, for each request: median of three runs around the load. */
  readonly floorPerSecond: number;
  readonly ratioToFloor: number;
  readonly submissionMs: Percentiles;
  /** Processor time for each request of the full load, by process. */
  readonly processorMsPerRequest: Readonly<Record<string, number>>;
  /** From the transaction of the submission to the publication of the routing, at half the rate that was reached. */
  readonly submittedToRoutedMsAtHalfLoad: Percentiles;
  /** The same at rates far below it, by requests a second: what a person waits for. */
  readonly submittedToRoutedMsByRate: Readonly<Record<string, Percentiles>>;
}

/** Time without any request before memory is looked at, in ms: what a start needed is given back by then. */
const IDLE_MS = 45_000;

/** Requests a second at which the way from submission to routing is measured beside half load, and for how many seconds each. */
const RATES = [5, 20];
const RATE_SECONDS = 20;

/** Measures requests from submission to decision, with every service its own process, PostgreSQL and JetStream real. */
export async function benchEndToEnd(options: EndToEndOptions): Promise<EndToEndFigures> {
  const home = await mkdtemp(join(tmpdir(), 'octroi-bench-'));
  try {
    const sites = benchSites(options.sites);
    const sitesDir = join(home, 'sites');
    await mkdir(sitesDir);
    await writeBenchSites(sites, { root: options.root, target: sitesDir });
    const start = (): Promise<Octroi> => startInstallation(options, { home, sitesDir, sites });
    options.progress(`Starting an installation with ${options.sites} centres …`);
    await (await start()).stop();
    const began = performance.now();
    const octroi = await start();
    const startSeconds = (performance.now() - began) / 1000;
    try {
      return { startSeconds: tenth(startSeconds), ...(await measure(octroi, options, sites)) };
    } finally {
      await octroi.stop();
    }
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

interface Place {
  readonly home: string;
  readonly sitesDir: string;
  readonly sites: readonly string[];
}

/** The State's limits are not what is measured: the sandbox has none, and retrieval knows of none that it could reach. */
const NO_LIMITS = {
  SANDBOX_LIMITS: 'off',
  RETRIEVAL_ADDRESS_CALLS: '10000000',
  RETRIEVAL_HABILITATION_CALLS: '1000000',
};

async function startInstallation({ root }: EndToEndOptions, { home, sitesDir, sites }: Place): Promise<Octroi> {
  const { apiParticulierTokens } = await loadOrCreateSecrets(home);
  const token = apiParticulierTokens['chaville'] ?? '';
  const tokens: readonly (readonly [string, string])[] = sites.map((site) => [
    `API_PARTICULIER_TOKEN_${site.toUpperCase().replaceAll('-', '_')}`,
    token,
  ]);
  return startOctroi({
    root,
    home,
    sitesDir,
    port: { port: 18_080, explicit: false },
    environment: { ...process.env, ...NO_LIMITS, ...Object.fromEntries(tokens) },
    print: () => undefined,
  });
}

async function measure(
  octroi: Octroi,
  { requests, inFlight, progress }: EndToEndOptions,
  sites: readonly string[],
): Promise<Omit<EndToEndFigures, 'startSeconds'>> {
  const tokens = new Map<string, string>();
  for (const site of sites) tokens.set(site, await octroi.token({ site, role: 'agent' }));
  const target: LoadTarget = { url: octroi.url, tokens };
  progress(`Idle for ${IDLE_MS / 1000} seconds …`);
  await pause(IDLE_MS);
  const idleMegabytes = await residentMegabytes(process.pid);
  const floor = async (): Promise<number> => {
    progress('Measuring the floor …');
    return measureFloor(octroi.databaseUrl, { requests, inFlight: 16 });
  };
  const floors = [await floor()];
  progress('Warming up …');
  const warm = Math.ceil(requests / 10);
  await runLoad(target, { requests: warm, inFlight, firstNumber: 1 }, progress);
  progress(`Full load: ${requests} requests …`);
  const before = await processorMs(process.pid);
  const full = await runLoad(target, { requests, inFlight, firstNumber: warm + 1 }, progress);
  const after = await processorMs(process.pid);
  floors.push(await floor());
  const requestsPerSecond = full.decided / full.seconds;
  progress(`Half load: ${Math.round(requestsPerSecond / 2)} requests a second …`);
  const halfLoad = { requests: Math.ceil(requests / 2), rate: requestsPerSecond / 2 };
  const atRate = waysAtRates(octroi, { target, inFlight, progress }, warm + requests + 1);
  const submittedToRoutedMsAtHalfLoad = await atRate(halfLoad);
  const submittedToRoutedMsByRate: Record<string, Percentiles> = {};
  for (const rate of RATES) {
    progress(`${rate} requests a second …`);
    submittedToRoutedMsByRate[rate] = await atRate({ requests: rate * RATE_SECONDS, rate });
  }
  floors.push(await floor());
  const floorPerSecond = median(floors);
  return {
    requests,
    sites: sites.length,
    idleMegabytes,
    requestsPerSecond: tenth(requestsPerSecond),
    floorPerSecond,
    ratioToFloor: Math.round((requestsPerSecond / floorPerSecond) * 1000) / 1000,
    submissionMs: percentiles(full.submissionMs),
    processorMsPerRequest: perRequest(before, after, full.decided),
    submittedToRoutedMsAtHalfLoad,
    submittedToRoutedMsByRate,
  };
}

interface Load {
  readonly target: LoadTarget;
  readonly inFlight: number;
  readonly progress: (line: string) => void;
}

/** Files other people's requests at a rate each time, and says what their way to the routing took. */
function waysAtRates(
  octroi: Octroi,
  { target, inFlight, progress }: Load,
  firstNumber: number,
): (plan: { readonly requests: number; readonly rate: number }) => Promise<Percentiles> {
  let next = firstNumber;
  return async ({ requests, rate }) => {
    const from = await databaseTime(octroi);
    await runLoad(target, { requests, inFlight, rate, firstNumber: next }, progress);
    next += requests;
    return percentiles(await submittedToRouted(octroi, from));
  };
}

function perRequest(
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
  requests: number,
): Record<string, number> {
  const used = [...after].map(([name, ms]) => [name, (ms - (before.get(name) ?? 0)) / requests] as const);
  return Object.fromEntries(used.map(([name, ms]) => [name, Math.round(ms * 100) / 100]));
}

async function databaseTime(octroi: Octroi): Promise<Date> {
  const [row] = await query<{ now: Date }>(octroi, 'SELECT clock_timestamp() AS now', []);
  return row?.now ?? new Date(0);
}

/** In ms, of the requests submitted since a time. */
async function submittedToRouted(octroi: Octroi, since: Date): Promise<number[]> {
  const rows = await query<{ ms: string }>(
    octroi,
    `SELECT extract(epoch FROM routed.published_at - submitted.occurred_at) * 1000 AS ms
     FROM intake.outbox submitted JOIN eligibility.outbox routed USING (subject)
     WHERE submitted.type = 'aid.intake.request-submitted.v1' AND routed.type = 'aid.eligibility.request-routed.v1'
       AND submitted.occurred_at >= $1`,
    [since],
  );
  return rows.map(({ ms }) => Number(ms));
}

async function query<Row extends object>(octroi: Octroi, text: string, values: unknown[]): Promise<Row[]> {
  const client = new Client({ connectionString: octroi.databaseUrl });
  await client.connect();
  try {
    return (await client.query<Row>(text, values)).rows;
  } finally {
    await client.end();
  }
}
