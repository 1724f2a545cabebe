import { RuleViolation, type UnitOfWork } from '@octroi/kernel';
import { caseView } from '../domain/case-view.js';
import { timeline, type TimelineEntry } from '../domain/timeline.js';
import type { CaseKey, GatewayStores } from './ports/stores.js';

/** Shows the history of one request. */
export class ShowTimeline {
  constructor(private readonly unitOfWork: UnitOfWork<GatewayStores>) {}

  async execute(key: CaseKey): Promise<readonly TimelineEntry[]> {
    const facts = await this.unitOfWork.runForTask({ siteIds: [key.siteId] }, (stores) => stores.cases.factsOf(key));
    if (caseView(facts) === null) throw new RuleViolation('not-found');
    return timeline(facts);
  }
}
