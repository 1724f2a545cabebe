import { PermanentError } from '@octroi/kernel';
import { Agent, request, type Dispatcher } from 'undici';
import { readHousehold, type HouseholdAnswer } from './answer.js';
import type { IdentityParameters } from './identity.js';
import { isSiret } from './siret.js';
import { meaningOf, type NextStep } from './taxonomy.js';

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

/** One call for a quotient familial. */
export interface QuotientFamilialCall {
  readonly token: string;
  /** SIRET of the CCAS that receives the data. */
  readonly recipient: string;
  readonly identity: IdentityParameters;
  /** Month that is asked for: both, always. */
  readonly year: number;
  readonly month: number;
  /** Asks the State not to answer from its cache. @default false */
  readonly noCache?: boolean;
  readonly signal?: AbortSignal;
}

/** What support needs of any answer; no data. */
export interface CallTrace {
  readonly httpStatus: number | null;
  /** `X-Request-ID` of the answer. */
  readonly upstreamId: string | null;
  readonly rateLimit: { readonly limit: number; readonly remaining: number; readonly resetAt: Date } | null;
  /** When the answer leaves the State's cache, if it came from there. */
  readonly cacheExpiresInSeconds: number | null;
}

/** An answer with facts. */
export interface Answered extends CallTrace {
  readonly kind: 'answered';
  readonly household: HouseholdAnswer;
}

/** An answer without facts, or none. */
export interface Failed extends CallTrace {
  readonly kind: 'failed';
  /** Our own stable code. */
  readonly reason: string;
  readonly nextStep: NextStep;
  /** Code of the official catalogue, when the answer has one. */
  readonly providerCode: string | null;
  /** Wait asked for by the other side. */
  readonly retryAfterMs: number | null;
}

/** Path of the route, at the version we know. */
export const QUOTIENT_FAMILIAL_PATH = '/v3/dss/quotient_familial/identite';

const NOTHING: CallTrace = { httpStatus: null, upstreamId: null, rateLimit: null, cacheExpiresInSeconds: null };

/** Reasons when there is no answer at all. All of them: try later. */
type SilentReason =
  'connect-failed' | 'timed-out' | 'connection-lost' | 'answer-too-large' | 'answer-unreadable' | 'cancelled';

/** Client of API Particulier v3. It gives an outcome for whatever the other side does, and puts no personal data into any error. */
export class ApiParticulierClient {
  private readonly agent: Agent;
  private readonly origin: string;
  private readonly prefix: string;

  /** @throws PermanentError `upstream-url-invalid` when the base URL is not http(s) */
  constructor(private readonly options: ClientOptions) {
    const url = URL.canParse(options.baseUrl) ? new URL(options.baseUrl) : null;
    if (url === null || !/^https?:$/.test(url.protocol)) throw new PermanentError('upstream-url-invalid');
    this.origin = url.origin;
    this.prefix = url.pathname.replace(/\/$/, '');
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
      ['annee', String(call.year)],
      ['mois', String(call.month)],
    ]);
    const timeout = AbortSignal.timeout(this.options.totalTimeoutMs ?? 30_000);
    const signal = call.signal === undefined ? timeout : AbortSignal.any([timeout, call.signal]);
    try {
      const answer = await this.get(`${this.prefix}${QUOTIENT_FAMILIAL_PATH}?${query.toString()}`, call, signal);
      return interpret(answer);
    } catch (error) {
      return silence(reasonOf(error, timeout.aborted));
    }
  }

  /** Closes the connections. */
  async close(): Promise<void> {
    await this.agent.close();
  }

  private async get(path: string, call: QuotientFamilialCall, signal: AbortSignal): Promise<RawAnswer> {
    const headers = {
      accept: 'application/json',
      authorization: `Bearer ${call.token}`,
      'user-agent': 'octroi',
      ...(call.noCache === true ? { 'cache-control': 'no-cache' } : {}),
    };
    const response = await request(`${this.origin}${path}`, { dispatcher: this.agent, method: 'GET', headers, signal });
    const body = await readBounded(response.body, this.options.maxBytes ?? 262_144);
    return { status: response.statusCode, headers: response.headers, body };
  }
}

