import { setTimeout as pause } from 'node:timers/promises';
import type { Octroi } from '@octroi/infrastructure';
import { probe } from '../probe.js';
import { residentOf } from './processes.js';
import {
  Filing,
  allowedPerSecond,
  callsOverBudget,
  countTasks,
  floodedPlan,
  query,
  sandbox,
  withRetrievalLine,
} from './retrieval-line.js';
import { percentiles, tenth, useOf, type Percentiles } from './statistics.js';

/** What the bench of an outage takes. */
export interface OutageBenchOptions {
  readonly root: string;
  readonly tasks: number;
  readonly sites: number;
  readonly replicas: number;
  readonly timeFactor: number;
  /** What stands for the 24 hours: waits between attempts are as many times shorter. */
  readonly outageSeconds: number;
  readonly progress: (line: string) => void;
}

/** Figures of a State that is silent for 24 simulated hours, and of one provider that hangs. */
export interface OutageFigures {
  readonly tasks: number;
  readonly sites: number;
  readonly replicas: number;
  readonly timeFactor: number;
  readonly outageSeconds: number;
  /** Calls that the State left without answer in that time. */
  readonly callsInVain: number;
  /** Filings that were refused, requests whose data never came, requests that were told an end that no person decided. */
  readonly refused: number;
  readonly lost: number;
  /** Resident memory of the retrieval processes together, in MB: medians of the second and of the last quarter of the outage. */
  readonly memoryMegabytes: { readonly early: number; readonly late: number; readonly ratio: number };
  /** From the first answer after the outage: part of the allowed rate that was used for four fifths of the backlog. */
  readonly drain: { readonly seconds: number; readonly callsPerSecond: number; readonly budgetUse: number };
  /** Calls that the State refused once it was back. */
  readonly overBudget: number;
  /** From filing to answer for the quotient, before and while the provider of the RSA hangs. */
  readonly whileOneProviderHangs: {
    readonly sameSites: Compared;
    readonly otherSites: Compared;
  };
}

interface Compared {
  readonly beforeMs: Percentiles;
  readonly meanwhileMs: Percentiles;
  /** Of the medians. */
  readonly ratio: number;
}

const DAY_SECONDS = 86_400;
const RSA_PATH = '/v3/dss/revenu_solidarite_active';

/** Requests of one measure of latency, a fifth of the allowed rate. */
const MEASURED = 300;
const MEASURED_SHARE = 0.2;

const SAMPLE_EVERY_MS = 500;

/** Part of the backlog in whose draining every process has work. */
const BUSY = 0.8;

/** Measures what an outage of 24 simulated hours does, and what one provider that hangs does to what does not need it. */
export async function benchOutage(options: OutageBenchOptions): Promise<OutageFigures> {
  const { sites, replicas, outageSeconds, progress } = options;
  progress(`Starting an installation with ${sites} centres, ${replicas} retrieval processes …`);
  const sitesWithRsa = Math.max(1, Math.floor(sites / 10));
  const line = { ...options, environment: shortWaits(DAY_SECONDS / outageSeconds) };
  return withRetrievalLine(line, async (octroi, ids) => {
    await askForRsa(octroi, ids.slice(0, sitesWithRsa));
    const filing = await Filing.of(octroi, ids);
    const asking = ids.slice(0, sitesWithRsa);
    const whileOneProviderHangs = await compare(octroi, filing, { options, asking, others: ids.slice(sitesWithRsa) });
    return { ...(await outage(octroi, filing, { options, sites: ids.slice(sitesWithRsa) })), whileOneProviderHangs };
  });
}

/** The waits of the service as many times shorter as the outage is; a call keeps a second, for a machine that is busy. */
function shortWaits(factor: number): Record<string, string> {
  const each = (seconds: readonly number[]): string => seconds.map((real) => (real / factor).toFixed(4)).join(',');
  return {
    RETRIEVAL_BACKOFF_SECONDS: each([10, 60, 300, 900, 3_600, 14_400]),
    RETRIEVAL_BREAKER_PAUSE_SECONDS: each([10, 30, 60, 300, 900]),
    RETRIEVAL_PATIENCE_SECONDS: each([14_400]),
    RETRIEVAL_CALL_SECONDS: '1',
  };
}

