import { crashPoint } from '@octroi/kernel';
import { Loop } from '@octroi/messaging';
import { STATE_SOURCES, UPSTREAMS, isStateSource, sourcesOf, type Upstream } from '../../domain/data-source.js';
import { setTimeout as delay } from 'node:timers/promises';
import { describeError, type StructuredLogger } from '@octroi/platform';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import type { Claim, TaskQueue } from '../../application/ports/task-queue.js';
import type { UpstreamGate } from '../../application/ports/upstream-gate.js';
import type { ResumeSites } from '../../application/resume-sites.js';
import type { RunTasks } from '../../application/run-tasks.js';
import type { TellLateness } from '../../application/tell-lateness.js';
import type { TellWaiting } from '../../application/tell-waiting.js';
import type { HeldClaims } from './held-claims.js';
import type { WorkerSignals } from './wake-up.js';
import type { WorkerMetrics } from './worker-metrics.js';

/** What the worker drives, and how fast. */
export interface WorkerOptions {
  readonly queue: TaskQueue;
  readonly gate: Pick<UpstreamGate, 'room' | 'closures'>;
  readonly held: HeldClaims;
  readonly runTasks: RunTasks;
  readonly tellLateness: TellLateness;
  readonly tellWaiting: TellWaiting;
  readonly resumeSites: ResumeSites;
  readonly metrics: WorkerMetrics;
  readonly logger: StructuredLogger;
  /** Calls at the same time in this process. */
  readonly concurrency: number;
  readonly pollMs: number;
  readonly leaseMs: number;
  /** Time for calls in flight to end when the process stops. */
  readonly stopMs: number;
  /** Ends of tokens that come near, or are past. */
  readonly expiringTokens: () => Promise<readonly { readonly siteId: string; readonly level: string }[]>;
  /** Sites that are given one and the same token. */
  readonly sharedTokens: () => Promise<readonly (readonly string[])[]>;
}

/** Time between two looks for expired leases and late tasks, at most. */
const HOUSEKEEPING_MS = 1_000;
/** Time between two looks for tokens that have come, and habilitations that have begun. */
const TOKENS_EVERY_MS = 60_000;
const PURGE_EVERY_MS = 3_600_000;
const EXPIRIES_EVERY_MS = 86_400_000;
const PAUSE_AFTER_FAILURE_MS = 1_000;
const LATE_BATCH = 100;

/** Claims due tasks and works on them, renews its claims, and keeps the queue in order. */
export class RetrievalWorker implements OnApplicationBootstrap, BeforeApplicationShutdown, WorkerSignals {
  private readonly loops: readonly Loop[];
  private readonly claiming: Loop;
  private readonly runs = new Set<Promise<void>>();
  private tokensDueAt = 0;
  private purgeDueAt = 0;
  private expiriesDueAt = 0;
  private refusalsLifted = false;
  /** More may be due than there was room for. */
  private waitsForRoom = false;

  constructor(private readonly options: WorkerOptions) {
    const failed = (error: unknown): number => {
      options.logger.warn(describeError(error), 'retrieval worker pauses');
      return PAUSE_AFTER_FAILURE_MS;
    };
    this.claiming = new Loop(() => this.claim(), failed);
    this.loops = [this.claiming, new Loop(() => this.renew(), failed), new Loop(() => this.keepOrder(), failed)];
  }

  onApplicationBootstrap(): void {
    for (const loop of this.loops) loop.start();
  }

  tasksArrived(): void {
    this.claiming.wake();
  }

  callEnded(): void {
    if (this.waitsForRoom) this.claiming.wake();
  }

  /** Claims nothing more, lets calls end for a while, then cuts them and gives their claims back. */
  async beforeApplicationShutdown(): Promise<void> {
    const { held, stopMs } = this.options;
    await this.claiming.stop();
    const grace = new AbortController();
    await Promise.race([this.settled(), delay(stopMs, undefined, { signal: grace.signal }).catch(() => undefined)]);
    grace.abort();
    held.abortAll();
    await this.settled();
    await Promise.all(this.loops.map((loop) => loop.stop()));
  }

  private async settled(): Promise<void> {
    await Promise.allSettled([...this.runs]);
  }

  private async claim(): Promise<number> {
    const { held, concurrency, pollMs } = this.options;
    const { full, left } = shareOf(held.claims, concurrency);
    const claims = await this.claimAtMost(Math.min(concurrency - held.size, left), full);
    if (claims.length > 0) {
      const run = this.run(claims);
      this.runs.add(run);
      void run.finally(() => this.runs.delete(run));
    }
    return pollMs;
  }

