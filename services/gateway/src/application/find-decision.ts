import { RuleViolation, type UnitOfWork } from '@octroi/kernel';
import { caseView } from '../domain/case-view.js';
import type { CaseKey, GatewayStores } from './ports/stores.js';

/** Tells whether a request of the site has a decision whose papers may be asked for. */
export class FindDecision {
  constructor(private readonly unitOfWork: UnitOfWork<GatewayStores>) {}

  /** @throws RuleViolation `not-found` */
  async execute(key: CaseKey): Promise<{ readonly reference: string; readonly decided: boolean }> {
    const facts = await this.unitOfWork.runForTask({ siteIds: [key.siteId] }, (stores) => stores.cases.factsOf(key));
    const view = caseView(facts);
    if (view === null) throw new RuleViolation('not-found');
    return { reference: view.reference, decided: view.decision !== null };
  }
}
