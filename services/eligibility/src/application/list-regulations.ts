import { RuleViolation, type CommandCause, type Committed, type UnitOfWork } from '@octroi/kernel';
import type { EligibilityStores, KeptRegulation, RegulationFinding, RegulationReader } from './ports/stores.js';

/** A version of the site's regulation, with its text when it was asked for alone. */
export interface ListedRegulation {
  readonly version: string;
  readonly state: 'draft' | 'checked' | 'simulated' | 'adopted' | 'in-force' | 'ended';
  readonly hash: string | null;
  readonly deliberation: string | null;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  readonly source: string | null;
  readonly findings: RegulationFinding[];
}

/** Lists the versions of a site's regulation, or shows one of them. The texts are public acts: every role reads them. */
export class ListRegulations {
  constructor(
    private readonly unitOfWork: UnitOfWork<EligibilityStores>,
    private readonly reader: RegulationReader,
  ) {}

  async execute(cause: CommandCause, version: string | null): Promise<Committed<{ items: ListedRegulation[] }>> {
    return this.unitOfWork.run(cause, async (stores) => {
      const kept = await stores.regulations.versionsOf(cause.siteId);
      const asked = version === null ? kept : kept.filter((one) => one.version === version);
      if (version !== null && asked.length === 0) throw new RuleViolation('not-found');
      return { items: asked.map((one) => this.listed(one, stores.today, version !== null)) };
    });
  }

  private listed(kept: KeptRegulation, today: string, whole: boolean): ListedRegulation {
    const { adopted, findings } = this.reader.check(kept.source);
    const regulation = adopted?.regulation ?? null;
    return {
      version: kept.version,
      state: stateOf(kept, regulation, today),
      hash: kept.hash,
      deliberation: regulation?.deliberation.reference ?? null,
      validFrom: regulation?.validFrom ?? null,
      validUntil: regulation?.validUntil ?? null,
      source: whole ? kept.source : null,
      findings: whole ? [...findings] : [],
    };
  }
}

function stateOf(
  { adopted, hash, simulated }: KeptRegulation,
  validity: { readonly validFrom: string; readonly validUntil: string | null } | null,
  today: string,
): ListedRegulation['state'] {
  if (!adopted) return hash === null ? 'draft' : simulated ? 'simulated' : 'checked';
  if (validity === null || validity.validFrom > today) return 'adopted';
  return validity.validUntil !== null && validity.validUntil < today ? 'ended' : 'in-force';
}
