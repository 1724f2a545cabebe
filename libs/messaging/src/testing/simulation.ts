import { settledPrefix, settledUpTo, type DurableState, type PublishedRow } from '../receipts.js';
import { settle, type Settlement } from '../settlement.js';
import { swallows, wentBack, type StreamEnd } from '../stream-soundness.js';
import { assessStream, lostFrom, type RecordedStream } from '../stream-state.js';
import { standsBeyond } from '../topology.js';
import { SimulatedBus, type RolledBackPart, type StoredMessage } from './simulated-bus.js';

/** A bug planted on purpose: the property must find it. */
export type Planted =
  | 'none'
  | 'no-reconciler'
  | 'cursor-relay'
  | 'mark-before-acknowledgement'
  | 'no-inbox'
  | 'inbox-outside-transaction'
  | 'acknowledge-before-commit'
  | 'no-stream-check'
  | 'no-questions'
  | 'watermark-by-position'
  | 'watermark-before-repair'
  | 'no-soundness';

/** Where a process dies. */
export type ConsumerCrash = 'none' | 'before-commit' | 'before-ack' | 'amid-acks';

/** One thing that happens. `pick` chooses among what is there, `who` one of two relays. */
export type Happening =
  | { readonly kind: 'begin'; readonly poison: boolean }
  | { readonly kind: 'commit'; readonly pick: number }
  | { readonly kind: 'relay' }
  | { readonly kind: 'relay-read' | 'relay-mark' | 'relay-dies'; readonly who: 0 | 1 }
  | { readonly kind: 'relay-publish'; readonly who: 0 | 1; readonly ackLost: boolean }
  | { readonly kind: 'deliver'; readonly count: number; readonly crash: ConsumerCrash }
  | { readonly kind: 'roll-back'; readonly by: number; readonly part: RolledBackPart }
  | { readonly kind: 'hole'; readonly pick: number }
  | { readonly kind: 'check-stream' | 'ask'; readonly dies: boolean }
  | { readonly kind: 'keep-topology' | 'keeper-restarts' }
  | { readonly kind: 'ack-wait-passes' | 'window-passes' | 'wipe' | 'damage-end' };

interface Row {
  readonly id: number;
  /** Order of publication, standing for `published_at`; null when unpublished. */
  publishedAt: number | null;
  streamSeq: number;
}

interface Acknowledgement {
  readonly row: Row;
  readonly seq: number;
  readonly duplicate: boolean;
}

/** What a relay has in memory: lost when it dies, out of date when it was frozen. */
interface RelayMemory {
  toPublish: Row[];
  acknowledged: Acknowledgement[];
}

/** Rounds after which everything must be repaired, when nothing breaks any more. */
const ROUNDS = 12;

/**
 * Outbox, two relays, stream, durable, inbox, reconciler and keeper of the topology in memory, driven by the library's own decisions. The bus may
 * lose anything, and each process may die between any two steps; what was committed must have exactly one effect in the end.
 */
export class Simulation {
  readonly effects: number[] = [];
  private readonly committed: number[] = [];
  private readonly poison = new Set<number>();
  private position = 0;
  private readonly open: number[] = [];
  private readonly rows: Row[] = [];
  private readonly relays: readonly [RelayMemory, RelayMemory] = [newMemory(), newMemory()];
  private cursor = 0;
  private clock = 0;
  private recorded: RecordedStream = { created: null, lastSeq: 0, lossSeq: null };
  private watermark: PublishedRow = { id: '', streamSeq: 0, publishedAt: '', position: 0 };
  private readonly bus = new SimulatedBus();
  private readonly inbox = new Set<number>();
  private readonly failures = new Map<number, number>();
  private readonly dead = new Set<number>();
  private lastLook: DurableState | undefined;
  private keeperLook: StreamEnd | undefined;
  private unsoundEnd: StreamEnd | undefined;

  /** @param reconciled false: nothing compares the stream with its acknowledgements, and nobody is asked */
  constructor(
    private readonly planted: Planted = 'none',
    private readonly reconciled: boolean = true,
  ) {
    this.keepTopology();
  }

