import type { SqlRunner } from './sql.js';

/** What was last known of a producer's stream. */
export interface RecordedStream {
  /** Creation time as the server writes it; null before the first look. */
  readonly created: string | null;
  /** Highest sequence that the server acknowledged. */
  readonly lastSeq: number;
  /** Lowest sequence that was given twice, when the relay saw one. */
  readonly lossSeq: number | null;
}

/** What the server says of it now. */
export interface ObservedStream {
  readonly created: string;
  readonly lastSeq: number;
}

/** What comparing the two proves. `fromSeq`: every message from that sequence on is gone. */
export type StreamVerdict =
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'first-seen' }
  | { readonly kind: 'recreated' }
  | { readonly kind: 'rolled-back'; readonly fromSeq: number };

/** Compares a stream with what was recorded before it was observed. */
export function assessStream(recorded: RecordedStream, observed: ObservedStream): StreamVerdict {
  if (recorded.created !== null && recorded.created !== observed.created) return { kind: 'recreated' };
  const shorter = observed.lastSeq < recorded.lastSeq;
  if (recorded.created === null)
    return shorter || recorded.lossSeq !== null ? { kind: 'recreated' } : { kind: 'first-seen' };
  if (!shorter && recorded.lossSeq === null) return { kind: 'unchanged' };
  return { kind: 'rolled-back', fromSeq: Math.min(recorded.lossSeq ?? Infinity, observed.lastSeq + 1) };
}

/** The sequence from which everything published is to be published again; null when nothing is lost. */
export function lostFrom(verdict: StreamVerdict): number | null {
  if (verdict.kind === 'recreated') return 0;
  return verdict.kind === 'rolled-back' ? verdict.fromSeq : null;
}

/** Reads what is recorded of a stream. */
export async function readStreamState(sql: SqlRunner, stream: string): Promise<RecordedStream> {
  const [row] = await sql.query<{
    created: string | null;
    last_seq: string | number;
    loss_seq: string | number | null;
  }>(`SELECT created, last_seq, loss_seq FROM stream_state WHERE stream = $1`, [stream]);
  if (row === undefined) return { created: null, lastSeq: 0, lossSeq: null };
  return {
    created: row.created,
    lastSeq: Number(row.last_seq),
    lossSeq: row.loss_seq === null ? null : Number(row.loss_seq),
  };
}

/** Records a stream as seen, its losses repaired. */
export async function writeStreamState(sql: SqlRunner, stream: string, observed: ObservedStream): Promise<void> {
  await sql.query(
    `INSERT INTO stream_state (stream, created, last_seq, loss_seq, checked_at) VALUES ($1, $2, $3, NULL, now())
     ON CONFLICT (stream) DO UPDATE SET created = excluded.created, last_seq = excluded.last_seq, loss_seq = NULL, checked_at = now()`,
    [stream, observed.created, observed.lastSeq],
  );
}
