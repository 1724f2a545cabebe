import { randomBytes } from 'node:crypto';
import { readTimeStampAnswer, timeStampRequest } from '@octroi/register';
import type {
  GrantedTimeStamp,
  TimeStampAuthority,
  TimeStampFailure,
} from '../../application/ports/time-stamp-authority.js';

/** A token with its certificates has some kilobytes. */
const MOST_BYTES = 64 * 1024;
const CALL_MS = 10_000;

/** A time-stamp authority over HTTP (RFC 3161, 3.4): no redirection followed, time and size bounded. */
export class HttpTimeStampAuthority implements TimeStampAuthority {
  constructor(
    private readonly url: string,
    private readonly callMs = CALL_MS,
  ) {}

  async stamp(imprint: string): Promise<GrantedTimeStamp | TimeStampFailure> {
    const asked = { imprint, nonce: newNonce() };
    const answer = await this.post(timeStampRequest(asked)).catch(() => null);
    if (answer === null) return { fault: 'time-stamp-no-answer' };
    if (answer.length > MOST_BYTES) return { fault: 'time-stamp-answer-too-large' };
    return readTimeStampAnswer(answer, asked);
  }

  /** No more is read of an answer than shows that it is too large. */
  private async post(body: Uint8Array): Promise<Uint8Array | null> {
    const reply = await fetch(this.url, {
      ...{ method: 'POST', body: Buffer.from(body), redirect: 'error', signal: AbortSignal.timeout(this.callMs) },
      headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
    });
    const parts: Uint8Array[] = [];
    let length = 0;
    // Leaving the loop closes the connection.
    for await (const part of (reply.body ?? []) as AsyncIterable<Uint8Array>) {
      parts.push(part);
      length += part.length;
      if (length > MOST_BYTES) break;
    }
    return reply.status === 200 ? Buffer.concat(parts) : null;
  }
}

/** Positive and without a leading zero, as DER writes a number. */
function newNonce(): string {
  const bytes = randomBytes(16);
  bytes[0] = 0x40 | ((bytes[0] ?? 0) % 0x40);
  return bytes.toString('hex');
}
