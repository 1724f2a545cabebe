import type { JetStreamManager } from '@nats-io/jetstream';

/** The end of a stream, as it was found. */
export interface StreamEnd {
  readonly lastSeq: number;
  /** False when the store counts the last message and cannot give it. */
  readonly readable: boolean;
  /** When the last message was stored, as the server writes it; null when there is none, or none that can be read. */
  readonly storedAt: string | null;
}

/** Reads the last message of a stream. An empty stream is readable. */
export async function inspectEnd(manager: JetStreamManager, stream: string): Promise<StreamEnd> {
  const { state } = await manager.streams.info(stream);
  const lastSeq = state.last_seq;
  if (state.messages === 0) return { lastSeq, readable: true, storedAt: null };
  const storedAt = await storedAtOf(manager, stream, lastSeq);
  return { lastSeq, readable: storedAt !== null, storedAt };
}

/** When the message with this sequence was stored; null when the stream does not give it, or for 0, which no message has. */
export async function storedAtOf(manager: JetStreamManager, stream: string, seq: number): Promise<string | null> {
  if (seq === 0) return null;
  return (await manager.streams.getMessage(stream, { seq }))?.timestamp ?? null;
}

/**
 * True when a stream was rolled back since an earlier look, even if it has grown past that point again: it ends before, or holds another message
 * where its end was (`there`: when that one was stored, see {@link storedAtOf}). A message that is gone proves nothing: it may have aged, or been
 * damaged.
 */
export function wentBack(before: StreamEnd, now: { readonly lastSeq: number; readonly there: string | null }): boolean {
  if (now.lastSeq < before.lastSeq) return true;
  return before.storedAt !== null && now.there !== null && now.there !== before.storedAt;
}

/**
 * True when a stream stores what it can never give: messages accepted after its end was found unreadable are unreadable too. A 2.9 server does
 * so after one damaged record, and acknowledges all the same; such a stream is to be made anew.
 */
export function swallows(before: StreamEnd | undefined, now: StreamEnd): boolean {
  return before !== undefined && !before.readable && !now.readable && now.lastSeq > before.lastSeq;
}
