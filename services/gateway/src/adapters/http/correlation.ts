import type { IncomingHttpHeaders } from 'node:http';
import type { IdGenerator } from '@octroi/kernel';

const CORRELATION_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const TRACE_CONTEXT =
  /^00-(?!0{32})([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})-((?!0{16})[0-9a-f]{16})-[0-9a-f]{2}$/;

/** What a request belongs to. */
export interface Correlation {
  readonly correlationId: string;
  /** The caller's span (W3C Trace Context), when it gave one. */
  readonly callerSpanId?: string;
}

/** The id that the caller gave when it is one, else that of its trace, else a new one. A trace's id is a correlation id without dashes. */
export function correlationOf(headers: IncomingHttpHeaders, ids: IdGenerator): Correlation {
  const { 'x-correlation-id': given, traceparent } = headers;
  if (typeof given === 'string' && CORRELATION_ID.test(given)) return { correlationId: given.toLowerCase() };
  const parts = typeof traceparent === 'string' ? TRACE_CONTEXT.exec(traceparent) : null;
  if (parts === null) return { correlationId: ids.next() };
  const [, ...groups] = parts;
  return { correlationId: groups.slice(0, 5).join('-'), callerSpanId: groups[5] };
}
