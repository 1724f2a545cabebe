import { settledPrefix, settledUpTo, type DurableState, type PublishedRow } from '../receipts.js';
import { settle } from '../settlement.js';
import { assessStream, lostFrom, type RecordedStream } from '../stream-state.js';
import { standsBeyond } from '../topology.js';

/** A bug planted on purpose: the property must find it. */
export type Planted =
  'none' | 'cursor-relay' | 'no-stream-check' | 'no-questions' | 'no-inbox' | 'watermark-by-position';

/** One thing that happens. `pick` chooses among what is there. */
export type Happening =
  | { readonly kind: 'begin' }
  | { readonly kind: 'commit'; readonly pick: number }
  | { readonly kind: 'relay'; readonly crashAfter: number | null }
  | { readonly kind: 'stale-relay'; readonly pick: number }
  | { readonly kind: 'deliver'; readonly count: number; readonly crash: 'none' | 'before-commit' | 'before-ack' }
  | { readonly kind: 'redeliver' }
  | { readonly kind: 'wipe' }
  | { readonly kind: 'roll-back'; readonly by: number; readonly durableToo: boolean }
  | { readonly kind: 'hole'; readonly pick: number }
  | { readonly kind: 'window-passes' }
  | { readonly kind: 'check-stream' }
  | { readonly kind: 'ask' }
  | { readonly kind: 'keep-topology' };

interface Row {
  readonly id: number;
  /** Order of publication, standing for `published_at`; null when unpublished. */
  publishedAt: number | null;
  streamSeq: number;
}

interface Message {
  readonly seq: number;
  readonly id: number;
}

/**
 * Outbox, relay, stream, durable, inbox and reconciler in memory, driven by the library's own decisions. The bus may lose anything at any time; what
 * was committed must have exactly one effect in the end.
 */
export class Simulation {
  committed = 0;
  readonly effects: number[] = [];
  private position = 0;
  private readonly open: number[] = [];
  private readonly rows: Row[] = [];
  private cursor = 0;
  private clock = 0;
  private recorded: RecordedStream = { created: null, lastSeq: 0, lossSeq: null };
  private watermark: PublishedRow = { id: '', streamSeq: 0, publishedAt: '', position: 0 };
  private created = 1;
  private lastSeq = 0;
  private log: Message[] = [];
  private window = new Map<number, number>();
  private durable = newDurable();
  private lastLook: DurableState | undefined;
  private readonly inbox = new Set<number>();

  constructor(private readonly planted: Planted = 'none') {}

  /** Lets one thing happen. */
  happen(event: Happening): void {
    if (event.kind === 'begin') this.open.push((this.position += 1));
    else if (event.kind === 'commit') this.commit(event.pick);
    else if (event.kind === 'relay') this.relay(this.unpublished(), event.crashAfter);
    else if (event.kind === 'stale-relay') this.staleRelay(event.pick);
    else if (event.kind === 'deliver') this.deliver(event.count, event.crash);
    else if (event.kind === 'redeliver') this.redeliver();
    else if (event.kind === 'wipe') this.wipe();
    else if (event.kind === 'roll-back') this.rollBack(event.by, event.durableToo);
    else if (event.kind === 'hole')
      this.log = this.log.filter((_, index) => index !== event.pick % Math.max(1, this.log.length));
    else if (event.kind === 'window-passes') this.window.clear();
    else if (event.kind === 'check-stream') this.checkStream();
    else if (event.kind === 'ask') this.ask();
    else this.keepTopology();
  }

  /** Lets everything that keeps running run until nothing moves: no more faults. */
  comeToRest(): void {
    while (this.open.length > 0) this.commit(0);
    for (let round = 0; round < 6; round += 1) {
      this.keepTopology();
      this.checkStream();
      this.window.clear();
      this.relay(this.unpublished(), null);
      this.redeliver();
      this.deliver(Infinity, 'none');
      this.ask();
    }
  }

  /** Identifiers are taken before the commit: a later one may commit first. */
  private commit(pick: number): void {
    const [id] = this.open.splice(pick % Math.max(1, this.open.length), 1);
    if (id === undefined) return;
    this.rows.push({ id, publishedAt: null, streamSeq: 0 });
    this.rows.sort((a, b) => a.id - b.id);
    this.committed += 1;
  }

  private unpublished(): Row[] {
    if (this.planted === 'cursor-relay') return this.rows.filter((row) => row.id > this.cursor);
    return this.rows.filter((row) => row.publishedAt === null);
  }

  private relay(rows: readonly Row[], crashAfter: number | null): void {
    const acknowledged = rows.slice(0, crashAfter ?? rows.length).map((row) => ({ row, ...this.publish(row.id) }));
    if (crashAfter === null) this.mark(acknowledged);
  }

  /** A relay that was frozen after it read publishes what another has published meanwhile. */
  private staleRelay(pick: number): void {
    const read = this.unpublished();
    this.relay(read, null);
    this.relay(read.slice(0, pick % 4), null);
  }

  private publish(id: number): { readonly seq: number; readonly duplicate: boolean } {
    const seen = this.window.get(id);
    if (seen !== undefined) return { seq: seen, duplicate: true };
    this.lastSeq += 1;
    this.log.push({ seq: this.lastSeq, id });
    this.window.set(id, this.lastSeq);
    return { seq: this.lastSeq, duplicate: false };
  }

