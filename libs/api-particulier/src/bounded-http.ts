import { PermanentError } from '@octroi/kernel';
import { Agent, request, type Dispatcher } from 'undici';
import { startDeadline } from './deadline.js';
import { silence, type AnswerHead } from './interpretation.js';
import type { Failed, SilentReason } from './outcome.js';

/** How a server of the State is reached. */
export interface HttpOptions {
  /** The only host that is ever called. */
  readonly baseUrl: string;
  /** Time to connect, in ms. @default 5000 */
  readonly connectTimeoutMs?: number;
  /** Time for the whole answer, in ms: a call given up goes on upstream for a while, so it is longer than the 5 s advised. @default 30000 */
  readonly totalTimeoutMs?: number;
  /** Largest answer that is read, in bytes. @default 262144 */
  readonly maxBytes?: number;
  /** Calls at once. @default 16 */
  readonly connections?: number;
}

/** What is sent. */
export interface HttpQuestion {
  readonly path: string;
  readonly query?: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
  /** A form; without one, nothing is sent but the question. */
  readonly form?: URLSearchParams;
}

/** Bounds of one call. */
export interface HttpBounds {
  /** Aborts it earlier. */
  readonly caller: AbortSignal | undefined;
  /** @default those of the options */
  readonly maxBytes?: number;
}

/** Calls to one host, bounded in time and size; an outcome for whatever the other side does, and no address in any error. */
export class BoundedHttp {
  private readonly agent: Agent;
  private readonly base: string;

  /** @throws PermanentError `upstream-url-invalid` when the base URL is not http(s), or holds a password or a query */
  constructor(private readonly options: HttpOptions) {
    const url = URL.canParse(options.baseUrl) ? new URL(options.baseUrl) : null;
    if (url === null || !/^https?:$/.test(url.protocol) || url.username !== '' || url.search !== '')
      throw new PermanentError('upstream-url-invalid');
    this.base = url.origin + url.pathname.replace(/\/$/, '');
    this.agent = new Agent({
      connect: { timeout: options.connectTimeoutMs ?? 5_000 },
      connections: options.connections ?? 16,
      keepAliveTimeout: 10_000,
    });
  }

  /** One GET, or one POST of a form. No redirect is followed: undici follows none unless told to. */
  async send<Outcome>(
    { path, query, headers, form }: HttpQuestion,
    { caller, maxBytes = this.options.maxBytes ?? 262_144 }: HttpBounds,
    read: (head: AnswerHead, text: string) => Outcome,
  ): Promise<Outcome | Failed> {
    const deadline = startDeadline(this.options.totalTimeoutMs ?? 30_000, caller);
    const url = `${this.base}${path}${query === undefined || query.size === 0 ? '' : `?${query.toString()}`}`;
    const asked = form === undefined ? { method: 'GET' as const } : { method: 'POST' as const, body: form.toString() };
    let head: AnswerHead | undefined;
    try {
      const { signal } = deadline;
      const response = await request(url, { dispatcher: this.agent, ...asked, headers, signal });
      head = { status: response.statusCode, headers: response.headers };
      return read(head, await readBounded(response.body, maxBytes));
    } catch (error) {
      return silence(deadline.isOver() ? 'timed-out' : reasonOf(error), head);
    } finally {
      deadline.clear();
    }
  }

  /** Closes the connections, once the calls under way have ended. */
  async close(): Promise<void> {
    await this.agent.close();
  }
}

class AnswerTooLarge extends Error {}

async function readBounded(body: Dispatcher.ResponseData['body'], maxBytes: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > maxBytes) throw new AnswerTooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Codes of a connection that was never made, TLS included: the question has not left. */
const NOT_CONNECTED =
  /CONNECT_TIMEOUT|ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|CERT|UNABLE_TO_|ERR_TLS/;

function reasonOf(error: unknown): SilentReason {
  if (error instanceof AnswerTooLarge) return 'answer-too-large';
  const { name = '', code = '' } = error as { name?: string; code?: string };
  if (name === 'AbortError') return 'cancelled';
  if (NOT_CONNECTED.test(code)) return 'connect-failed';
  return name === 'HTTPParserError' ? 'answer-unreadable' : 'connection-lost';
}
