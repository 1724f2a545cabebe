import { addDays } from '@octroi/kernel';
import type { DecisionPart } from '../domain/decision-content.js';
import type { UndoingPart } from '../domain/undoing.js';
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

/** An act that undoes {@link aDecisionPart}, as the register holds it. */
export function anUndoingPart(overrides: Partial<UndoingPart> = {}): UndoingPart {
  const { decisionId, requestId, reference, aidLabel, decidedOn } = aDecisionPart();
  return {
    ...{ withdrawalId: 'w-1', decisionId, requestId, reference, aidLabel, kind: 'withdrawal', ground: 'illegality' },
    ...{ withdrawnOn: TODAY, undoneLabel: 'DEC-2026-000001', undonePosition: 1, undoneHash: 'b'.repeat(64) },
    ...{ undoneOn: decidedOn, invitedOn: addDays(TODAY, -20), heardOn: addDays(TODAY, -8), afterwards: 'decide-again' },
    ...{ keptCents: 5_000, delegation: 'DEL03_2023_0017', authorityVersion: 1 },
    legalBasis: 'articles L242-1 et L121-1 du code des relations entre le public et l’administration',
    ...{ signatoryName: 'Camille Roux', signatoryQuality: 'travailleuse sociale', signatoryId: 'i|s' },
    ...overrides,
  };
}
