import { RuleViolation, SITE_ROLES, hasRole, type Actor, type CommandCause, type UnitOfWork } from '@octroi/kernel';
import type { DecisionStores, RecordedDecision } from '../ports/stores.js';

export interface RegisterRange {
  readonly year: number | null;
  /** Position after which to go on. */
  readonly after: number | null;
  readonly limit: number;
}

export interface RegisterLines {
  readonly lines: readonly RecordedDecision[];
  readonly more: boolean;
}

/** Gives a page of the register. */
export class ReadRegister {
  constructor(private readonly unitOfWork: UnitOfWork<DecisionStores>) {}

  async execute(actor: Actor, cause: CommandCause, { year, after, limit }: RegisterRange): Promise<RegisterLines> {
    if (!hasRole(actor, ...SITE_ROLES)) throw new RuleViolation('role-not-allowed');
    const { result } = await this.unitOfWork.run(cause, async (stores) => {
      const found = await stores.register.page(cause.siteId, { year, after: after ?? 0, count: limit + 1 });
      return { lines: found.slice(0, limit), more: found.length > limit };
    });
    return result;
  }
}
