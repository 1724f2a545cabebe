import { IsNotEmpty, IsObject, IsString, IsUUID, MaxLength, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { defineCommand } from '../contract.js';
import { IsText } from '../rules.js';
import { RegisterReference } from '../shapes/register-reference.js';

/** A slip of the pen in the last decision of a request: the body of POST …/aid-requests/{id}/decision/correction. */
export class CorrectionInput {
  /** What is wrong, and why. */
  @IsString() @IsNotEmpty() @MaxLength(2000) @IsText() reason: string;
  /** What is to be read instead. */
  @IsString() @IsNotEmpty() @MaxLength(2000) @IsText() replacement: string;
}

/** {@link CorrectionInput} with what it is about. */
export class CorrectDecision extends CorrectionInput {
  @IsUUID() requestId: string;
}

/** Reply of {@link correctDecisionV1}: the entry that corrects. */
export class CorrectedDecision {
  @IsObject() @ValidateNested() @Type(() => RegisterReference) register: RegisterReference;
}

/** `cmd.decision.correct-decision.v1`: by a new entry, the corrected one stays. Problem: not-found. */
export const correctDecisionV1 = defineCommand({
  subject: 'cmd.decision.correct-decision.v1',
  owner: 'decision',
  askers: ['gateway'],
  purposes: ['correct-decision'],
  payload: CorrectDecision,
  reply: CorrectedDecision,
  summary: 'Corriger une erreur matérielle par une nouvelle inscription au registre.',
  example: {
    requestId: '01936f2e-7c1a-7000-8000-000000000009',
    reason: 'Erreur de plume dans le commentaire.',
    replacement: 'Lire : « facture de décembre ».',
  },
  replyExample: {
    register: { series: 'COR', year: 2026, number: 1, position: 2, hash: 'b'.repeat(64), label: 'COR-2026-000001' },
  },
});