  /** Lets one thing happen. */
  happen(event: Happening): void {
    const { bus } = this;
    if (event.kind === 'begin') this.begin(event.poison);
    else if (event.kind === 'commit') this.commit(event.pick);
    else if (event.kind === 'relay') this.relayOnce();
    else if (event.kind === 'relay-read') this.relayRead(this.relays[event.who]);
    else if (event.kind === 'relay-publish') this.relayPublish(this.relays[event.who], event.ackLost);
    else if (event.kind === 'relay-mark') this.relayMark(this.relays[event.who]);
    else if (event.kind === 'relay-dies') Object.assign(this.relays[event.who], newMemory());
    else if (event.kind === 'deliver') this.deliver(event.count, event.crash);
    else if (event.kind === 'roll-back') bus.rollBack(event.by, event.part);
    else if (event.kind === 'hole') bus.makeHole(event.pick);
    else if (event.kind === 'check-stream') this.checkStream(event.dies);
    else if (event.kind === 'ask') this.ask(event.dies);
    else if (event.kind === 'keep-topology') this.keepTopology();
    else if (event.kind === 'keeper-restarts') this.keeperLook = this.unsoundEnd = undefined;
    else if (event.kind === 'ack-wait-passes') bus.ackWaitPasses();
    else if (event.kind === 'window-passes') bus.windowPasses();
    else if (event.kind === 'wipe') bus.wipe();
    else bus.damageEnd();
  }

  /** Lets everything that keeps running run until nothing is missing, and once more: no more faults. */
  comeToRest(): void {
    while (this.open.length > 0) this.commit(0);
    for (const relay of this.relays) this.relayMark(relay);
    let extra = 1;
    for (let round = 0; round < ROUNDS && extra >= 0; round += 1) {
      this.keepTopology();
      this.checkStream(false);
      this.bus.windowPasses();
      this.relayOnce();
      this.bus.ackWaitPasses();
      this.deliver(Infinity, 'none');
      this.ask(false);
      if (this.inbox.size + this.dead.size >= this.committed.length) extra -= 1;
    }
  }

  /** True when each committed event had its one effect, or is a dead letter because its handler always fails. */
  get sound(): boolean {
    const once = new Set(this.effects);
    return (
      once.size === this.effects.length &&
      this.committed.every((id) => (this.poison.has(id) ? this.dead.has(id) && !once.has(id) : once.has(id)))
    );
  }

  private begin(poison: boolean): void {
    this.position += 1;
    this.open.push(this.position);
    if (poison) this.poison.add(this.position);
  }

  /** Identifiers are taken before the commit: a later one may commit first. */
  private commit(pick: number): void {
    const [id] = this.open.splice(pick % Math.max(1, this.open.length), 1);
    if (id === undefined) return;
    this.rows.push({ id, publishedAt: null, streamSeq: 0 });
    this.rows.sort((a, b) => a.id - b.id);
    this.committed.push(id);
  }

  private relayOnce(): void {
    const relay = newMemory();
    this.relayRead(relay);
    while (relay.toPublish.length > 0) this.relayPublish(relay, false);
    this.relayMark(relay);
  }

  private relayRead(relay: RelayMemory): void {
    const cursor = this.planted === 'cursor-relay';
    relay.toPublish = this.rows.filter((row) => (cursor ? row.id > this.cursor : row.publishedAt === null));
    relay.acknowledged = [];
    if (this.planted !== 'mark-before-acknowledgement') return;
    for (const row of relay.toPublish) row.publishedAt = this.clock += 1;
  }

  private relayPublish(relay: RelayMemory, ackLost: boolean): void {
    const row = relay.toPublish.shift();
    if (row === undefined) return;
    const acknowledgement = this.bus.publish(row.id);
    if (!ackLost) relay.acknowledged.push({ row, ...acknowledgement });
  }

  /** As the statement of `markPublished`. */
  private relayMark(relay: RelayMemory): void {
    const { acknowledged } = relay;
    Object.assign(relay, newMemory());
    if (acknowledged.length === 0) return;
    for (const { row, seq } of acknowledged) {
      this.cursor = Math.max(this.cursor, row.id);
      if (row.publishedAt !== null) continue;
      row.publishedAt = this.clock += 1;
      row.streamSeq = seq;
    }
    const { lastSeq, lossSeq } = this.recorded;
    const low = Math.min(...acknowledged.map(({ seq, duplicate }) => (duplicate ? Infinity : seq)));
    this.recorded = {
      ...this.recorded,
      lastSeq: Math.max(lastSeq, ...acknowledged.map(({ seq }) => seq)),
      lossSeq: low <= lastSeq ? Math.min(lossSeq ?? Infinity, low) : lossSeq,
    };
  }

  private deliver(count: number, crash: ConsumerCrash): void {
    const batch = this.bus.fetch(count);
    if (this.planted === 'acknowledge-before-commit') this.bus.acknowledge(batch);
    const settled: StoredMessage[] = [];
    if (crash === 'before-commit') {
      this.diesBeforeCommit(batch);
      return;
    }
    for (const message of batch) if (this.handle(message.id).kind !== 'retry') settled.push(message);
    if (crash === 'before-ack') return;
    this.bus.acknowledge(crash === 'amid-acks' ? settled.slice(0, settled.length / 2) : settled);
  }

