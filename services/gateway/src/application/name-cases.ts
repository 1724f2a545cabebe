import type { ApplicantName, Asker, Owners } from './ports/owners.js';
import type { CaseSummary } from './ports/stores.js';

/** A request of a list with its applicant's name. */
export interface NamedCase extends CaseSummary {
  /** Null when it was not asked for, or its owner does not answer. */
  readonly applicant: ApplicantName | null;
}

/** Adds the names that their owner keeps, by one question for the whole page. */
export class NameCases {
  constructor(private readonly owners: Pick<Owners, 'namesOf'>) {}

  async execute(
    siteId: string,
    cases: readonly CaseSummary[],
    asker: Asker,
  ): Promise<{ readonly items: readonly NamedCase[]; readonly degraded: readonly string[] }> {
    const ids = cases.map(({ requestId }) => requestId);
    const names = ids.length === 0 ? new Map<string, ApplicantName>() : await this.owners.namesOf(siteId, ids, asker);
    const items = cases.map((one) => ({ ...one, applicant: names?.get(one.requestId) ?? null }));
    return { items, degraded: names === null ? ['intake'] : [] };
  }
}
