import type { CommandCause, RuleViolation, UnitOfWork } from '@octroi/kernel';
import { requirePersonWhoMayDecide } from '../../domain/decide.js';
import type { DecisionInput } from '../../domain/decision-input.js';
import { requireSessionKeeper } from '../session/session-command.js';
import type { GrantLedger } from '../ports/grant-ledger.js';
import type { DecisionStores } from '../ports/stores.js';

/** Decisions that somebody is about to take. */
export interface GrantsToHold {
  readonly items: readonly { readonly requestId: string; readonly input: DecisionInput }[];
  /** Taken by vote in a session. */
  readonly inSession: boolean;
}

const GRANTED: readonly string[] = ['granted', 'partially-granted'];

/**
 * Asks the ledger for the sums before they are decided, where the site's regulation has caps: two requests of one household cannot both take
 * what is left. A derogation departs from the regulation, with its reason: it is not held to the cap, and counts once decided.
 */
export class HoldGrants {
  constructor(
    private readonly unitOfWork: UnitOfWork<DecisionStores>,
    private readonly ledger: GrantLedger,
  ) {}

  async execute(cause: CommandCause, { items, inSession }: GrantsToHold): Promise<ReadonlyMap<string, RuleViolation>> {
    if (inSession) requireSessionKeeper(cause.actor);
    else requirePersonWhoMayDecide(cause.actor);
    const { siteId, correlationId } = cause;
    const grants = items.flatMap(({ requestId, input: { outcome, amountCents, derogationReason } }) =>
      GRANTED.includes(outcome) && amountCents !== null && derogationReason === null
        ? [{ requestId, amountCents }]
        : [],
    );
    if (grants.length === 0) return new Map();
    const capped = await this.unitOfWork.runForTask({ siteIds: [siteId] }, (stores) => stores.sites.isCapped(siteId));
    return capped ? this.ledger.reserve({ siteId, correlationId, grants }) : new Map();
  }
}
