import { RuleViolation, addMonths, civilDate, type Actor, type CommandCause, type UnitOfWork } from '@octroi/kernel';
import type { EligibilityStores, RequestKey } from './ports/stores.js';

/** What a household has to live on, and what it received. */
export interface SheetMeans {
  readonly requestId: string;
  readonly quotientFamilial: number | null;
  readonly resteAVivreCents: number | null;
  readonly received: readonly { readonly aid: string; readonly on: string; readonly cents: number }[];
}

const MONTHS = 12;

/** Tells the service that makes the sheets of a session the means of households, and the aids of twelve months, without a person's identifier. */
export class ReadSheetMeans {
  constructor(private readonly unitOfWork: UnitOfWork<EligibilityStores>) {}

  async execute(actor: Actor, cause: CommandCause, requestIds: readonly string[]): Promise<readonly SheetMeans[]> {
    if (actor.issuer !== 'decision' || actor.purpose !== 'prepare-sheets') throw new RuleViolation('role-not-allowed');
    const { siteId } = cause;
    const { result } = await this.unitOfWork.run(cause, async (stores) => {
      const items = [];
      for (const requestId of requestIds) items.push(await meansOf(stores, { siteId, requestId }));
      await stores.logAccess([...requestIds]);
      return { items };
    });
    return result.items;
  }
}

async function meansOf(stores: EligibilityStores, key: RequestKey): Promise<SheetMeans> {
  const kept = await stores.requests.lastAssessment(key.siteId, key.requestId);
  const grants = await stores.grants.grantsSince(key, addMonths(civilDate(stores.today), -MONTHS));
  return {
    requestId: key.requestId,
    quotientFamilial: kept?.facts.household?.quotientFamilial?.value ?? null,
    resteAVivreCents: kept?.assessment.resteAVivreCents ?? null,
    received: grants.filter(({ state }) => state === 'granted').map(({ aid, on, cents }) => ({ aid, on, cents })),
  };
}
