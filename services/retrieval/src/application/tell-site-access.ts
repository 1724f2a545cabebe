import { RuleViolation, civilDateAt, hasRole, type Actor, type CommandCause, type UnitOfWork } from '@octroi/kernel';
import { standingOn, type StandingHabilitation } from '../domain/site-access.js';
import type { RetrievalStores } from './ports/stores.js';

/** The token that calls of a site leave with. */
export interface InstalledToken {
  /** The end that it tells of itself. */
  readonly expiresAt: Date | null;
}

/** Tells of tokens without giving them. */
export interface TokenEnds {
  /** Null when the site has none. */
  endOf(siteId: string): Promise<InstalledToken | null>;
}

/** What stands between a centre and the answers of the State. */
export interface SiteAccessTold {
  readonly now: Date;
  /** The latest first. */
  readonly habilitations: readonly StandingHabilitation[];
  /** Set while API Particulier refuses the centre. */
  readonly refusal: { readonly reason: string } | null;
  readonly token: InstalledToken | null;
}

/** Tells whoever runs a centre under which right it asks the State, and until when. */
export class TellSiteAccess {
  constructor(
    private readonly unitOfWork: UnitOfWork<RetrievalStores>,
    private readonly tokens: TokenEnds,
  ) {}

  async execute(actor: Actor, cause: CommandCause): Promise<SiteAccessTold> {
    if (!hasRole(actor, 'admin') && !hasRole(actor, 'manager')) throw new RuleViolation('role-not-allowed');
    const { siteId } = cause;
    const token = await this.tokens.endOf(siteId);
    const { result } = await this.unitOfWork.run(cause, async ({ access, now }) => {
      const habilitations = await access.habilitations([siteId]);
      const [refusal = null] = await access.refusals([siteId]);
      const today = civilDateAt(now);
      return { now, habilitations: habilitations.map((one) => standingOn(one, today)), refusal };
    });
    return { ...result, token };
  }
}
