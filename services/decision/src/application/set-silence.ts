import type { CivilDate } from '@octroi/kernel';
import type { AidRequest } from '../domain/aid-request.js';
import { implicitRejectionOn, suspendedDays, type Suspension } from '../domain/clocks.js';
import { requireFiled } from '../domain/papers.js';
import type { DecisionStores } from './ports/stores.js';

/** Writes by how much the suspensions of a locked request delay its silence. @returns the day on which silence is a rejection */
export async function setSilence(
  stores: DecisionStores,
  request: AidRequest,
  suspensions: readonly Suspension[],
): Promise<CivilDate> {
  const { requestedOn } = requireFiled(request);
  const from = request.reopenedOn ?? requestedOn;
  await stores.requests.suspend(request.siteId, request.id, suspendedDays(from, suspensions));
  return implicitRejectionOn(from, suspensions);
}
