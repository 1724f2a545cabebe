import type { Octroi } from '@octroi/infrastructure';
import { probe } from '../probe.js';
import {
  Filing,
  allowedPerSecond,
  callsOverBudget,
  countTasks,
  floodedPlan,
  query,
  withRetrievalLine,
} from './retrieval-line.js';
import { jain, percentiles, tenth, useOf, type Percentiles } from './statistics.js';

/** What the bench of the calls to the State takes. */
export interface RetrievalBenchOptions {
  readonly root: string;
  readonly tasks: number;
  readonly sites: number;
  readonly replicas: number;
  /** Processes killed while calls leave. */
  readonly kills: number;
  /** Windows that many times shorter; 1 is the real rate. */
  readonly timeFactor: number;
  readonly progress: (line: string) => void;
}

/** Figures of the calls to the State, at its limits. */
export interface RetrievalFigures {
  readonly tasks: number;
  readonly sites: number;
  readonly replicas: number;
  readonly kills: number;
  readonly timeFactor: number;
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

/** Part of the calls that leave while there is work for every process. */
const BUSY = 0.8;

/** Part of the calls in which every centre still has work. */
const EARLY = 0.4;

/** Measures the calls to the State while one site floods the queue. */
export async function benchRetrieval(options: RetrievalBenchOptions): Promise<RetrievalFigures> {
  options.progress(`Starting an installation with ${options.sites} centres, ${options.replicas} retrieval processes …`);
  return withRetrievalLine(options, (octroi, sites) => measure(octroi, options, sites));
}

async function measure(
  octroi: Octroi,
  { tasks, replicas, kills, timeFactor, progress }: RetrievalBenchOptions,
  sites: readonly string[],
): Promise<RetrievalFigures> {
  progress(`Filing ${tasks} requests, half of them in one centre …`);
  await query(octroi, `INSERT INTO retrieval.upstream_control (key, paused_at) VALUES ('all', now())`);
  await (await Filing.of(octroi, sites)).fileAll(floodedPlan(tasks, sites));
  await probe(() => countTasks(octroi, 'due'), {
    describe: 'every task is open',
    timeoutMs: 120_000,
    everyMs: 250,
    satisfied: (count) => count >= tasks,
  });
  await query(octroi, `DELETE FROM retrieval.upstream_control`);
  progress('Calling the State …');
  const allowed = allowedPerSecond({ timeFactor });
  let killed = 0;
  await probe(() => countTasks(octroi, 'succeeded'), {
    describe: 'every task has its answer',
    timeoutMs: (tasks / allowed) * 2_000 + 60_000 + kills * 90_000,
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
  return {
    ...{ tasks, sites: sites.length, replicas, kills: killed, timeFactor, overBudget: await callsOverBudget(octroi) },
    seconds: tenth(seconds),
    callsPerSecond: tenth((calls.length - 1) / seconds),
    budgetUse: useOf(ends.slice(0, Math.ceil(ends.length * BUSY)), allowed),
    fairness: Math.round(jain(sites.map((site) => early.filter((call) => call.site === site).length)) * 1_000) / 1_000,
    traceToRecordMs: percentiles(calls.map(({ at, ended }) => ended - at)),
  };
}
