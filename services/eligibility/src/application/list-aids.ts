import type { CommandCause, Committed, UnitOfWork } from '@octroi/kernel';
import { offerOf, versionFor, type Aid, type AskedFact } from '@octroi/regulation';
import type { AdoptedRegulation, EligibilityStores } from './ports/stores.js';

/** An aid of the regulation in force, with the questions that its rules ask. */
export interface ListedAid {
  readonly code: string;
  readonly label: string;
  readonly regulation: string;
  readonly regulationHash: string;
  readonly form: Aid['notes']['form'];
  readonly maximumCents: number | null;
  readonly amountIs: Aid['amountIs'];
  readonly sources: Aid['sources'][number][];
  readonly facts: AskedFact[];
  readonly documents: string[];
  readonly payment: string[];
  readonly frequency: string | null;
  readonly duration: string | null;
  readonly advisory: string | null;
  readonly urgency: {
    readonly authority: NonNullable<Aid['urgency']>['authority'];
    readonly ceilingCents: number;
  } | null;
}

/** Lists the aids that may be asked for on a date: each as the version says that the date selects. */
export class ListAids {
  constructor(private readonly unitOfWork: UnitOfWork<EligibilityStores>) {}

  async execute(cause: CommandCause, on: string | null): Promise<Committed<{ items: ListedAid[] }>> {
    return this.unitOfWork.run(cause, async (stores) => {
      const versions = (await stores.regulations.ofSites([cause.siteId])).get(cause.siteId) ?? [];
      return { items: inForce(versions, on ?? stores.today) };
    });
  }
}

function inForce(versions: readonly AdoptedRegulation[], on: string): ListedAid[] {
  const candidates = versions.map((adopted) => ({ ...adopted.regulation, adopted }));
  const codes = new Set(candidates.flatMap(({ aids }) => aids.map(({ code }) => code)));
  return [...codes].flatMap((code) => {
    const found = versionFor(candidates, code, on);
    const aid = found?.aids.find((one) => one.code === code);
    return found === null || aid === undefined ? [] : [listed(found.adopted, aid, on)];
  });
}

function listed({ regulation, hash, assessor }: AdoptedRegulation, aid: Aid, on: string): ListedAid {
  const { code, label, ceilingCents, amountIs, sources, urgency, notes } = aid;
  const { form, documents, payment, frequency, duration, advisory } = notes;
  return {
    ...{ code, label, regulation: regulation.version, regulationHash: hash, form, amountIs },
    maximumCents: ceilingCents,
    sources: [...sources],
    facts: [...offerOf(assessor, aid, on)],
    ...{ documents: [...documents], payment: [...payment], frequency, duration, advisory },
    urgency: urgency === null ? null : { authority: urgency.authority, ceilingCents: urgency.ceilingCents },
  };
}
