import { RuleViolation, hasRole, type Actor, type CommandCause, type Committed, type UnitOfWork } from '@octroi/kernel';
import type { EligibilityStores, RegulationFinding, RegulationReader } from './ports/stores.js';

/** A draft after its check. */
export interface DraftedRegulation {
  readonly version: string;
  readonly state: 'draft' | 'checked';
  readonly hash: string | null;
  readonly findings: RegulationFinding[];
}

/** Keeps a draft, sound or not, and says what the check finds in it. */
export class DraftRegulation {
  constructor(
    private readonly unitOfWork: UnitOfWork<EligibilityStores>,
    private readonly reader: RegulationReader,
  ) {}

  async execute(
    actor: Actor,
    cause: CommandCause,
    { version, source }: { readonly version: string; readonly source: string },
  ): Promise<Committed<DraftedRegulation>> {
    if (!['operator', 'admin', 'manager'].some((role) => hasRole(actor, role as 'admin')))
      throw new RuleViolation('role-not-allowed');
    const { adopted, findings } = this.reader.check(source);
    const other = adopted !== null && adopted.regulation.version !== version;
    const hash = other ? null : (adopted?.hash ?? null);
    return this.unitOfWork.run(cause, async (stores) => {
      const already = await stores.regulations.hashOf(cause.siteId, version);
      if (already !== null && already !== hash) throw new RuleViolation('regulation-already-adopted');
      if (already === null) await stores.regulations.keepDraft(cause.siteId, { version, source, hash });
      const state = hash === null ? 'draft' : 'checked';
      return { version, state, hash, findings: [...(other ? [otherVersion(version)] : []), ...findings] };
    });
  }
}

function otherVersion(version: string): RegulationFinding {
  return { line: 1, sentence: `Le fichier ne dit pas qu’il est la version ${version} (version: …).`, blocking: true };
}
