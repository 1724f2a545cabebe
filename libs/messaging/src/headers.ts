import { MsgHdrsImpl, type MsgHdrs } from '@nats-io/transport-node';
import type { EventEnvelope } from '@octroi/contracts';
import { PermanentError } from '@octroi/kernel';

/** Everything of an event but its payload. */
export type EventAttributes = Omit<EventEnvelope, 'data'>;

/**
 * CloudEvents 1.0 binary mode: each attribute is a header `ce-…`, the body is the payload alone. Values are percent-encoded outside of
 * printable ASCII, as the HTTP binding says; a null attribute has no header.
 */
export function toHeaders(attributes: EventAttributes): MsgHdrs {
  const values: Record<string, string> = {
    'ce-specversion': '1.0',
    'content-type': 'application/json',
    'ce-id': encode(attributes.id),
    'ce-type': encode(attributes.type),
    'ce-source': encode(attributes.source),
    'ce-time': attributes.time,
    'ce-subject': encode(attributes.subject),
    'ce-siteid': encode(attributes.siteId),
    'ce-sequence': String(attributes.sequence),
    'ce-correlationid': encode(attributes.correlationId),
  };
  if (attributes.causationId !== null) values['ce-causationid'] = encode(attributes.causationId);
  if (attributes.actorId !== null) values['ce-actorid'] = encode(attributes.actorId);
  return MsgHdrsImpl.fromRecord(Object.fromEntries(Object.entries(values).map(([name, value]) => [name, [value]])));
}

/** The attributes that {@link toHeaders} wrote. @throws PermanentError `invalid-envelope` when one is missing or malformed */
export function fromHeaders(headers: MsgHdrs | undefined): EventAttributes {
  const values = new Map<string, string>();
  for (const [name, [value]] of headers ?? []) if (value !== undefined) values.set(name.toLowerCase(), value);
  const required = (name: string): string => {
    const value = values.get(name);
    if (value === undefined || value === '') throw new PermanentError('invalid-envelope');
    return decode(value);
  };
  const optional = (name: string): string | null => (values.has(name) ? required(name) : null);
  const id = required('ce-id');
  const time = required('ce-time');
  const sequence = Number(required('ce-sequence'));
  if (!UUID.test(id) || Number.isNaN(Date.parse(time)) || !Number.isSafeInteger(sequence))
    throw new PermanentError('invalid-envelope');
  return {
    id,
    type: required('ce-type'),
    source: required('ce-source'),
    time,
    subject: required('ce-subject'),
    siteId: required('ce-siteid'),
    sequence,
    correlationId: required('ce-correlationid'),
    causationId: optional('ce-causationid'),
    actorId: optional('ce-actorid'),
  };
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const NEEDS_ENCODING = /[^\x21-\x7e]|["%]/;

function encode(value: string): string {
  return NEEDS_ENCODING.test(value) ? encodeURIComponent(value) : value;
}

function decode(value: string): string {
  if (!value.includes('%')) return value;
  try {
    return decodeURIComponent(value);
  } catch {
    throw new PermanentError('invalid-envelope');
  }
}
