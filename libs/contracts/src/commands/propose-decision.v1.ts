import { Type } from 'class-transformer';
import { IsIn, IsObject, IsUUID, ValidateNested } from 'class-validator';
import { defineCommand } from '../contract.js';
import { AUTHORITIES, type Authority } from '../shapes/authority.js';
import { DecisionInput } from '../shapes/decision.js';

/** What a worker prepares for whoever may sign it. */
export class ProposeDecision {
  @IsUUID() requestId: string;
  @IsObject() @ValidateNested() @Type(() => DecisionInput) decision: DecisionInput;
}

/** Reply of {@link proposeDecisionV1}. */
export class ProposedDecision {
  @IsUUID() proposalId: string;
  /** Who signs it; a body decides it in session. */
  @IsIn(AUTHORITIES) to: Authority;
}

/**
 * `cmd.decision.propose-decision.v1`: takes the place of an earlier proposal. Nothing leaves before the signature. Problems: those of a decision,
 * delegations aside.
 */
export const proposeDecisionV1 = defineCommand({
  subject: 'cmd.decision.propose-decision.v1',
  owner: 'decision',
  askers: ['gateway'],
  purposes: ['propose-decision'],
  payload: ProposeDecision,
  reply: ProposedDecision,
  summary: 'Proposer une décision à la signature de la personne compétente.',
  example: {
    requestId: '01936f2e-7c1a-7000-8000-000000000009',
    decision: { outcome: 'granted' as const, amountCents: 15_000 },
  },
  replyExample: { proposalId: '01936f2e-7c1a-7000-8000-000000000021', to: 'vice-president' as const },
});
