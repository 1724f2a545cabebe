import { Readable } from 'node:stream';

/** What one message names at most; beyond that, the page asks for everything again. */
const MESSAGE_ITEMS = 500;
/** What waits for a slow reader, in bytes, before it is told to ask again. */
const BUFFER_BYTES = 64_000;
/** Beats that a reader may leave unread in a row. */
const UNREAD_BEATS = 4;

/** A change, and who reads the request: null for everybody of the site. */
export interface ToldChange {
  readonly requestId: string;
  readonly kind: string;
  readonly readerIds: readonly string[] | null;
}

/** One page that follows a site: server-sent events, `changes` and `refresh`. A reader that does not keep up loses messages, never memory. */
export class ChangeStream extends Readable {
  private isFull = false;
  /** Position of the last message that could not be written. */
  private missed: string | null = null;
  private unread = 0;

  constructor(
    readonly siteId: string,
    readonly subject: string,
  ) {
    super({ highWaterMark: BUFFER_BYTES });
    this.put('retry: 2000\n\n');
  }

  /** Tells which requests changed, of those that this person reads. */
  changes(position: string, all: readonly ToldChange[]): void {
    const items = all.filter(({ readerIds }) => readerIds === null || readerIds.includes(this.subject));
    if (items.length === 0) return;
    if (items.length > MESSAGE_ITEMS) this.refresh(position);
    else this.message(position, 'changes', { items: items.map(({ requestId, kind }) => ({ requestId, kind })) });
  }

  /** Tells the page to ask again for all that it shows. */
  refresh(position: string): void {
    this.message(position, 'refresh', {});
  }

  /** Keeps the connection; ends one whose reader is gone without a word. */
  beat(): void {
    this.unread = this.isFull ? this.unread + 1 : 0;
    if (this.unread >= UNREAD_BEATS) this.destroy();
    else if (!this.isFull) this.put(': \n\n');
  }

  /** Nothing comes any more; the browser asks again, and is asked who it is. */
  finish(): void {
    if (!this.destroyed && !this.readableEnded) this.push(null);
  }

  override _read(): void {
    this.isFull = false;
    const { missed } = this;
    this.missed = null;
    if (missed !== null) this.refresh(missed);
  }

  private message(position: string, event: string, data: object): void {
    if (this.isFull) this.missed = position;
    else this.put(`id: ${position}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  private put(text: string): void {
    if (!this.destroyed) this.isFull = !this.push(text);
  }
}
