import type { CivilDate } from '@octroi/kernel';
import type { Delegation } from './delegation.js';

export interface Reason {
  readonly code: string;
  readonly text: string;
}

/** A « Vu … » with the days on which it is cited; null for an open end. */
export interface Visa {
  readonly text: string;
  readonly from: CivilDate | null;
  readonly until: CivilDate | null;
}

/** The visas of a day, in the order of the catalogue. */
export function visasOn(visas: readonly Visa[], on: CivilDate): readonly string[] {
  return visas
    .filter(({ from, until }) => (from === null || from <= on) && (until === null || until >= on))
    .map(({ text }) => text);
}

/** What letters say of the centre. */
export interface Letterhead {
  readonly name: string;
  readonly addressLines: readonly string[];
  readonly place: string;
  readonly appealTo: string;
  readonly court: string;
  /** What deliberations are seen under; the law's own when there is none. */
  readonly visas?: readonly Visa[];
}

/** How a centre decides and words its decisions. Versions are kept: a paper is printed with those of its day. */
export interface SiteAuthority {
  readonly signatureMode: 'agent-signs' | 'agent-proposes';
  readonly delegationText: string | null;
  readonly delegationSettled: boolean;
  readonly reasons: readonly Reason[];
  readonly letterhead: Letterhead;
}

/** A version of {@link SiteAuthority} with the delegations of the site, or of one person. */
export interface DecisionPowers {
  readonly version: number;
  readonly authority: SiteAuthority;
  readonly delegations: readonly Delegation[];
}
