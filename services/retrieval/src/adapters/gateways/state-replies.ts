import type { Echo, Failed } from '@octroi/api-particulier';
import type { StateReply } from '../../application/ports/api-particulier.js';
import type { NoAnswer } from '../../domain/call-outcome.js';
import { QUOTIENT, wayOf, type StateSource } from '../../domain/data-source.js';

/** After these the call may still be running on the other side. */
const MAY_STILL_RUN = new Set(['timed-out', 'connection-lost', 'cancelled', 'same-call-in-flight', 'answer-too-large']);

const TOO_MANY_REQUESTS = 429;

const OTHER_PERSON = { 'somebody-else': 'answer-about-somebody-else', 'in-doubt': 'identity-in-doubt' } as const;

/** The facts of somebody else are not even looked at; in doubt, a person decides. Null when the answer is about whom it was asked about. */
export function aboutOther({ verdict }: Echo): NoAnswer | null {
  if (verdict !== 'somebody-else' && verdict !== 'in-doubt') return null;
  return noAnswer('ask-the-person', OTHER_PERSON[verdict]);
}

/** What a call without facts means for its task. */
export function failure(
  source: StateSource,
  { nextStep, reason, providerCode, retryAfterMs, httpStatus }: Failed,
): NoAnswer {
  // Without the scope of one source, the others still answer.
  const isOfSource = reason === 'scope-missing' && source !== QUOTIENT;
  return {
    answered: false,
    remedy: nextStep,
    reason,
    providerCode,
    retryAfterSeconds: retryAfterMs === null ? null : retryAfterMs / 1_000,
    mayStillRun: MAY_STILL_RUN.has(reason),
    throttled: httpStatus === TOO_MANY_REQUESTS,
    stopsSite:
      wayOf(source) === 'api-particulier' &&
      !isOfSource &&
      (httpStatus === 401 || httpStatus === 403 || reason === 'recipient-refused'),
  };
}

/** No usable answer, for a reason of our own. */
export function noAnswer(remedy: NoAnswer['remedy'], reason: string): NoAnswer {
  const nothing = {
    providerCode: null,
    retryAfterSeconds: null,
    mayStillRun: false,
    throttled: false,
    stopsSite: false,
  };
  return { answered: false, remedy, reason, ...nothing };
}

/** The reply when nothing left. */
export function withoutCall(outcome: NoAnswer): StateReply {
  return { outcome, httpStatus: null, upstreamId: null, rateLimit: null, asOf: null };
}