interface RawAnswer {
  readonly status: number;
  readonly headers: Dispatcher.ResponseData['headers'];
  readonly body: string;
}

class AnswerTooLarge extends Error {}

async function readBounded(body: Dispatcher.ResponseData['body'], maxBytes: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > maxBytes) {
      body.destroy();
      throw new AnswerTooLarge();
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function interpret(answer: RawAnswer): Answered | Failed {
  const trace = traceOf(answer);
  const body = parse(answer.body);
  if (answer.status === 200) {
    const household = readHousehold(body);
    return household === null
      ? { ...silence('answer-unreadable'), ...trace }
      : { kind: 'answered', household, ...trace };
  }
  const error = firstError(body);
  const { reason, nextStep } = meaningOf(answer.status, error.code);
  const retryAfterMs = error.retryInMs ?? secondsHeader(answer, 'retry-after');
  return { kind: 'failed', reason, nextStep, providerCode: error.code, retryAfterMs, ...trace };
}

function silence(reason: SilentReason): Failed {
  return { kind: 'failed', reason, nextStep: 'retry-later', providerCode: null, retryAfterMs: null, ...NOTHING };
}

function reasonOf(error: unknown, timedOut: boolean): SilentReason {
  if (error instanceof AnswerTooLarge) return 'answer-too-large';
  if (timedOut) return 'timed-out';
  const { name = '', code = '' } = error as { name?: string; code?: string };
  if (name === 'AbortError') return 'cancelled';
  if (/CONNECT_TIMEOUT|ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH/.test(code)) return 'connect-failed';
  return 'connection-lost';
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

/** The first error of the official envelope. Its title and detail are prose, and are left where they are. */
function firstError(body: unknown): { readonly code: string | null; readonly retryInMs: number | null } {
  const errors = (body as { errors?: unknown } | null)?.errors;
  const first: unknown = Array.isArray(errors) ? errors[0] : null;
  if (typeof first !== 'object' || first === null) return { code: null, retryInMs: null };
  const { code, meta } = first as { code?: unknown; meta?: { retry_in?: unknown } | null };
  const seconds = meta?.retry_in;
  return {
    code: typeof code === 'string' && /^\w{1,16}$/.test(code) ? code : null,
    retryInMs: typeof seconds === 'number' && seconds >= 0 && seconds < 86_400 ? seconds * 1_000 : null,
  };
}

function traceOf(answer: RawAnswer): CallTrace {
  const id = header(answer, 'x-request-id');
  const [limit, remaining, reset] = ['limit', 'remaining', 'reset'].map((name) =>
    numberHeader(answer, `ratelimit-${name}`),
  );
  const known =
    limit !== null &&
    limit !== undefined &&
    remaining !== null &&
    remaining !== undefined &&
    reset !== null &&
    reset !== undefined;
  return {
    httpStatus: answer.status,
    upstreamId: id !== null && /^[\w-]{1,64}$/.test(id) ? id : null,
    rateLimit: known ? { limit, remaining, resetAt: new Date(reset * 1_000) } : null,
    cacheExpiresInSeconds:
      header(answer, 'x-response-cached') === 'true' ? numberHeader(answer, 'x-cache-expires-in') : null,
  };
}

function header({ headers }: RawAnswer, name: string): string | null {
  const value = headers[name];
  return typeof value === 'string' ? value : null;
}

function numberHeader(answer: RawAnswer, name: string): number | null {
  const value = header(answer, name);
  return value !== null && /^\d{1,12}$/.test(value) ? Number(value) : null;
}

function secondsHeader(answer: RawAnswer, name: string): number | null {
  const seconds = numberHeader(answer, name);
  return seconds === null ? null : seconds * 1_000;
}
