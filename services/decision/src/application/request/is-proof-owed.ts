import type { AidRequest } from '../../domain/aid-request.js';
import type { DecisionStores } from '../ports/stores.js';

/** True when a request was decided in urgency, on the person's word, and nobody undid it: what proves it comes afterwards. */
export async function isProofOwed(
  { register, undoings }: Pick<DecisionStores, 'register' | 'undoings'>,
  { siteId, id, status }: Pick<AidRequest, 'siteId' | 'id' | 'status'>,
): Promise<boolean> {
  if (status !== 'decided') return false;
  const decisions = (await register.decisionsOf(siteId, id)).map(({ decision }) => decision);
  const urgent = decisions.filter((decision) => decision.urgent).map(({ decisionId }) => decisionId);
  if (urgent.length === 0) return false;
  const undone = await undoings.undone(siteId, urgent);
  return urgent.some((decisionId) => !undone.has(decisionId));
}
