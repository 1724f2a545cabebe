import type { DurableState } from '../receipts.js';
import type { StreamEnd } from '../stream-soundness.js';

/** A message of the simulated stream. */
export interface StoredMessage {
  readonly seq: number;
  readonly id: number;
  readonly storedAt: string;
  readable: boolean;
}

interface Durable {
  delivered: number;
  readonly pending: Set<number>;
  readonly again: Set<number>;
}

/** Which part of the store an older state replaces. */
export type RolledBackPart = 'all' | 'stream' | 'durable';

/** One stream and one durable of a server that may lose anything at any time, as nats-server does. */
export class SimulatedBus {
  created = 1;
  lastSeq = 0;
  private log: StoredMessage[] = [];
  private window = new Map<number, number>();
  private durable: Durable | null = null;
  private stored = 0;
  /** A damaged store accepts messages and can never give them. */
  private swallowing = false;

  /** True when the durable exists. */
  get bound(): boolean {
    return this.durable !== null;
  }

  publish(id: number): { readonly seq: number; readonly duplicate: boolean } {
    const seen = this.window.get(id);
    if (seen !== undefined) return { seq: seen, duplicate: true };
    this.lastSeq += 1;
    this.stored += 1;
    this.log.push({ seq: this.lastSeq, id, storedAt: String(this.stored), readable: !this.swallowing });
    this.window.set(id, this.lastSeq);
    return { seq: this.lastSeq, duplicate: false };
  }

  /** Hands over messages; until they are acknowledged they come back when {@link ackWaitPasses}. */
  fetch(count: number): readonly StoredMessage[] {
    const { durable } = this;
    if (durable === null || count === 0) return [];
    const batch: StoredMessage[] = [];
    for (const message of this.log) {
      if (batch.length === count) break;
      if (message.readable && (message.seq > durable.delivered || durable.again.has(message.seq))) batch.push(message);
    }
    for (const { seq } of batch) {
      durable.delivered = Math.max(durable.delivered, seq);
      durable.again.delete(seq);
      durable.pending.add(seq);
    }
    return batch;
  }

  acknowledge(batch: readonly StoredMessage[]): void {
    for (const { seq } of batch) this.durable?.pending.delete(seq);
  }

  /** What is not settled is delivered again. The server gives up what its store has no more. */
  ackWaitPasses(): void {
    if (this.durable === null) return;
    const { pending, again } = this.durable;
    for (const seq of pending) again.add(seq);
    pending.clear();
    const kept = new Set(this.log.filter(({ readable }) => readable).map(({ seq }) => seq));
    for (const seq of again) if (!kept.has(seq)) again.delete(seq);
  }

  windowPasses(): void {
    this.window.clear();
  }

  wipe(): void {
    this.created += 1;
    this.lastSeq = 0;
    this.log = [];
    this.window.clear();
    this.durable = null;
    this.swallowing = false;
  }

  rollBack(by: number, part: RolledBackPart): void {
    if (part !== 'durable') {
      this.lastSeq = Math.max(0, this.lastSeq - by);
      this.log = this.log.filter(({ seq }) => seq <= this.lastSeq);
      this.window = new Map(this.log.filter(({ id }) => this.window.has(id)).map(({ seq, id }) => [id, seq]));
    }
    if (part === 'stream' || this.durable === null) return;
    const { durable } = this;
    durable.delivered = Math.min(Math.max(0, durable.delivered - by), this.lastSeq);
    for (const seqs of [durable.pending, durable.again])
      for (const seq of seqs) if (seq > durable.delivered) seqs.delete(seq);
  }

  /** One message is gone, and the server says nothing. */
  makeHole(pick: number): void {
    this.log = this.log.filter((_, index) => index !== pick % Math.max(1, this.log.length));
  }

  /** The end of the store is damaged: its last message and all that follow cannot be read. */
  damageEnd(): void {
    const last = this.log.at(-1);
    if (last === undefined) return;
    last.readable = false;
    this.swallowing = true;
  }

  end(): StreamEnd {
    const last = this.log.at(-1);
    if (last === undefined) return { lastSeq: this.lastSeq, readable: true, storedAt: null };
    const readable = last.seq === this.lastSeq && last.readable;
    return { lastSeq: this.lastSeq, readable, storedAt: readable ? last.storedAt : null };
  }

  storedAtOf(seq: number): string | null {
    return this.log.find((message) => message.seq === seq && message.readable)?.storedAt ?? null;
  }

  /** DeliverAll, whatever was there. */
  recreateDurable(): void {
    this.durable = { delivered: 0, pending: new Set(), again: new Set() };
  }

  durableState(): DurableState | null {
    if (this.durable === null) return null;
    const { delivered, pending, again } = this.durable;
    return {
      delivered,
      ackFloor: Math.min(delivered, ...[...pending, ...again].map((seq) => seq - 1)),
      inHand: pending.size + again.size,
      notDelivered: Math.max(0, this.lastSeq - delivered),
      waiting: 1,
    };
  }
}
