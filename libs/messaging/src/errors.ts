import { OctroiError, PermanentError, RuleViolation, TransientError } from '@octroi/kernel';

/**
 * What a failure says about trying again:
 * `unavailable`: a connection or a server is gone, whatever the message; `transient`: later it may succeed (too early, collision);
 * `permanent`: never; `unknown`: retried, and counted.
 */
export type FailureClass = 'unavailable' | 'transient' | 'permanent' | 'unknown';

/** SQLSTATEs that speak of the server, not of the statement: connection, resources, shutdown, read-only standby. */
const UNAVAILABLE_SQLSTATE = /^(08...|53...|57P0.|25006|25P03)$/;
/** Two transactions met: serialisation failure, deadlock, lock not available. */
const COLLISION_SQLSTATE = /^(40001|40P01|55P03)$/;
const SOCKET_CODE =
  /^(ECONN(REFUSED|RESET|ABORTED)|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|EHOSTDOWN)$/;
const CONNECTION_ERROR_NAME =
  /^(TimeoutError|NoRespondersError|ConnectionError|ClosedConnectionError|DrainingConnectionError|RequestError|JetStreamNotEnabled|AbortError)$/;
const CONNECTION_MESSAGE =
  /Connection terminated|timeout exceeded when trying to connect|connection error and is not queryable|after calling end on the pool|Driver not Connected|connection is not established|Connection ended unexpectedly/i;

/** The class of what a handler threw, looking through wrapped causes and database drivers. */
export function classifyFailure(error: unknown): FailureClass {
  for (const link of chainOf(error)) {
    if (link instanceof PermanentError || link instanceof RuleViolation) return 'permanent';
    if (link instanceof TransientError) return 'transient';
    const code = codeOf(link);
    if (code !== undefined && COLLISION_SQLSTATE.test(code)) return 'transient';
    if (code !== undefined && (UNAVAILABLE_SQLSTATE.test(code) || SOCKET_CODE.test(code))) return 'unavailable';
    if (link instanceof Error && (CONNECTION_ERROR_NAME.test(link.name) || CONNECTION_MESSAGE.test(link.message)))
      return 'unavailable';
  }
  return 'unknown';
}

/** A stable code for logs and tables: never the message, which may quote data. */
export function failureCode(error: unknown): string {
  for (const link of chainOf(error)) {
    if (link instanceof OctroiError) return link.code;
    const code = codeOf(link);
    if (code !== undefined && /^[0-9A-Z]{5}$/.test(code)) return `sqlstate-${code.toLowerCase()}`;
    if (code !== undefined && /^E[A-Z_]+$/.test(code)) return code.toLowerCase().replaceAll('_', '-');
  }
  return error instanceof Error ? kebab(error.name) : 'not-an-error';
}

function* chainOf(error: unknown): Generator<object> {
  const queue: unknown[] = [error];
  for (let seen = 0; queue.length > 0 && seen < 16; seen += 1) {
    const link = queue.shift();
    if (typeof link !== 'object' || link === null) continue;
    yield link;
    const { driverError, cause, errors } = link as { driverError?: unknown; cause?: unknown; errors?: unknown };
    queue.push(driverError, cause, ...(Array.isArray(errors) ? (errors as unknown[]) : []));
  }
}

function codeOf(link: object): string | undefined {
  const { code } = link as { code?: unknown };
  return typeof code === 'string' ? code : undefined;
}

function kebab(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9-]/g, '');
}
