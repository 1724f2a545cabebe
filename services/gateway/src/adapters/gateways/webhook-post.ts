import { lookup, type LookupAddress } from 'node:dns';
import { request as overHttp, type RequestOptions } from 'node:http';
import { request as overHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import type { CallOutcome } from '../../domain/webhook.js';
import { isInside, targetFault } from './webhook-target.js';

/** What is sent. */
export interface WebhookMessage {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const CALL_MS = 15_000;
/** An answer is not read: only its end is waited for, so far. */
const MOST_BYTES = 64 * 1024;

/** Posts to addresses that others chose: never into the own network, no redirection followed, time and size bounded. */
export class WebhookPost {
  constructor(private readonly allowPrivate: boolean) {}

  /** Never rejects. */
  async send({ url, headers, body }: WebhookMessage): Promise<CallOutcome> {
    const target = new URL(url);
    const fault = targetFault(target, this.allowPrivate);
    if (fault !== null) return { status: null, error: fault };
    const options: RequestOptions = {
      ...{ method: 'POST', agent: false, lookup: this.resolve, signal: AbortSignal.timeout(CALL_MS) },
      headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
    };
    return new Promise((resolve) => {
      const failed = (error: NodeJS.ErrnoException): void => resolve({ status: null, error: codeOf(error) });
      const call = (target.protocol === 'https:' ? overHttps : overHttp)(target, options, (answer) => {
        const status = answer.statusCode ?? null;
        const done = (): void => {
          const isFine = status !== null && status >= 200 && status < 300;
          resolve({ status, error: isFine ? null : 'webhook-answer' });
          call.destroy();
        };
        let bytes = 0;
        answer.on('data', (part: Buffer) => {
          bytes += part.length;
          if (bytes > MOST_BYTES) done();
        });
        answer.once('end', done).once('error', failed);
      });
      // One that asks for another protocol ends without an error.
      call.once('error', failed).once('close', () => resolve({ status: null, error: 'webhook-call-failed' }));
      call.end(body);
    });
  }

  /** Where a name leads is looked at when the connection is made: a name that changes meanwhile leads nowhere else. */
  private readonly resolve: LookupFunction = (host, options, callback) => {
    lookup(host, { ...options, all: true }, (error, found: LookupAddress[]) => {
      if (error !== null) return callback(error, '', 4);
      const [first] = found;
      if (first === undefined) return callback(new InsideError(), '', 4);
      if (!this.allowPrivate && found.some(({ address }) => isInside(address)))
        return callback(new InsideError(), '', 4);
      if (options.all === true) return callback(null, found);
      callback(null, first.address, first.family);
    });
  };
}

class InsideError extends Error implements NodeJS.ErrnoException {
  readonly code = 'OCTROI_INSIDE';
}

const CODES: Readonly<Record<string, string>> = {
  OCTROI_INSIDE: 'webhook-url-private',
  ABORT_ERR: 'webhook-timeout',
  ECONNREFUSED: 'webhook-unreachable',
  ENOTFOUND: 'webhook-unknown-host',
};

function codeOf({ code, name }: NodeJS.ErrnoException): string {
  if (name === 'TimeoutError' || name === 'AbortError') return 'webhook-timeout';
  return CODES[code ?? ''] ?? 'webhook-call-failed';
}
