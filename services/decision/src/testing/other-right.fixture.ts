import { addDays } from '@octroi/kernel';
import type { DecisionStores } from '../application/ports/stores.js';
import type { OtherRight } from '../domain/other-right.js';
import { TODAY, aRequest } from './decision.fixture.js';

/** Help with the rent, applied for three days ago; its answer is waited for. */
export function anOtherRight(overrides: Partial<OtherRight> = {}): OtherRight {
  return {
    ...{ id: '01936f2e-7c1a-7000-8000-000000000041', requestId: aRequest().id, right: 'fsl', label: null },
    ...{
      appliedOn: addDays(TODAY, -3),
      receiptOn: null,
      transmittedOn: null,
      remindOn: addDays(TODAY, 28),
      answer: null,
    },
    ...overrides,
  };
}

/** Rights elsewhere in memory. */
export function rightsIn(kept: Map<string, OtherRight>): DecisionStores['otherRights'] {
  return {
    of: async (_siteId, requestId) => [...kept.values()].filter((one) => one.requestId === requestId),
    save: async (_siteId, right) => void kept.set(right.id, right),
  };
}
