import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { callerFor, type Caller } from '../acceptance/client.js';
import { startInstallation, type Installation } from '../acceptance/installation.js';
import { descendants } from '../bench/processes.js';
import { percentiles, type Percentiles } from '../bench/statistics.js';
import { probe } from '../probe.js';
import { follow, type Followed } from './clients.js';
import { breaches, stillMoving } from './invariants.js';
import { crashVariable, type ChaosPlan, type Fault } from './plan.js';

/** What a run takes. */
export interface ChaosOptions {
  readonly plan: ChaosPlan;
  readonly requests: number;
  /** Clients at the same time. */
  readonly clients: number;
  readonly progress: (line: string) => void;
}

/** What came out of a run. */
export interface ChaosOutcome {
  readonly seed: number;
  readonly requests: number;
  readonly faults: number;
  /** Processes that were started again, crashes between two steps included. */
  readonly restarts: number;
  /** From a fault until the door answers again, in ms. */
  readonly recoveryMs: Percentiles | null;
  /** From the last fault until nothing moves any more. */
  readonly quietAfterSeconds: number;
  /** Empty when every invariant holds. */
  readonly breaches: readonly string[];
}

const PATIENCE = { giveUpMs: 180_000, everyMs: 100 };

/** Runs requests through an installation of its own while a plan of faults is carried out, and checks what must hold. */
export async function runChaos(options: ChaosOptions): Promise<ChaosOutcome> {
  const marks = await mkdtemp(join(tmpdir(), 'octroi-crashes-'));
  const crashes = { NODE_ENV: 'test', OCTROI_CRASH_AT: crashVariable(options.plan), OCTROI_CRASH_MARKS: marks };
  const quick = {
    RETRIEVAL_BACKOFF_SECONDS: '0.5,1,2',
    RETRIEVAL_REPEAT_GUARD_SECONDS: '1',
    RETRIEVAL_LEASE_SECONDS: '5',
    RETRIEVAL_CALL_SECONDS: '5',
  };
  const installation = await startInstallation({ logLevel: 'error', environment: { ...quick, ...crashes } });
  try {
    return await live(installation, options);
  } finally {
    await installation.stop();
    await rm(marks, { recursive: true, force: true });
  }
}

async function live(
  installation: Installation,
  { plan, requests, clients, progress }: ChaosOptions,
): Promise<ChaosOutcome> {
  const agent = await callerFor(installation.octroi, 'chaville', 'agent');
  const followed: Followed[] = [];
  const failed = new AbortController();
  const running = followAll(agent, { requests, clients, followed, failed });
  running.catch(() => undefined);
  const recoveryMs: number[] = [];
  try {
    for (const { afterMs, fault } of plan.faults) {
      failed.signal.throwIfAborted();
      await pause(afterMs);
      progress(`${followed.length}/${requests} ended; ${describe(fault)}`);
      await carryOut(fault, installation);
      recoveryMs.push(await untilAnswers(agent));
    }
  } catch (error) {
    failed.abort(error);
  }
  const lastFault = performance.now();
  await running;
  const admin = new pg.Client({ connectionString: installation.octroi.databaseUrl });
  await admin.connect();
  try {
    await probe(() => stillMoving(admin), {
      describe: 'nothing moves any more',
      timeoutMs: 300_000,
      everyMs: 1_000,
      satisfied: (moving) => moving.length === 0,
      show: (moving) => moving.join(', '),
    });
    const quietAfterSeconds = Math.round((performance.now() - lastFault) / 100) / 10;
    const restarts = installation.octroi.parts().reduce((sum, part) => sum + part.restarts, 0);
    return {
      ...{ seed: plan.seed, requests, faults: plan.faults.length, restarts, quietAfterSeconds },
      recoveryMs: recoveryMs.length === 0 ? null : percentiles(recoveryMs),
      breaches: await breaches(agent, admin, followed),
    };
  } finally {
    await admin.end();
  }
}

/** One client that fails stops the others: nobody is left asking when this rejects. */
async function followAll(
  agent: Caller,
  size: { requests: number; clients: number; followed: Followed[]; failed: AbortController },
): Promise<void> {
  const { failed, followed } = size;
  const patience = { ...PATIENCE, signal: failed.signal };
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < size.requests) {
      next += 1;
      followed.push(await follow(agent, next, patience));
    }
  };
  const stopAll = (error: unknown): void => failed.abort(error);
  await Promise.all(Array.from({ length: size.clients }, () => lane().catch(stopAll)));
  failed.signal.throwIfAborted();
}

async function carryOut(fault: Fault, { octroi, home }: Installation): Promise<void> {
  switch (fault.kind) {
    case 'kill':
      return octroi.kill(fault.part);
    case 'upstream': {
      const body = JSON.stringify({ kind: fault.answer, times: fault.times });
      await fetch(`${octroi.sandboxUrl ?? ''}/_sandbox/faults`, { method: 'POST', body });
      return;
    }
    case 'wipe-nats':
      await rm(join(home, 'nats'), { recursive: true, force: true });
      return octroi.kill('nats');
    case 'freeze': {
      const pid = octroi.parts().find(({ name }) => name === fault.part)?.pid;
      if (pid === undefined) return;
      // PostgreSQL is many processes: first the one that starts the others.
      signal(pid, 'SIGSTOP');
      const all = [pid, ...(await descendants(pid))];
      for (const each of all) signal(each, 'SIGSTOP');
      await pause(fault.forMs);
      for (const each of all) signal(each, 'SIGCONT');
    }
  }
}

/** A process that has just died takes no signal. */
function signal(pid: number, name: 'SIGSTOP' | 'SIGCONT'): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

async function untilAnswers(agent: Caller): Promise<number> {
  const from = performance.now();
  await probe(() => agent.get('chaville/aid-requests?limit=1'), {
    describe: 'the door answers again',
    timeoutMs: 120_000,
    everyMs: 50,
    satisfied: ({ status }) => status === 200,
    show: ({ status }) => String(status),
  });
  return performance.now() - from;
}

function describe(fault: Fault): string {
  switch (fault.kind) {
    case 'kill':
      return `${fault.part} is killed`;
    case 'freeze':
      return `${fault.part} is frozen for ${fault.forMs} ms`;
    case 'upstream':
      return `the State answers ${fault.times} calls with "${fault.answer}"`;
    case 'wipe-nats':
      return 'the store of NATS is deleted';
  }
}
