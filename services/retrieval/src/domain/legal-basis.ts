import { isWithin, type CivilDate } from '@octroi/kernel';
import type { Provider } from './call-outcome.js';
import { STATE_SOURCES, isStateSource, wayOf, type TaskSource } from './data-source.js';
import type { Parking } from './retrieval-task.js';

/** A site's right to call API Particulier: the deliberation it rests on, what it covers and when. */
export interface Habilitation {
  readonly siteId: string;
  readonly number: string;
  /** SIRET of the CCAS, sent as `recipient`. */
  readonly recipientSiret: string;
  readonly deliberation: string;
  readonly deliberatedOn: CivilDate;
  readonly scopes: readonly string[];
  readonly providers: readonly Provider[];
  readonly validFrom: CivilDate;
  readonly validUntil: CivilDate | null;
  /** Sources that tell of somebody's health and that the centre turned on, each with its reason. */
  readonly healthSources: readonly { readonly source: string; readonly reason: string }[];
}

/** Everything that has to be there on the day of a call. */
export interface LegalBasis {
  readonly habilitations: readonly Habilitation[];
  readonly noticeGivenOn: CivilDate | null;
  readonly hasToken: boolean;
  /** Set while API Particulier refuses the site's access. */
  readonly refusal: { readonly reason: string } | null;
}

/** The habilitation to call under, or why nothing may leave today (invariant I10). */
export type BasisCheck =
  | { readonly granted: true; readonly habilitation: Habilitation }
  | {
      readonly granted: false;
      readonly parking: Parking;
      /** The first day of the habilitation that is waited for. @default none is to come */
      readonly begins?: CivilDate | null;
    };

/** Checks the legal basis of a call to a source, on a day. */
export function checkLegalBasis(source: TaskSource, basis: LegalBasis, today: CivilDate): BasisCheck {
  if (!isStateSource(source)) return missing('source-not-served');
  const { scope, isHealth } = STATE_SOURCES[source];
  const { habilitations, noticeGivenOn, hasToken, refusal } = basis;
  if (noticeGivenOn === null || noticeGivenOn > today)
    return parked({ cause: 'notice', reason: 'notice-missing', waitsFor: 'worker' });
  if (habilitations.length === 0) return missing('habilitation-missing');
  const inForce = habilitations.filter((habilitation) => isInForce(habilitation, today));
  if (inForce.length === 0) return missing('habilitation-not-in-force', nextStart(habilitations, scope, today));
  const covering = inForce.filter(({ scopes }) => scopes.includes(scope));
  if (covering.length === 0) return missing('scope-missing');
  const habilitation = covering.find(
    ({ healthSources }) => !isHealth || healthSources.some((one) => one.source === source),
  );
  if (habilitation === undefined) return missing('health-source-off');
  if (!hasToken) return parked({ cause: 'token', reason: 'token-missing', waitsFor: 'administrator' });
  // What API Particulier refuses says nothing of the tax office.
  if (refusal !== null && wayOf(source) === 'api-particulier')
    return parked({ cause: 'access', reason: refusal.reason, waitsFor: 'administrator' });
  return { granted: true, habilitation };
}

/** Whether calls may leave under a habilitation on a day. */
export function isInForce({ validFrom, validUntil, deliberatedOn }: Habilitation, today: CivilDate): boolean {
  return isWithin(today, validFrom, validUntil) && deliberatedOn <= today;
}

/** The first day to come on which calls may leave for a scope. */
function nextStart(habilitations: readonly Habilitation[], scope: string, today: CivilDate): CivilDate | null {
  const starts = habilitations.flatMap((habilitation) => {
    const { scopes, validFrom, deliberatedOn } = habilitation;
    const start = validFrom > deliberatedOn ? validFrom : deliberatedOn;
    return start > today && scopes.includes(scope) && isInForce(habilitation, start) ? [start] : [];
  });
  return starts.sort()[0] ?? null;
}

function missing(reason: string, begins: CivilDate | null = null): BasisCheck {
  return parked({ cause: 'habilitation', reason, waitsFor: 'administrator' }, begins);
}

function parked(parking: Parking, begins: CivilDate | null = null): BasisCheck {
  return { granted: false, parking, begins };
}
