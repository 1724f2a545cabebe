import type { DecisionPart } from '../domain/decision-content.js';
import { decide } from '../domain/decide.js';
import { decisionPart } from '../domain/decision-content.js';
import type { LetterFacts } from '../domain/decision-letter.js';
import { TODAY, aDecisionInput, aDelegation, aRequest, aSiteAuthority, anAgent, powersOf } from './decision.fixture.js';

export function aDecisionPart(overrides: Partial<DecisionPart> = {}): DecisionPart {
  const decision = decide({
    request: aRequest(),
    input: aDecisionInput(),
    actor: anAgent(),
    powers: powersOf([aDelegation()]),
    today: TODAY,
  });
  const circumstances = {
    decisionId: '01936f2e-7c1a-7000-8000-000000000003',
    aidLabel: 'Aide alimentaire',
    signatoryId: 'octroi-development|chaville:agent',
    authorityVersion: 1,
  };
  return { ...decisionPart(decision, circumstances), ...overrides };
}

export function someLetterFacts(overrides: Partial<LetterFacts> = {}): LetterFacts {
  return {
    decision: aDecisionPart(),
    statement: { comment: null, derogationReason: null },
    label: 'DEC-2026-000001',
    letterhead: aSiteAuthority().letterhead,
    recipient: { name: 'JEANNE MARTIN', sex: 'F', addressLines: ['1 rue de la Mairie', '92370 Chaville'] },
    ...overrides,
  };
}
