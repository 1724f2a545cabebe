import { RuleViolation, hasRole, type Actor, type CommandCause, type Committed, type UnitOfWork } from '@octroi/kernel';
import type { AssessRequests } from './assess-requests.js';
import type { EligibilityStores, RegulationReader } from './ports/stores.js';

/** A file to adopt. */
export interface RegulationFile {
  /** The version that the file is expected to be. */
  readonly version: string;
  readonly source: string;
}

/** Adopts a version of a regulation for good, and assesses the requests that waited for it. */
export class AdoptRegulation {
  constructor(
    private readonly unitOfWork: UnitOfWork<EligibilityStores>,
    private readonly reader: RegulationReader,
    private readonly assessRequests: AssessRequests,
  ) {}

  async execute(actor: Actor, cause: CommandCause, file: RegulationFile): Promise<Committed<{ changed: boolean }>> {
    if (!hasRole(actor, 'operator')) throw new RuleViolation('role-not-allowed');
    const adopted = this.reader.read(file.source);
    if (adopted.regulation.version !== file.version)
      throw new RuleViolation('regulation-invalid', { faults: [{ pointer: '/version', code: 'regulation-fault' }] });
    return this.unitOfWork.run(cause, async (stores) => {
      await stores.regulations.changeAlone(cause.siteId);
      const hash = await stores.regulations.hashOf(cause.siteId, file.version);
      if (hash !== null && hash !== adopted.hash) throw new RuleViolation('regulation-already-adopted');
      if (hash !== null) return { changed: false };
      const sequence = await stores.regulations.adopt(cause.siteId, adopted, file.source);
      stores.regulationAdopted(cause.siteId, adopted, sequence);
      const waiting = await stores.requests.unassessed(cause.siteId);
      if (waiting.length > 0) await this.assessRequests.execute(stores, waiting);
      return { changed: true };
    });
  }
}
