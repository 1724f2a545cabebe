import type { Delegation } from './delegation.js';

export interface Reason {
  readonly code: string;
  readonly text: string;
}

/** What letters say of the centre. */
export interface Letterhead {
  readonly name: string;
  readonly addressLines: readonly string[];
  readonly place: string;
  readonly appealTo: string;
  readonly court: string;
  /** What deliberations are seen under; the law's own when there is none. */
  readonly visas?: readonly string[];
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
