import type { RuleViolation } from '@octroi/kernel';

/** A grant that is about to be decided. */
export interface ProposedGrant {
  readonly requestId: string;
  readonly amountCents: number;
}

/** The ledger of grants, which another service keeps. */
export interface GrantLedger {
  /** Keeps the sums until their decisions are known. @returns for each request whose cap has no room, the violation to answer. @throws TransientError when the ledger does not answer */
  reserve(hold: {
    readonly siteId: string;
    readonly correlationId: string;
    readonly grants: readonly ProposedGrant[];
  }): Promise<ReadonlyMap<string, RuleViolation>>;
}