/** As if the regulation of these sites asked for the RSA, under a habilitation that covers it. */
async function askForRsa(octroi: Octroi, sites: readonly string[]): Promise<void> {
  const among = `site_id IN (${sites.map((site) => `'${site}'`).join(', ')})`;
  await query(octroi, `UPDATE retrieval.aid_source SET sources = '{quotient-familial,rsa}' WHERE ${among}`);
  await query(
    octroi,
    `UPDATE retrieval.habilitation SET scopes = scopes || '{revenu_solidarite_active}' WHERE ${among}`,
  );
}

interface Comparison {
  readonly options: OutageBenchOptions;
  /** Sites whose regulation asks for the RSA. */
  readonly asking: readonly string[];
  readonly others: readonly string[];
}

async function compare(
  octroi: Octroi,
  filing: Filing,
  { options, asking, others }: Comparison,
): Promise<OutageFigures['whileOneProviderHangs']> {
  options.progress('Latency before and while the provider of the RSA hangs …');
  // Every second request asks for the RSA too.
  const plan = Array.from({ length: MEASURED }, (_none, index) => pick(index % 2 === 0 ? asking : others, index >> 1));
  const round = async (from: number) => {
    const everyMs = 1_000 / (allowedPerSecond(options) * MEASURED_SHARE);
    const ids = await filePaced(filing, plan, { from, everyMs });
    const times = await latencies(octroi, ids);
    return { sameSites: percentiles(evens(times)), otherSites: percentiles(odds(times)) };
  };
  await round(1);
  const before = await round(1 + MEASURED);
  await sandbox(octroi, 'POST faults', { kind: 'hang', path: RSA_PATH });
  const meanwhile = await round(1 + 2 * MEASURED);
  await sandbox(octroi, 'DELETE faults');
  const compared = (key: 'sameSites' | 'otherSites'): Compared => ({
    beforeMs: before[key],
    meanwhileMs: meanwhile[key],
    ratio: tenth(meanwhile[key].p50 / before[key].p50),
  });
  return { sameSites: compared('sameSites'), otherSites: compared('otherSites') };
}

const pick = (sites: readonly string[], index: number): string => sites[index % sites.length] ?? '';
const evens = (series: readonly number[]): number[] => series.filter((_none, index) => index % 2 === 0);
const odds = (series: readonly number[]): number[] => series.filter((_none, index) => index % 2 === 1);

async function filePaced(
  filing: Filing,
  plan: readonly string[],
  { from, everyMs }: { readonly from: number; readonly everyMs: number },
): Promise<string[]> {
  const begin = performance.now();
  const filed: Promise<string>[] = [];
  for (const [index, site] of plan.entries()) {
    await pause(Math.max(0, begin + index * everyMs - performance.now()));
    filed.push(filing.file(site, from + index));
  }
  return Promise.all(filed);
}

/** From the commit of each filing to the answer about its quotient. */
async function latencies(octroi: Octroi, ids: readonly string[]): Promise<number[]> {
  const list = ids.map((id) => `'${id}'`).join(', ');
  const rows = await probe(
    () =>
      query<{ id: string; ms: number }>(
        octroi,
        `SELECT call.request_id AS id, (extract(epoch FROM min(call.ended_at) - min(filed.occurred_at)) * 1000)::float8 AS ms
         FROM retrieval.call_log AS call JOIN intake.outbox AS filed ON filed.subject = call.request_id::text AND filed.sequence = 1
         WHERE call.result = 'answered' AND 'cnaf_quotient_familial' = ANY (call.scopes) AND call.request_id IN (${list})
         GROUP BY call.request_id`,
      ),
    {
      describe: 'every quotient of the measure is there',
      timeoutMs: 120_000,
      everyMs: 250,
      satisfied: (seen) => seen.length === ids.length,
      show: (seen) => `${seen.length} of ${ids.length}`,
    },
  );
  const byId = new Map(rows.map(({ id, ms }) => [id, ms]));
  return ids.map((id) => byId.get(id) ?? Number.NaN);
}

