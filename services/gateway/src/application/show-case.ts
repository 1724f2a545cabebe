import { RuleViolation, type UnitOfWork } from '@octroi/kernel';
import { caseView, type CaseView } from '../domain/case-view.js';
import type { Asker, FiledPromise, Owners } from './ports/owners.js';
import type { CaseKey, GatewayStores } from './ports/stores.js';

/** A request with what its owners add to the projection; `degraded` names the owners that did not answer. */
export interface WholeCase {
  readonly view: CaseView;
  readonly submission: object | null;
  /** Of the submission; null without it. */
  readonly version: number | null;
  /** What the person was promised, the last first; null without it. */
  readonly promises: readonly FiledPromise[] | null;
  readonly decisions: readonly object[] | null;
  readonly appeals: readonly object[] | null;
  readonly rights: readonly object[] | null;
  readonly proposal: object | null;
  readonly clocks: object | null;
  readonly degraded: readonly string[];
}

/** Shows one request whole. */
export class ShowCase {
  constructor(
    private readonly unitOfWork: UnitOfWork<GatewayStores>,
    private readonly owners: Pick<Owners, 'submissionOf' | 'decisionsOf'>,
  ) {}

  async execute(key: CaseKey, asker: Asker): Promise<WholeCase> {
    const facts = await this.unitOfWork.runForTask({ siteIds: [key.siteId] }, (stores) => stores.cases.factsOf(key));
    const view = caseView(facts);
    if (view === null) throw new RuleViolation('not-found');
    const [filed, decided] = await Promise.all([
      this.owners.submissionOf(key, asker),
      this.owners.decisionsOf(key, asker),
    ]);
    const degraded = [...(filed === null ? ['intake'] : []), ...(decided === null ? ['decision'] : [])];
    const nothing = { decisions: null, appeals: null, rights: null, proposal: null, clocks: null };
    const { decisions, appeals, rights, proposal, clocks } = decided ?? nothing;
    const { submission, version, promises } = filed ?? { submission: null, version: null, promises: null };
    return { view, submission, version, promises, decisions, appeals, rights, proposal, clocks, degraded };
  }
}
