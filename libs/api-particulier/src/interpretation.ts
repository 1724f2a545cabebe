import type { CallTrace, Failed, SilentReason } from './outcome.js';
import { object, type Json } from './reading.js';
import { findMeaning } from './taxonomy.js';

/** Status and headers of an answer, names of headers in lower case. */
export interface AnswerHead {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

const NO_TRACE: CallTrace = { httpStatus: null, upstreamId: null, rateLimit: null, cacheExpiresInSeconds: null };

/** No wait that the other side asks for is longer. */
const LONGEST_WAIT_SECONDS = 86_400;

/** An answer of which the facts could be read. */
export interface Read<Facts> extends CallTrace {
  readonly kind: 'read';
  readonly facts: Facts;
}

/** What the interpretation needs besides the answer. */
export interface Interpreter<Facts> {
  readonly read: (data: Json) => Facts | null;
  /** Told of each status and code that the catalogue does not know. */
  readonly unknown: (status: number, code: string | null) => void;
}

/** What an answer that was read to its end means. Its text goes no further than here. */
export function interpret<Facts>(
  head: AnswerHead,
  text: string,
  interpreter: Interpreter<Facts>,
): Read<Facts> | Failed {
  const trace = traceOf(head);
  const body = parse(text);
  if (head.status === 200) {
    const data = object(object(body)?.['data']);
    const facts = data === null ? null : interpreter.read(data);
    return facts === null ? silence('answer-unreadable', head) : { kind: 'read', facts, ...trace };
  }
  const { code, title, retryInSeconds } = firstError(body);
  const { reason, nextStep, isKnown } = findMeaning(head.status, code, title);
  if (!isKnown) interpreter.unknown(head.status, code);
  const wait = retryInSeconds ?? numberHeader(head, 'retry-after');
  const retryAfterMs = wait === null ? null : Math.min(wait, LONGEST_WAIT_SECONDS) * 1_000;
  return { kind: 'failed', reason, nextStep, providerCode: code, retryAfterMs, ...trace };
}

/** The outcome of a call that brought nothing readable; with the head of the answer when that much came. */
export function silence(reason: SilentReason, head?: AnswerHead): Failed {
  const trace = head === undefined ? NO_TRACE : traceOf(head);
  return { kind: 'failed', reason, nextStep: 'retry-later', providerCode: null, retryAfterMs: null, ...trace };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

interface OfficialError {
  readonly code: string | null;
  readonly title: string | null;
  readonly retryInSeconds: number | null;
}

/** The first error of the official envelope. Its title only tells two meanings of one code apart; its detail is left where it is. */
function firstError(body: unknown): OfficialError {
  const errors = (body as { errors?: unknown } | null)?.errors;
  const first: unknown = Array.isArray(errors) ? errors[0] : null;
  if (typeof first !== 'object' || first === null) return { code: null, title: null, retryInSeconds: null };
  const { code, title, meta } = first as { code?: unknown; title?: unknown; meta?: { retry_in?: unknown } | null };
  const seconds = meta?.retry_in;
  return {
    code: typeof code === 'string' && /^\w{1,16}$/.test(code) ? code : null,
    title: typeof title === 'string' ? title : null,
    retryInSeconds: typeof seconds === 'number' && seconds >= 0 ? seconds : null,
  };
}

function traceOf(head: AnswerHead): CallTrace {
  const id = header(head, 'x-request-id');
  const cached = header(head, 'x-response-cached') === 'true';
  return {
    httpStatus: head.status,
    upstreamId: id !== null && /^[\w-]{1,64}$/.test(id) ? id : null,
    rateLimit: rateLimitOf(head),
    cacheExpiresInSeconds: cached ? numberHeader(head, 'x-cache-expires-in') : null,
  };
}

function rateLimitOf(head: AnswerHead): CallTrace['rateLimit'] {
  const limit = numberHeader(head, 'ratelimit-limit');
  const remaining = numberHeader(head, 'ratelimit-remaining');
  const reset = numberHeader(head, 'ratelimit-reset');
  if (limit === null || remaining === null || reset === null) return null;
  return { limit, remaining, resetAt: new Date(reset * 1_000) };
}

function header({ headers }: AnswerHead, name: string): string | null {
  const value = headers[name];
  return typeof value === 'string' ? value : null;
}

function numberHeader(head: AnswerHead, name: string): number | null {
  const value = header(head, name);
  return value !== null && /^\d{1,12}$/.test(value) ? Number(value) : null;
}