  private diesBeforeCommit(batch: readonly StoredMessage[]): void {
    if (this.planted !== 'inbox-outside-transaction') return;
    for (const { id } of batch) this.inbox.add(id);
  }

  /** Inbox and effect are one transaction; a failure and its dead letter another. */
  private handle(id: number): Settlement {
    if (this.dead.has(id)) return { kind: 'dead' };
    if (this.inbox.has(id) && this.planted !== 'no-inbox') return { kind: 'ack' };
    if (this.poison.has(id)) return this.fail(id);
    this.inbox.add(id);
    this.effects.push(id);
    return { kind: 'ack' };
  }

  private fail(id: number): Settlement {
    const attempts = (this.failures.get(id) ?? 0) + 1;
    this.failures.set(id, attempts);
    const settlement = settle({ failure: 'unknown', deliveries: attempts, attempts });
    if (settlement.kind === 'dead') this.dead.add(id);
    return settlement;
  }

  private checkStream(dies: boolean): void {
    if (!this.reconciled || this.planted === 'no-stream-check' || this.planted === 'no-reconciler') return;
    const observed = { created: String(this.bus.created), lastSeq: this.bus.lastSeq };
    const verdict = assessStream(this.recorded, observed);
    const from = lostFrom(verdict);
    if (from !== null) for (const row of this.rows) if (row.streamSeq >= from) row.publishedAt = null;
    if (verdict.kind !== 'unchanged' && !dies) this.recorded = { ...observed, lossSeq: null };
  }

  private ask(dies: boolean): void {
    if (!this.reconciled || this.planted === 'no-questions' || this.planted === 'no-reconciler') return;
    if (!this.bus.bound) return;
    const settled = settledPrefix(this.unverified(), this.settledByDurable());
    const last = settled.at(-1);
    if (last === undefined) return;
    if (this.planted === 'watermark-before-repair') this.watermark = last;
    if (dies && this.planted === 'watermark-before-repair') return;
    const asked = new Set(settled.map(({ id }) => Number(id)));
    for (const row of this.rows)
      if (asked.has(row.id) && !this.inbox.has(row.id) && !this.dead.has(row.id)) row.publishedAt = null;
    if (!dies) this.watermark = last;
  }

  private unverified(): PublishedRow[] {
    const key = (row: PublishedRow): number =>
      this.planted === 'watermark-by-position' ? row.position : Number(row.publishedAt);
    const after = key(this.watermark);
    return this.rows
      .flatMap(({ id, streamSeq, publishedAt }) =>
        publishedAt === null ? [] : [{ id: String(id), streamSeq, publishedAt: String(publishedAt), position: id }],
      )
      .filter((row) => key(row) > after)
      .sort((a, b) => key(a) - key(b));
  }

  private settledByDurable(): number {
    const now = this.bus.durableState();
    if (now === null) return 0;
    const before = this.lastLook;
    this.lastLook = now;
    return settledUpTo(now, before, this.bus.lastSeq);
  }

  /** As `TopologyKeeper`: looks at the stream, makes the durable right, deletes a stream that swallows. */
  private keepTopology(): void {
    const { bus, keeperLook, unsoundEnd } = this;
    const end = bus.end();
    const there = keeperLook === undefined ? null : bus.storedAtOf(keeperLook.lastSeq);
    const back = keeperLook !== undefined && wentBack(keeperLook, { lastSeq: end.lastSeq, there });
    this.keepDurable(back);
    this.keeperLook = end;
    this.unsoundEnd = unsoundEnd?.readable === false && !end.readable ? unsoundEnd : end;
    if (!swallows(unsoundEnd, end) || this.planted === 'no-soundness') return;
    bus.wipe();
    bus.recreateDurable();
    this.keeperLook = this.unsoundEnd = undefined;
  }

  private keepDurable(distrusted: boolean): void {
    const durable = this.bus.durableState();
    const beyond = durable !== null && standsBeyond(infoOf(durable), this.bus.lastSeq);
    if (durable === null || beyond || (distrusted && durable.delivered > 0)) this.bus.recreateDurable();
  }
}

function newMemory(): RelayMemory {
  return { toPublish: [], acknowledged: [] };
}

function infoOf({ delivered, ackFloor }: DurableState): Parameters<typeof standsBeyond>[0] {
  const at = (seq: number) => ({ consumer_seq: seq, stream_seq: seq, last_active: 0 });
  return { delivered: at(delivered), ack_floor: at(ackFloor) };
}
