import { folded } from './identity-query.js';

/** A fault to play, for the next calls or until it is cleared. */
export interface Fault {
  /** Wait before answering, in ms. */
  readonly latencyMs: number;
  /** What happens instead of an answer; `none` answers as usual after the wait. */
  readonly kind: 'none' | 'status' | 'hang' | 'reset' | 'truncate' | 'malformed';
  /** For `status`. */
  readonly status: number;
  readonly code: string;
  /** For `status`: the wait that the answer asks for. */
  readonly retryInSeconds: number | null;
  /** Calls that it still touches; null until cleared. */
  readonly remaining: number | null;
  /** Only calls about this birth name; null for all. */
  readonly birthName: string | null;
  /** Only calls on paths that begin so: one provider fails while the others answer. Null for all. */
  readonly path: string | null;
}

const KINDS: readonly string[] = ['none', 'status', 'hang', 'reset', 'truncate', 'malformed'];

/** A fault from what was posted. @returns null when it makes no sense */
export function readFault(body: unknown): Fault | null {
  if (typeof body !== 'object' || body === null) return null;
  const {
    latencyMs = 0,
    kind = 'none',
    status = 503,
    code = '35001',
    retryInSeconds = null,
    times = null,
    birthName = null,
    path = null,
  } = body as Record<string, unknown>;
  const sound =
    isCount(latencyMs) &&
    typeof kind === 'string' &&
    KINDS.includes(kind) &&
    isCount(status) &&
    status >= 400 &&
    status < 600 &&
    typeof code === 'string' &&
    (retryInSeconds === null || isCount(retryInSeconds)) &&
    (times === null || isCount(times)) &&
    (birthName === null || typeof birthName === 'string') &&
    (path === null || typeof path === 'string');
  return sound
    ? { latencyMs, kind: kind as Fault['kind'], status, code, retryInSeconds, remaining: times, birthName, path }
    : null;
}

/** A whole number, 0 or more. */
export function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

/** The fault that touches a call, if any, and the faults that remain after it. */
export function takeFault(
  faults: readonly Fault[],
  call: { readonly birthName: string; readonly path: string },
): { readonly fault: Fault | null; readonly faults: readonly Fault[] } {
  const index = faults.findIndex(
    ({ birthName, path }) =>
      (birthName === null || folded(birthName) === folded(call.birthName)) &&
      (path === null || call.path.startsWith(path)),
  );
  const fault = faults[index];
  if (fault === undefined) return { fault: null, faults };
  const remaining = fault.remaining === null ? null : fault.remaining - 1;
  const rest = remaining === 0 ? [] : [{ ...fault, remaining }];
  return { fault, faults: [...faults.slice(0, index), ...rest, ...faults.slice(index + 1)] };
}
