import type { AidRequest } from '../../domain/aid-request.js';
import type { Authority } from '../../domain/delegation.js';
import { passedOnTo } from '../../domain/recusal.js';
import type { DecisionStores } from '../ports/stores.js';

/** To whom a locked request passed when somebody stood aside, and no decision or reopening came since; null when its routing says who decides. */
export async function passedOn(stores: DecisionStores, request: AidRequest): Promise<Authority | null> {
  const { siteId, id, reopenedOn, routing } = request;
  const recusals = await stores.recusals.of(siteId, [id]);
  if (recusals.length === 0 || routing === null) return null;
  const last = (await stores.register.decisionsOf(siteId, id)).at(-1)?.decision.decidedOn ?? null;
  const since = [last, reopenedOn ?? null].filter((day) => day !== null).sort();
  return passedOnTo(recusals, since.at(-1) ?? null);
}
