import { PermanentError } from '@octroi/kernel';
import { Agent, request, type Dispatcher } from 'undici';
import { startDeadline } from './deadline.js';
import type { IdentityParameters } from './identity.js';
import { interpret, silence, type AnswerHead } from './interpretation.js';
import type { Answered, Failed, SilentReason } from './outcome.js';
import { isSiret } from './siret.js';

/** How the State's API is reached. */
export interface ClientOptions {
  /** `https://particulier.api.gouv.fr`, or a server that speaks like it. The only host that is ever called. */
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

/** Month that is asked for. Year and month go together: without both, the State answers for today's month. */
export type AskedMonth =
  { readonly year: number; readonly month: number } | { readonly year?: undefined; readonly month?: undefined };

/** One call for a quotient familial. */
export type QuotientFamilialCall = AskedMonth & {
  readonly token: string;
  /** SIRET of the CCAS that receives the data. */
  readonly recipient: string;
  readonly identity: IdentityParameters;
  /** Asks the State not to answer from its cache. @default false */
  readonly noCache?: boolean;
  readonly signal?: AbortSignal;
};

/** Path of the route, at the version we know. */
export const QUOTIENT_FAMILIAL_PATH = '/v3/dss/quotient_familial/identite';

/** Client of API Particulier v3. It gives an outcome for whatever the other side does, and puts no personal data into any error. */
export class ApiParticulierClient {
  private readonly agent: Agent;
  private readonly base: string;

  /** @throws PermanentError `upstream-url-invalid` when the base URL is not http(s) */
  constructor(private readonly options: ClientOptions) {
    const url = URL.canParse(options.baseUrl) ? new URL(options.baseUrl) : null;
    if (url === null || !/^https?:$/.test(url.protocol)) throw new PermanentError('upstream-url-invalid');
    this.base = url.origin + url.pathname.replace(/\/$/, '');
    this.agent = new Agent({
      connect: { timeout: options.connectTimeoutMs ?? 5_000 },
      connections: options.connections ?? 16,
      keepAliveTimeout: 10_000,
    });
  }

  /** Asks for the quotient familial of one person. Never throws for what the other side does. @throws PermanentError `recipient-invalid` */
  async quotientFamilial(call: QuotientFamilialCall): Promise<Answered | Failed> {
    if (!isSiret(call.recipient)) throw new PermanentError('recipient-invalid');
    const query = new URLSearchParams([
      ['recipient', call.recipient],
      ...call.identity.map(([name, value]): [string, string] => [name, value]),
    ]);
    if (call.year !== undefined) {
      query.append('annee', String(call.year));
      query.append('mois', String(call.month));
    }
    return this.get(`${this.base}${QUOTIENT_FAMILIAL_PATH}?${query.toString()}`, call);
  }

  /** Closes the connections, once the calls under way have ended. */
  async close(): Promise<void> {
    await this.agent.close();
  }

  /** One GET. No redirect is followed: undici follows none unless told to. */
  private async get(url: string, call: QuotientFamilialCall): Promise<Answered | Failed> {
    const deadline = startDeadline(this.options.totalTimeoutMs ?? 30_000, call.signal);
    let head: AnswerHead | undefined;
    try {
      const { signal } = deadline;
      const response = await request(url, { dispatcher: this.agent, method: 'GET', headers: headersOf(call), signal });
      head = { status: response.statusCode, headers: response.headers };
      return interpret(head, await readBounded(response.body, this.options.maxBytes ?? 262_144));
    } catch (error) {
      return silence(deadline.isOver() ? 'timed-out' : reasonOf(error), head);
    } finally {
      deadline.clear();
    }
  }
}

function headersOf({ token, noCache }: QuotientFamilialCall): Record<string, string> {
  return {
    accept: 'application/json',
    authorization: `Bearer ${token}`,
    'user-agent': 'octroi',
    ...(noCache === true ? { 'cache-control': 'no-cache' } : {}),
  };
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
