import { setTimeout as delay } from 'node:timers/promises';

import { InfrastructureError } from './infrastructure-error.js';
import { isAlive, type ExitInfo } from './processes.js';
import type { Progress } from './server-handle.js';

/** One run of a part: a process or a server. */
export interface RunningPart {
  /** Undefined when it is no process of this machine's. */
  readonly pid: number | undefined;
  readonly exited: Promise<ExitInfo>;
  /** Ends it in order, by force when it takes too long. */
  stop(): Promise<void>;
  /** Kills it at once. */
  kill(): Promise<void>;
}

/** Something to keep running. */
export interface Part {
  readonly name: string;
  /** Starts it; called again each time it has ended unasked. */
  launch(): Promise<RunningPart>;
  /** True when it can serve; asked until it can. @default as soon as it runs */
  ready?(): Promise<boolean>;
  /** The last lines it wrote, to explain why it does not start. */
  recentLines?(): string;
}

/** Pauses before a new start, in milliseconds. */
export interface Backoff {
  /** Before the first new start; doubled each time. @default 200 */
  readonly firstMs?: number;
  /** Longest pause. @default 5000 */
  readonly longestMs?: number;
  /** A run of this length is a success: the next pause is the first again. @default 10000 */
  readonly steadyMs?: number;
  /** Ends before it ever was ready, after which the start is given up. @default 5 */
  readonly attempts?: number;
}

/** What is known of a part. */
export interface PartStatus {
  readonly name: string;
  /** False between two runs. */
  readonly running: boolean;
  /** Undefined between two runs, and for what is no process of this machine's. */
  readonly pid: number | undefined;
  /** How often it was started again. */
  readonly restarts: number;
}

interface Kept {
  readonly part: Part;
  running: RunningPart | undefined;
  restarts: number;
  loop: Promise<void>;
}

/** Keeps parts running: starts again what ends unasked, and ends all in the reverse order of their start. */
export class Supervisor {
  private readonly parts = new Map<string, Kept>();
  private readonly backoff: Required<Backoff>;
  private stopping = false;
  private readonly wake = new AbortController();

  constructor(
    private readonly print: Progress,
    backoff: Backoff = {},
  ) {
    this.backoff = { firstMs: 200, longestMs: 5_000, steadyMs: 10_000, attempts: 5, ...backoff };
  }

  /** Starts a part and waits until it is ready; rejects with its last lines when it never gets so. */
  async start(part: Part): Promise<void> {
    const kept: Kept = { part, running: undefined, restarts: 0, loop: Promise.resolve() };
    this.parts.set(part.name, kept);
    await new Promise<void>((resolve, reject) => {
      kept.loop = this.keep(kept, { onReady: resolve, onGivenUp: reject });
    });
  }

  /** Status of every part, in the order of their start. */
  statuses(): PartStatus[] {
    return [...this.parts.values()].map(({ part, running, restarts }) => ({
      name: part.name,
      running: running !== undefined && (running.pid === undefined || isAlive(running.pid)),
      pid: running?.pid !== undefined && isAlive(running.pid) ? running.pid : undefined,
      restarts,
    }));
  }

  /** Status of one part. Throws when there is none of this name. */
  status(name: string): PartStatus {
    const found = this.statuses().find((status) => status.name === name);
    if (found === undefined) throw new Error(`no part named ${name}`);
    return found;
  }

  /** Kills a part at once, as a fault would; it is then started again. */
  async kill(name: string): Promise<void> {
    await this.parts.get(name)?.running?.kill();
  }

  /** Ends the parts in groups, each group at once, and starts none again. Parts not named come first. */
  async stop(...lastInOrder: readonly string[]): Promise<void> {
    this.stopping = true;
    this.wake.abort();
    const all = [...this.parts.values()];
    const first = all.filter(({ part }) => !lastInOrder.includes(part.name));
    await Promise.all(first.map((kept) => end(kept)));
    for (const name of lastInOrder) await Promise.all(all.filter(({ part }) => part.name === name).map(end));
  }

  private async keep(kept: Kept, first: FirstStart): Promise<void> {
    let pause = this.backoff.firstMs;
    const seen = { ready: false };
    for (let run = 1; !this.isStopping(); run += 1) {
      const started = performance.now();
      const problem = await this.runOnce(kept, () => {
        seen.ready = true;
        first.onReady();
      });
      kept.running = undefined;
      if (this.isStopping()) break;
      if (!seen.ready && run >= this.backoff.attempts) {
        first.onGivenUp(
          new InfrastructureError(`${kept.part.name} does not start: ${problem}\n${kept.part.recentLines?.() ?? ''}`),
        );
        return;
      }
      if (performance.now() - started >= this.backoff.steadyMs) pause = this.backoff.firstMs;
      this.print(`${kept.part.name} ended (${problem}); starting it again in ${(pause / 1000).toFixed(1)} s`);
      await delay(pause, undefined, { signal: this.wake.signal }).catch(() => undefined);
      pause = Math.min(pause * 2, this.backoff.longestMs);
      kept.restarts += 1;
    }
    first.onGivenUp(new InfrastructureError(`${kept.part.name} was stopped before it was ready`));
  }

  /** One run from launch to end; gives how it ended, in words. */
  private async runOnce(kept: Kept, onReady: () => void): Promise<string> {
    try {
      const running = await kept.part.launch();
      kept.running = running;
      if (this.isStopping()) await running.stop();
      const over = new AbortController();
      void running.exited.then(() => over.abort());
      void this.waitReady(kept.part, over.signal).then((ready) => {
        if (ready) onReady();
      });
      const { code, signal } = await running.exited;
      return signal ?? `exit status ${code}`;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }

  private async waitReady(part: Part, over: AbortSignal): Promise<boolean> {
    while (!over.aborted) {
      if (part.ready === undefined || (await part.ready().catch(() => false))) return !over.aborted;
      await delay(50);
    }
    return false;
  }

  /** `stopping` changes while we wait: asked through a method, since the compiler would remember the first answer. */
  private isStopping(): boolean {
    return this.stopping;
  }
}

interface FirstStart {
  readonly onReady: () => void;
  readonly onGivenUp: (error: Error) => void;
}

async function end(kept: Kept): Promise<void> {
  await kept.running?.stop();
  await kept.loop;
}
