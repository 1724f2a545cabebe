import type { DecidedData } from './case-fact.js';
import { caseStatus, standsSince, type Standing } from './standing.js';
import { worklistOf, type Worklist } from './worklist.js';

/** What lists and figures need of a standing. */
export interface Digest {
  readonly worklist: Worklist | null;
  /** When it came to stand where it stands, ISO 8601. */
  readonly since: string | null;
  readonly submittedAt: string | null;
  readonly quotientFamilial: number | null;
  /** Of the last decision, adjournments included; null for a request withdrawn since. */
  readonly outcome: DecidedData['outcome'] | null;
  readonly grantedCents: number | null;
  readonly decidedOn: string | null;
}

export function digestOf(standing: Standing): Digest {
  const { submission, householdData, ending } = standing;
  return {
    worklist: worklistOf(caseStatus(standing)),
    since: standsSince(standing),
    submittedAt: submission?.at ?? null,
    quotientFamilial: householdData?.quotient ?? null,
    outcome: ending?.outcome ?? null,
    grantedCents: ending?.amountCents ?? null,
    decidedOn: ending?.decidedOn ?? null,
  };
}
