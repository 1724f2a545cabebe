import { RuleViolation, type UnitOfWork } from '@octroi/kernel';
import { caseView } from '../domain/case-view.js';
import type { CaseKey, GatewayStores } from './ports/stores.js';

/** Refuses what is done to a request that has its end, where the owner of the request does not hear of decisions. */
export class RequireOpenCase {
  constructor(private readonly unitOfWork: UnitOfWork<GatewayStores>) {}

  async execute(key: CaseKey): Promise<void> {
    const facts = await this.unitOfWork.runForTask({ siteIds: [key.siteId] }, (stores) => stores.cases.factsOf(key));
    const view = caseView(facts);
    if (view === null) throw new RuleViolation('not-found');
    if (['decided', 'withdrawn', 'closed'].includes(view.status)) throw new RuleViolation('already-decided');
  }
}