  /** As the statement of `markPublished`. */
  private mark(
    acknowledged: readonly { readonly row: Row; readonly seq: number; readonly duplicate: boolean }[],
  ): void {
    for (const { row, seq } of acknowledged) {
      this.cursor = Math.max(this.cursor, row.id);
      if (row.publishedAt !== null) continue;
      row.publishedAt = this.clock += 1;
      row.streamSeq = seq;
    }
    const { lastSeq, lossSeq } = this.recorded;
    const low = Math.min(...acknowledged.filter(({ duplicate }) => !duplicate).map(({ seq }) => seq));
    this.recorded = {
      ...this.recorded,
      lastSeq: Math.max(lastSeq, ...acknowledged.map(({ seq }) => seq)),
      lossSeq: low <= lastSeq ? Math.min(lossSeq ?? Infinity, low) : lossSeq,
    };
  }

  private deliver(count: number, crash: 'none' | 'before-commit' | 'before-ack'): void {
    const { durable } = this;
    if (durable === null) return;
    const batch = this.log.filter(({ seq }) => seq > durable.delivered || durable.again.has(seq)).slice(0, count);
    for (const { seq } of batch) {
      durable.delivered = Math.max(durable.delivered, seq);
      durable.again.delete(seq);
      durable.pending.add(seq);
    }
    if (crash === 'before-commit') {
      this.giveBack(batch);
      return;
    }
    for (const { id } of batch) {
      if (this.planted !== 'no-inbox' && this.inbox.has(id)) continue;
      this.inbox.add(id);
      this.effects.push(id);
    }
    if (crash === 'before-ack') {
      this.giveBack(batch);
      return;
    }
    this.acknowledge(batch);
  }

  private acknowledge(batch: readonly Message[]): void {
    for (const { seq } of batch) this.durable?.pending.delete(seq);
  }

  /** A crash is a lost connection to whoever settles: what it decides is never a dead letter. */
  private giveBack(batch: readonly Message[]): void {
    const settlement = settle({ failure: 'unavailable', deliveries: 1_000, attempts: 0 });
    if (settlement.kind === 'retry') return;
    this.acknowledge(batch);
  }

  /** `ack_wait` has passed. The server gives up what its store has no more. */
  private redeliver(): void {
    if (this.durable === null) return;
    for (const seq of this.durable.pending)
      if (this.log.some((message) => message.seq === seq)) this.durable.again.add(seq);
    for (const seq of this.durable.again)
      if (!this.log.some((message) => message.seq === seq)) this.durable.again.delete(seq);
    this.durable.pending.clear();
  }

  private wipe(): void {
    this.created += 1;
    this.lastSeq = 0;
    this.log = [];
    this.window.clear();
    this.durable = null;
  }

  private rollBack(by: number, durableToo: boolean): void {
    this.lastSeq = Math.max(0, this.lastSeq - by);
    this.log = this.log.filter(({ seq }) => seq <= this.lastSeq);
    this.window = new Map(this.log.filter(({ id }) => this.window.has(id)).map(({ seq, id }) => [id, seq]));
    if (!durableToo || this.durable === null) return;
    this.durable.delivered = Math.min(this.durable.delivered, this.lastSeq);
    for (const seqs of [this.durable.pending, this.durable.again])
      for (const seq of seqs) if (seq > this.lastSeq) seqs.delete(seq);
  }

  private checkStream(): void {
    if (this.planted === 'no-stream-check') return;
    const observed = { created: String(this.created), lastSeq: this.lastSeq };
    const verdict = assessStream(this.recorded, observed);
    const from = lostFrom(verdict);
    if (from !== null) for (const row of this.rows) if (row.streamSeq >= from) row.publishedAt = null;
    if (verdict.kind !== 'unchanged') this.recorded = { ...observed, lossSeq: null };
  }

  private ask(): void {
    if (this.planted === 'no-questions' || this.durable === null) return;
    const settled = settledPrefix(this.unverified(), this.settledByDurable());
    const last = settled.at(-1);
    if (last === undefined) return;
    for (const { id } of settled) {
      const row = this.rows.find((candidate) => candidate.id === Number(id));
      if (row !== undefined && !this.inbox.has(row.id)) row.publishedAt = null;
    }
    this.watermark = last;
  }

  private unverified(): PublishedRow[] {
    const key = (row: PublishedRow): number =>
      this.planted === 'watermark-by-position' ? row.position : Number(row.publishedAt);
    return this.rows
      .filter((row) => row.publishedAt !== null)
      .map((row) => ({
        id: String(row.id),
        streamSeq: row.streamSeq,
        publishedAt: String(row.publishedAt),
        position: row.id,
      }))
      .sort((a, b) => key(a) - key(b))
      .filter((row) => key(row) > key(this.watermark));
  }

  private settledByDurable(): number {
    const { durable } = this;
    if (durable === null) return 0;
    const now: DurableState = {
      delivered: durable.delivered,
      ackFloor: this.ackFloor(),
      inHand: durable.pending.size + durable.again.size,
      notDelivered: this.lastSeq - durable.delivered,
      waiting: 1,
    };
    const before = this.lastLook;
    this.lastLook = now;
    return settledUpTo(now, before, this.lastSeq);
  }

  /** The highest sequence up to which everything delivered was acknowledged. */
  private ackFloor(): number {
    if (this.durable === null) return 0;
    return Math.min(this.durable.delivered, ...[...this.durable.pending, ...this.durable.again].map((seq) => seq - 1));
  }

  private keepTopology(): void {
    const { durable } = this;
    const at = (seq: number): { consumer_seq: number; stream_seq: number; last_active: number } => ({
      consumer_seq: seq,
      stream_seq: seq,
      last_active: 0,
    });
    if (
      durable === null ||
      standsBeyond({ delivered: at(durable.delivered), ack_floor: at(this.ackFloor()) }, this.lastSeq)
    ) {
      this.durable = newDurable();
    }
  }
}

interface Durable {
  delivered: number;
  readonly pending: Set<number>;
  readonly again: Set<number>;
}

function newDurable(): Durable | null {
  return { delivered: 0, pending: new Set(), again: new Set() };
}