async function outage(
  octroi: Octroi,
  filing: Filing,
  { options, sites }: { readonly options: OutageBenchOptions; readonly sites: readonly string[] },
): Promise<Omit<OutageFigures, 'whileOneProviderHangs'>> {
  const { tasks, replicas, timeFactor, outageSeconds, progress } = options;
  await untilSettled(octroi, 0);
  const settled = await countTasks(octroi, 'succeeded');
  progress(`The State falls silent; filing ${tasks} requests …`);
  await sandbox(octroi, 'POST bans', { address: '127.0.0.1' });
  const began = performance.now();
  await filing.fileAll(floodedPlan(tasks, sites), 10_000);
  progress(`Every filing was accepted; waiting for the end of the outage …`);
  const memory: number[] = [];
  const end = Math.max(began + outageSeconds * 1_000, performance.now() + (outageSeconds * 1_000) / 2);
  while (performance.now() < end) {
    memory.push(await residentOf(retrievalPids(octroi)));
    await pause(SAMPLE_EVERY_MS);
  }
  const [dead] = await query<{ at: number }>(octroi, 'SELECT (extract(epoch FROM now()) * 1000)::float8 AS at');
  const callsInVain = await callsOverBudget(octroi);
  await sandbox(octroi, 'DELETE bans');
  await sandbox(octroi, 'DELETE limits');
  progress('The State answers again …');
  await untilSettled(octroi, (tasks / allowedPerSecond(options)) * 2_000);
  const ends = (
    await query<{ ended: number }>(
      octroi,
      `SELECT (extract(epoch FROM ended_at) * 1000)::float8 AS ended FROM retrieval.call_log
       WHERE result = 'answered' AND ended_at > to_timestamp(${(dead?.at ?? 0) / 1_000}) ORDER BY ended_at`,
    )
  ).map(({ ended }) => ended);
  const seconds = ((ends.at(-1) ?? 0) - (ends[0] ?? 0)) / 1_000;
  return {
    ...{ tasks, sites: options.sites, replicas, timeFactor, outageSeconds, callsInVain },
    refused: await countRefused(octroi),
    lost: settled + tasks - (await countTasks(octroi, 'succeeded')),
    memoryMegabytes: flatness(memory),
    drain: {
      seconds: tenth(seconds),
      callsPerSecond: tenth((ends.length - 1) / seconds),
      budgetUse: useOf(ends.slice(0, Math.ceil(ends.length * BUSY)), allowedPerSecond(options)),
    },
    overBudget: await callsOverBudget(octroi),
  };
}

async function untilSettled(octroi: Octroi, extraMs: number): Promise<void> {
  await probe(async () => (await countTasks(octroi, 'due')) + (await countTasks(octroi, 'running')), {
    describe: 'no task waits any more',
    timeoutMs: 180_000 + extraMs,
    everyMs: 500,
    satisfied: (waiting) => waiting === 0,
    show: (waiting) => `${waiting} wait`,
  });
}

/** A State that is silent refuses nobody: nothing is decided, and no task gives up. */
async function countRefused(octroi: Octroi): Promise<number> {
  const [row] = await query<{ count: number }>(
    octroi,
    `SELECT ((SELECT count(*) FROM decision.outbox WHERE type LIKE '%decision-recorded%')
       + (SELECT count(*) FROM retrieval.task WHERE state NOT IN ('due', 'running', 'succeeded', 'unavailable')))::int AS count`,
  );
  return row?.count ?? 0;
}

function retrievalPids(octroi: Octroi): number[] {
  return octroi.parts().flatMap(({ name, pid }) => (name.startsWith('retrieval') && pid !== undefined ? [pid] : []));
}

function flatness(samples: readonly number[]): OutageFigures['memoryMegabytes'] {
  const quarter = Math.max(1, Math.floor(samples.length / 4));
  const early = percentiles(samples.slice(quarter, 2 * quarter)).p50;
  const late = percentiles(samples.slice(-quarter)).p50;
  return { early, late, ratio: Math.round((late / early) * 100) / 100 };
}
