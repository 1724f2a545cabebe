import { RuleViolation, type CivilDate } from '@octroi/kernel';
import type { AidRequest } from '../../domain/aid-request.js';
import { implicitRejectionOn, suspendedDays, type Suspension } from '../../domain/clocks.js';
import type { DecisionStores } from '../ports/stores.js';

/** Writes by how much the suspensions of a locked request delay its silence. @returns the day on which silence is a rejection; null once it is decided */
export async function setSilence(
  stores: DecisionStores,
  request: AidRequest,
  suspensions: readonly Suspension[],
): Promise<CivilDate | null> {
  const from = request.reopenedOn ?? request.submission?.requestedOn;
  if (from === undefined) throw new RuleViolation('too-early');
  const renewed = request.renewedOn ? implicitRejectionOn(request.renewedOn, suspensions) : null;
  await stores.requests.suspend(request.siteId, request.id, { days: suspendedDays(from, suspensions), renewed });
  return request.status === 'decided' ? null : implicitRejectionOn(from, suspensions);
}
