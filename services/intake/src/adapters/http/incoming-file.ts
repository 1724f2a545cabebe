import type { Readable } from 'node:stream';
import { RuleViolation, TransientError } from '@octroi/kernel';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** What a file is sent as: its content alone says what it is. */
const ANY_CONTENT = 'application/octet-stream';

/** Lets bodies that are files come in as they are, unread. */
export function takeFiles(app: NestFastifyApplication): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addContentTypeParser(ANY_CONTENT, (_request, payload, done) => done(null, payload));
}

/** Files that come in at once: what is in memory is bounded. */
export class IncomingFiles {
  private open = 0;

  constructor(
    private readonly atMost = 12,
    private readonly timeoutMs = 130_000,
  ) {}

  /**
   * The whole file.
   * @throws RuleViolation `too-many-requests` when many come at once, `document-too-large`; TransientError when it does not come to its end
   */
  async read(body: Readable, limit: number): Promise<Uint8Array> {
    if (this.open >= this.atMost) throw new RuleViolation('too-many-requests');
    this.open += 1;
    const late = setTimeout(() => body.destroy(), this.timeoutMs);
    try {
      return await collect(body, limit);
    } finally {
      clearTimeout(late);
      this.open -= 1;
    }
  }
}

/** Of what is too large, this many times the limit is read and dropped, so that who sends it reads why before the connection ends. */
const DROPPED = 4;

async function collect(body: Readable, limit: number): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  let length = 0;
  try {
    for await (const piece of body.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      length += piece.length;
      if (length > limit * DROPPED) break;
      if (length <= limit) pieces.push(piece);
      else pieces.length = 0;
    }
  } catch (cause) {
    throw new TransientError('service-unavailable', { cause });
  }
  if (length > limit) throw new RuleViolation('document-too-large');
  return Buffer.concat(pieces);
}
