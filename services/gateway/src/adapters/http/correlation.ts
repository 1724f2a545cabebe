import type { IncomingHttpHeaders } from 'node:http';
import type { IdGenerator } from '@octroi/kernel';

const CORRELATION_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The id that the caller gave when it is one, else a new one. */
export function correlationOf(headers: IncomingHttpHeaders, ids: IdGenerator): string {
  const given = headers['x-correlation-id'];
  return typeof given === 'string' && CORRELATION_ID.test(given) ? given.toLowerCase() : ids.next();
}
