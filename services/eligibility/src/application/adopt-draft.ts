import { RuleViolation, hasRole, type Actor, type CommandCause, type Committed, type UnitOfWork } from '@octroi/kernel';
import type { AssessRequests } from './assess-requests.js';
import type { EligibilityStores, RegulationReader } from './ports/stores.js';

/** The vote that adopts a draft. */
export interface Adoption {
  readonly version: string;
  readonly reference: string;
  readonly deliberatedOn: string;
}

/** Makes a simulated draft the centre's regulation, for good, with the deliberation that its file names. */
export class AdoptDraft {
  constructor(
    private readonly unitOfWork: UnitOfWork<EligibilityStores>,
    private readonly reader: RegulationReader,
    private readonly assessRequests: AssessRequests,
  ) {}

  async execute(actor: Actor, cause: CommandCause, adoption: Adoption): Promise<Committed<{ changed: boolean }>> {
    if (!['operator', 'admin'].some((role) => hasRole(actor, role as 'admin')))
      throw new RuleViolation('role-not-allowed');
    const { siteId } = cause;
    return this.unitOfWork.run(cause, async (stores) => {
      await stores.regulations.changeAlone(siteId);
      const draft = await stores.regulations.draftOf(siteId, adoption.version);
      if (draft === null) {
        if ((await stores.regulations.hashOf(siteId, adoption.version)) !== null) return { changed: false };
        throw new RuleViolation('not-found');
      }
      const adopted = this.reader.read(draft.source);
      const { reference, date } = adopted.regulation.deliberation;
      if (reference !== adoption.reference || date !== adoption.deliberatedOn)
        throw new RuleViolation('deliberation-mismatch', { parameters: { reference, date } });
      if (date > stores.today) throw new RuleViolation('deliberation-to-come', { parameters: { date } });
      if (!draft.simulated) throw new RuleViolation('regulation-not-simulated');
      const sequence = await stores.regulations.adopt(siteId, adopted, draft.source);
      await stores.regulations.dropDraft(siteId, adoption.version);
      stores.regulationAdopted(siteId, adopted, sequence);
      const waiting = await stores.requests.unassessed(siteId);
      if (waiting.length > 0) await this.assessRequests.execute(stores, waiting);
      return { changed: true };
    });
  }
}
