import type { DecisionPart } from '../domain/decision-content.js';
import { TODAY, aRequest, aRouting, aSubmission } from './decision.fixture.js';

/** A decision as the register holds it. */
export function aDecisionPart(overrides: Partial<DecisionPart> = {}): DecisionPart {
  const { reference, aid, requestedOn, requestedAmountCents } = aSubmission();
  return {
    ...{ decisionId: 'd-1', requestId: aRequest().id, reference, aid, aidLabel: 'Aide alimentaire', requestedOn },
    ...{
      requestedAmountCents,
      decidedOn: TODAY,
      outcome: 'granted',
      amountCents: 15_000,
      returnsOn: null,
      reasons: [],
    },
    ...{ urgent: false, derogation: false, authority: 'delegated-agent', delegation: 'DEL03_2023_0017' },
    ...{ legalBasis: 'délégation DEL03_2023_0017', signatoryName: 'Camille Roux', signatoryId: 'i|s' },
    ...{ signatoryQuality: 'travailleuse sociale', routing: aRouting(), authorityVersion: 1 },
    ...overrides,
  };
}
