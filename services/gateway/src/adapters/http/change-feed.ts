import { Loop } from '@octroi/messaging';
import { describeError, type StructuredLogger } from '@octroi/platform';
import type { OnModuleDestroy } from '@nestjs/common';
import type { Change, SqlChangeLog } from '../persistence/sql-change-log.js';
import { ChangeStream } from './change-stream.js';

/** How often the log is read for what other processes projected; what this one projects is told at once. */
const POLL_MS = 500;
/** Changes read at once, and those that a page catches up on. */
const AT_ONCE = 5_000;
const CATCH_UP = 500;
/** Streams of one person in one site: the oldest is closed for the next. */
const STREAMS_OF_A_PERSON = 8;
const STREAMS = 2_000;
const CLOSING_MS = 1_000;
const FAILED_MS = 2_000;
const FOREVER_MS = 2 ** 31 - 1;
const POSITION = /^\d{1,18}$/;

/** Who follows a site, and how to ask whether they still may. */
export interface Follower {
  readonly siteId: string;
  readonly subject: string;
  /** `Last-Event-ID`, of a page that comes back. */
  readonly after: string | null;
  /** Rejects once they may not any more. */
  readonly stillAdmitted: () => Promise<unknown>;
}

/** Tells open pages which requests of their site changed. */
export class ChangeFeed implements OnModuleDestroy {
  private readonly streams = new Set<ChangeStream>();
  private readonly loop: Loop;
  private position: string | null = null;
  private isClosing = false;

  constructor(
    private readonly log: Pick<SqlChangeLog, 'end' | 'since'>,
    private readonly logger: StructuredLogger,
    private readonly beatMs: number,
  ) {
    this.loop = new Loop(
      () => this.step(),
      (error) => {
        this.logger.warn(describeError(error), 'changes not read');
        return FAILED_MS;
      },
    );
  }

  /** Something was projected here. */
  wake(): void {
    if (this.streams.size > 0) this.loop.wake();
  }

  /** Opens a stream; the caller reads it to its end. */
  open(follower: Follower): ChangeStream {
    const stream = new ChangeStream(follower.siteId, follower.subject);
    if (this.isClosing) {
      stream.finish();
      return stream;
    }
    this.makeRoom(follower);
    this.streams.add(stream);
    const beats = setInterval(() => {
      follower.stillAdmitted().then(
        () => stream.beat(),
        () => stream.finish(),
      );
    }, this.beatMs);
    stream.once('close', () => {
      clearInterval(beats);
      this.streams.delete(stream);
    });
    this.loop.start();
    this.loop.wake();
    this.begin(stream, follower.after).catch(() => stream.destroy());
    return stream;
  }

  async onModuleDestroy(): Promise<void> {
    this.isClosing = true;
    for (const stream of this.streams) {
      stream.finish();
      // One that nobody reads must not keep the door from closing.
      const late = setTimeout(() => stream.destroy(), CLOSING_MS);
      stream.once('close', () => clearTimeout(late));
    }
    await this.loop.stop();
  }

  /** Tells a page that comes back what it missed; any other page, and one that missed too much, asks for everything again. */
  private async begin(stream: ChangeStream, after: string | null): Promise<void> {
    if (after === null || !POSITION.test(after)) {
      stream.refresh(await this.log.end());
      return;
    }
    const { upTo, items, isComplete } = await this.log.since(after, CATCH_UP, stream.siteId);
    if (isComplete) stream.changes(upTo, items);
    else stream.refresh(upTo);
  }

  private async step(): Promise<number> {
    if (this.streams.size === 0) {
      this.position = null;
      return FOREVER_MS;
    }
    this.position ??= await this.log.end();
    const { upTo, items, isComplete } = await this.log.since(this.position, AT_ONCE);
    this.position = upTo;
    const bySite = new Map<string, Change[]>();
    for (const change of items) bySite.set(change.siteId, [...(bySite.get(change.siteId) ?? []), change]);
    for (const stream of this.streams) {
      if (isComplete) stream.changes(upTo, bySite.get(stream.siteId) ?? []);
      else stream.refresh(upTo);
    }
    return POLL_MS;
  }

  private makeRoom({ siteId, subject }: Follower): void {
    const own = [...this.streams].filter((one) => one.siteId === siteId && one.subject === subject);
    if (own.length >= STREAMS_OF_A_PERSON) own[0]?.finish();
    if (this.streams.size >= STREAMS) [...this.streams][0]?.finish();
  }
}
