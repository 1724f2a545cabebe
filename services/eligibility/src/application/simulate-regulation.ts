import { RuleViolation, hasRole, type Actor, type CommandCause, type Committed, type UnitOfWork } from '@octroi/kernel';
import { comparePast, type AidComparison } from '@octroi/regulation';
import type { AdoptedRegulation, EligibilityStores, RegulationReader } from './ports/stores.js';

/** What one step of a simulation found. */
export interface SimulationStep {
  readonly aids: AidComparison[];
  readonly done: number;
  readonly total: number;
  readonly next: string | null;
  readonly finished: boolean;
}

/** The step to take: the next requests after one of them. */
export interface StepToTake {
  readonly version: string;
  readonly after: string | null;
  readonly limit: number;
}

/** Tries a draft on requests that were assessed, a few at a time: whoever asks adds the steps up and sees them come. */
export class SimulateRegulation {
  private parsed: { readonly source: string; readonly adopted: AdoptedRegulation } | null = null;

  constructor(
    private readonly unitOfWork: UnitOfWork<EligibilityStores>,
    private readonly reader: RegulationReader,
  ) {}

  async execute(
    actor: Actor,
    cause: CommandCause,
    { version, after, limit }: StepToTake,
  ): Promise<Committed<SimulationStep>> {
    if (!['operator', 'admin', 'manager'].some((role) => hasRole(actor, role as 'admin')))
      throw new RuleViolation('role-not-allowed');
    const { siteId } = cause;
    return this.unitOfWork.run(cause, async (stores) => {
      const draft = await stores.regulations.draftOf(siteId, version);
      if (draft === null) throw new RuleViolation('not-found');
      const { assessor } = this.read(draft.source);
      const past = await stores.requests.assessedAfter(siteId, after, limit);
      const aids = [...comparePast(assessor, past)];
      const last = past.length < limit;
      if (last) await stores.regulations.markSimulated(siteId, version);
      const next = last ? null : (past.at(-1)?.requestId ?? null);
      return { aids, done: past.length, total: await stores.requests.countAssessed(siteId), next, finished: last };
    });
  }

  /** The steps of one simulation read the same text. @throws RuleViolation `regulation-invalid` */
  private read(source: string): AdoptedRegulation {
    if (this.parsed?.source !== source) this.parsed = { source, adopted: this.reader.read(source) };
    return this.parsed.adopted;
  }
}
