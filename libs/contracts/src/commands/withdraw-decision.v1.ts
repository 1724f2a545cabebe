import { Type } from 'class-transformer';
import { IsIn, IsNotEmpty, IsObject, IsOptional, IsString, IsUUID, MaxLength, ValidateNested } from 'class-validator';
import { defineCommand } from '../contract.js';
import { IsCivilDate, IsNotBlank, IsNullable, IsText } from '../rules.js';
import { RegisterReference } from '../shapes/register-reference.js';
import {
  AFTERWARDS,
  UNDOINGS,
  UNDOING_GROUNDS,
  type Afterwards,
  type Undoing,
  type UndoingGround,
} from '../shapes/undoing.js';

/** The person was asked what they have to say before an aid is taken back (CRPA L121-1). */
export class PriorObservations {
  @IsCivilDate() invitedOn: string;
  /** Last day to answer. */
  @IsCivilDate() by: string;
  /** Null when no answer came. */
  @IsNullable() @IsCivilDate() heardOn: string | null;
  @IsNullable() @IsString() @MaxLength(4000) @IsText() summary: string | null;
}

/** A decision that is undone by another: the body of POST …/decision/withdrawal. */
export class DecisionWithdrawalInput {
  @IsIn(UNDOINGS) kind: Undoing;
  @IsIn(UNDOING_GROUNDS) ground: UndoingGround;
  /** In fact and in law; printed in the letter. */
  @IsString() @IsNotEmpty() @IsNotBlank() @MaxLength(4000) @IsText() reason: string;
  /** Required when the decision gave a right, unless its beneficiary asks. */
  @IsOptional()
  @IsNullable()
  @IsObject()
  @ValidateNested()
  @Type(() => PriorObservations)
  observations?: PriorObservations | null;
  /** Whether the request waits for a decision again, or ends. */
  @IsIn(AFTERWARDS) afterwards: Afterwards;
}

/** {@link DecisionWithdrawalInput} with what it is about. */
export class WithdrawDecision extends DecisionWithdrawalInput {
  @IsUUID() requestId: string;
}

/** Reply of {@link withdrawDecisionV1}: the entry that undoes. */
export class WithdrawnDecision {
  @IsUUID() withdrawalId: string;
  @IsObject() @ValidateNested() @Type(() => RegisterReference) register: RegisterReference;
}

/**
 * `cmd.decision.withdraw-decision.v1`: by a new entry of the register. Problems: not-found, nothing-to-withdraw, withdrawal-too-late, observations-required,
 * observations-dates-out-of-order, observations-pending, more-favourable-required, and those of a delegated decision.
 */
export const withdrawDecisionV1 = defineCommand({
  subject: 'cmd.decision.withdraw-decision.v1',
  owner: 'decision',
  askers: ['gateway'],
  purposes: ['decide'],
  payload: WithdrawDecision,
  reply: WithdrawnDecision,
  summary: 'Retirer ou abroger une décision par une nouvelle inscription au registre.',
  example: {
    requestId: '01936f2e-7c1a-7000-8000-000000000009',
    kind: 'withdrawal' as const,
    ground: 'illegality' as const,
    reason: 'Le foyer ne résidait pas dans la commune à la date de la demande.',
    observations: {
      invitedOn: '2026-12-01',
      by: '2026-12-16',
      heardOn: '2026-12-10',
      summary: 'A déménagé en octobre.',
    },
    afterwards: 'decide-again' as const,
  },
  replyExample: {
    withdrawalId: '01936f2e-7c1a-7000-8000-000000000022',
    register: { series: 'RET', year: 2026, number: 1, position: 3, hash: 'b'.repeat(64), label: 'RET-2026-000001' },
  },
});
