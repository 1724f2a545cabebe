import { RuleViolation, civilDateAt, hasRole, type Actor, type CommandCause, type UnitOfWork } from '@octroi/kernel';
import { dueWords, type DueDate } from '../../domain/due.js';
import type { DecisionStores, DueFilters } from '../ports/stores.js';

/** A date with what it means. */
export interface DueLine extends DueDate {
  readonly overdue: boolean;
  /** French sentence. */
  readonly label: string;
}

export interface DuePage {
  readonly items: readonly DueLine[];
  readonly more: boolean;
}

/** Lists what falls due on a site, earliest first. */
export class ListDue {
  constructor(private readonly unitOfWork: UnitOfWork<DecisionStores>) {}

  async execute(actor: Actor, cause: CommandCause, filters: Omit<DueFilters, 'today'>): Promise<DuePage> {
    if (!hasRole(actor, 'agent', 'secretary', 'president', 'manager', 'dpo', 'machine'))
      throw new RuleViolation('role-not-allowed');
    const { result } = await this.unitOfWork.run(cause, async (stores) => {
      const today = civilDateAt(stores.now);
      const found = await stores.clocks.due(cause.siteId, { ...filters, today, limit: filters.limit + 1 });
      const items = found
        .slice(0, filters.limit)
        .map((date) => ({ ...date, overdue: date.dueOn < today, label: dueWords(date, today) }));
      return { items, more: found.length > items.length };
    });
    return result;
  }
}