  /** What is due, while there is room for it: here, and at the gate. */
  private async claimAtMost(idle: number, full: readonly Upstream[]): Promise<readonly Claim[]> {
    const { queue, gate, held, metrics } = this.options;
    this.waitsForRoom = true;
    if (idle <= 0) return [];
    const { calls, closed } = await gate.room();
    const free = Math.min(idle, calls);
    if (free <= 0) return [];
    const askedAt = performance.now();
    const claims = await queue.claim(free, sourcesOf([...closed, ...full]));
    this.waitsForRoom = claims.length === free || full.length > 0;
    if (claims.length === 0) return claims;
    crashPoint('retrieval:after-claim');
    held.add(claims, askedAt);
    metrics.claimed(claims.length);
    return claims;
  }

  private async run(claims: Parameters<RunTasks['execute']>[0]): Promise<void> {
    await this.options.runTasks.execute(claims).catch((error: unknown) => {
      // The claims end by themselves, and the tasks are found again.
      this.options.logger.warn({ tasks: claims.length, ...describeError(error) }, 'retrieval tasks interrupted');
    });
  }

  private async renew(): Promise<number> {
    const { queue, held, leaseMs } = this.options;
    const claims = held.claims;
    const askedAt = performance.now();
    held.renewed(claims, await queue.renew(claims), askedAt);
    return leaseMs / 3;
  }

  private async keepOrder(): Promise<number> {
    const { queue, tellLateness, leaseMs, logger } = this.options;
    const recovered = await queue.recover();
    if (recovered > 0) {
      logger.info({ recovered }, 'retrieval tasks of a stopped worker recovered');
      this.claiming.wake();
    }
    await tellLateness.execute(await queue.findLate(LATE_BATCH));
    await this.tellWaits();
    await this.resumeTokens();
    await this.tryAgain();
    await this.purge();
    await this.tellExpiries();
    return Math.min(HOUSEKEEPING_MS, leaseMs / 3);
  }

  /** While the way is closed nothing is claimed: those who wait would not learn why. */
  private async tellWaits(): Promise<void> {
    const { gate, queue, tellWaiting } = this.options;
    for (const { upstream, until } of await gate.closures())
      await tellWaiting.execute(await queue.findUntold(sourcesOf([upstream]), LATE_BATCH), new Date(until));
  }

  private async tryAgain(): Promise<void> {
    const sites = await this.options.queue.takeRetries();
    if (sites.length === 0) return;
    await this.options.resumeSites.execute(sites, ['token', 'access', 'habilitation']);
    this.claiming.wake();
  }

  private async purge(): Promise<void> {
    const now = performance.now();
    if (now < this.purgeDueAt) return;
    const purged = await this.options.queue.purge();
    if (purged > 0) this.options.logger.info({ purged }, 'traces of calls of more than 36 months deleted');
    this.purgeDueAt = now + PURGE_EVERY_MS;
  }

  private async tellExpiries(): Promise<void> {
    const now = performance.now();
    if (now < this.expiriesDueAt) return;
    for (const { siteId, level } of await this.options.expiringTokens())
      this.options.logger.warn({ code: 'token-expires-soon', siteId, level }, 'a token of API Particulier ends soon');
    for (const sites of await this.options.sharedTokens())
      this.options.logger.warn(
        { code: 'token-shared', sites },
        'centres call API Particulier with one and the same token',
      );
    this.expiriesDueAt = now + EXPIRIES_EVERY_MS;
  }

  private async resumeTokens(): Promise<void> {
    const now = performance.now();
    if (now < this.tokensDueAt) return;
    const sites = await this.options.queue.sitesWithoutToken();
    // A start is how a new token takes effect: refused ones get one more chance then.
    await this.options.resumeSites.execute(sites, this.refusalsLifted ? ['token'] : ['token', 'access']);
    this.refusalsLifted = true;
    const begun = await this.options.queue.sitesNowHabilitated();
    await this.options.resumeSites.execute(begun, ['habilitation']);
    this.tokensDueAt = now + TOKENS_EVERY_MS;
    if (sites.length + begun.length > 0) this.claiming.wake();
  }
}

/** Part of a process that the calls to one of those behind API Particulier may fill: while it hangs, the others have room. */
const MOST_OF_ONE = 0.75;

/** Those that have their share, and how many calls any other may still be given. */
function shareOf(
  claims: readonly Claim[],
  concurrency: number,
): { readonly full: readonly Upstream[]; readonly left: number } {
  const most = Math.max(1, Math.ceil(concurrency * MOST_OF_ONE));
  const given = UPSTREAMS.map((upstream) => ({
    upstream,
    calls: claims.filter(({ source }) => isStateSource(source) && STATE_SOURCES[source].upstream === upstream).length,
  }));
  const open = given.filter(({ calls }) => calls < most);
  const full = given.filter(({ calls }) => calls >= most).map(({ upstream }) => upstream);
  return { full, left: most - Math.max(0, ...open.map(({ calls }) => calls)) };
}
