import type { JetStreamManager } from '@nats-io/jetstream';

/** The end of a stream, as it was found. */
export interface StreamEnd {
  readonly lastSeq: number;
  /** False when the store counts the last message and cannot give it. */
  readonly readable: boolean;
}

/** Reads the last message of a stream. An empty stream is readable. */
export async function inspectEnd(manager: JetStreamManager, stream: string): Promise<StreamEnd> {
  const { state } = await manager.streams.info(stream);
  const lastSeq = state.last_seq;
  if (state.messages === 0) return { lastSeq, readable: true };
  return { lastSeq, readable: (await manager.streams.getMessage(stream, { seq: lastSeq })) !== null };
}

/**
 * True when a stream stores what it can never give: messages accepted after its end was found unreadable are unreadable too. A 2.9 server does
 * so after one damaged record, and acknowledges all the same; such a stream is to be made anew.
 */
export function swallows(before: StreamEnd | undefined, now: StreamEnd): boolean {
  return before !== undefined && !before.readable && !now.readable && now.lastSeq > before.lastSeq;
}
