import { JetStreamApiCodes, jetstreamManager, type JetStreamManager } from '@nats-io/jetstream';
import { SERVICES, streamOf } from '@octroi/contracts';

import { failureCode } from './errors.js';
import { Loop } from './loop.js';
import type { MessagingNote, MessagingObserver } from './observer.js';
import type { NatsSource } from './relay.js';
import { inspectEnd, storedAtOf, swallows, wentBack, type StreamEnd } from './stream-soundness.js';
import { ensureTopology, orNull, type TopologyOptions } from './topology.js';

/** A note when the server is older than what production wants (2.12.7): it works, with known faults. */
export function serverVersionNote(version: string): MessagingNote | null {
  const [major = 0, minor = 0, patch = 0] = version.split(/[.-]/).map(Number);
  const recent = major > 2 || (major === 2 && (minor > 12 || (minor === 12 && patch >= 7)));
  return recent
    ? null
    : { level: 'warn', code: 'nats-server-older-than-advised', details: { version, advised: '2.12.7' } };
}

interface Look {
  readonly stream: string;
  readonly end: StreamEnd;
  readonly wentBack: boolean;
}

/** Time for the server to answer one question, in ms. */
const ANSWER_MS = 2_000;

/** Keeps the topology right: at start, every few seconds, and whenever the connection comes back. */
export class TopologyKeeper {
  private readonly loop: Loop;
  /** The last sound end of each stream, or the first unsound one. */
  private readonly ends = new Map<string, StreamEnd>();
  /** The end of each stream at the last look after which its durables were right. */
  private readonly looks = new Map<string, StreamEnd>();
  private advisedVersion: string | null = null;
  private firstTime: (() => void) | null = null;
  /** Resolves when the topology was found or made right for the first time. */
  readonly ready: Promise<void>;

  constructor(
    private readonly options: TopologyOptions & {
      readonly nats: NatsSource;
      readonly observer?: MessagingObserver;
      /** Time between two looks, in ms. @default 2000 */
      readonly everyMs?: number;
    },
  ) {
    this.ready = new Promise((resolve) => {
      this.firstTime = resolve;
    });
    this.loop = new Loop(
      async () => this.keep(),
      (error) => {
        options.observer?.note?.({ level: 'warn', code: 'topology-not-kept', details: { error: failureCode(error) } });
        return 500;
      },
    );
  }

  /** Begins to keep. */
  start(): void {
    this.loop.start();
  }

  /** Ends after the look in progress. */
  async stop(): Promise<void> {
    await this.loop.stop();
  }

  private async keep(): Promise<number> {
    const connection = this.options.nats.current;
    if (connection === null) return 100;
    this.advise(connection.info?.version ?? 'unknown');
    // A question that a cut swallows is asked again soon: a rolled back stream grows meanwhile.
    const manager = await jetstreamManager(connection, { checkAPI: false, timeout: ANSWER_MS });
    const looks = await this.look(manager);
    const rolledBack = new Set(looks.filter((look) => look.wentBack).map(({ stream }) => stream));
    const changes = await ensureTopology(manager, { ...this.options, rolledBack });
    for (const { action, stream, durable = null } of changes) {
      const level = action === 'recreated' ? 'warn' : 'info';
      this.options.observer?.note?.({ level, code: `topology-${action}`, details: { stream, durable } });
    }
    this.firstTime?.();
    const replaced = await this.deleteUnsound(manager, looks);
    return replaced ? 0 : (this.options.everyMs ?? 2_000);
  }

  /** Reads the end of each stream that is there. */
  private async look(manager: JetStreamManager): Promise<readonly Look[]> {
    const looks: Look[] = [];
    for (const producer of this.options.producers ?? SERVICES) {
      const stream = streamOf(producer);
      const before = this.looks.get(stream);
      const end = await orNull(inspectEnd(manager, stream), JetStreamApiCodes.StreamNotFound);
      if (end === null) continue;
      const there = before === undefined ? null : await storedAtOf(manager, stream, before.lastSeq);
      looks.push({ stream, end, wentBack: before !== undefined && wentBack(before, { lastSeq: end.lastSeq, there }) });
    }
    return looks;
  }

  /** A stream that swallows messages is deleted: the next look makes it anew, and its producer fills it from the outbox. */
  private async deleteUnsound(manager: JetStreamManager, looks: readonly Look[]): Promise<boolean> {
    let deleted = false;
    for (const { stream, end } of looks) {
      this.looks.set(stream, end);
      const before = this.ends.get(stream);
      const firstUnsound = before?.readable === false && !end.readable ? before : end;
      this.ends.set(stream, firstUnsound);
      if (!swallows(before, end)) continue;
      this.options.observer?.note?.({
        level: 'error',
        code: 'stream-unreadable',
        details: { stream, lastSeq: end.lastSeq },
      });
      await manager.streams.delete(stream);
      this.ends.delete(stream);
      this.looks.delete(stream);
      deleted = true;
    }
    return deleted;
  }

  private advise(version: string): void {
    if (version === this.advisedVersion) return;
    this.advisedVersion = version;
    const note = serverVersionNote(version);
    if (note !== null) this.options.observer?.note?.(note);
  }
}
