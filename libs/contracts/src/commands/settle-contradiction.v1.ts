import { Type } from 'class-transformer';
import { IsObject, IsUUID, ValidateNested } from 'class-validator';
import { defineCommand } from '../contract.js';
import { Acknowledgement } from '../shapes/acknowledgement.js';
import { ContradictionInput } from '../shapes/contradiction.js';

/** Request of {@link settleContradictionV1}. */
export class SettleContradiction {
  @IsUUID() requestId: string;
  @IsObject() @ValidateNested() @Type(() => ContradictionInput) choice: ContradictionInput;
}

/** `cmd.retrieval.settle-contradiction.v1`. Problems: not-found, role-not-allowed, no-contradiction (there is none about that, or another answer came since). */
export const settleContradictionV1 = defineCommand({
  subject: 'cmd.retrieval.settle-contradiction.v1',
  owner: 'retrieval',
  askers: ['gateway'],
  purposes: ['settle-contradiction'],
  payload: SettleContradiction,
  reply: Acknowledgement,
  summary: 'Choisir entre le justificatif et la réponse de l’État, avec le motif.',
  example: {
    requestId: '01936f2e-7c1a-7000-8000-000000000009',
    choice: {
      about: 'quotient-familial',
      answeredAt: '2026-11-24T08:00:00.000Z',
      choice: 'certified' as const,
      reason: 'L’attestation était celle du mois d’avant.',
    },
  },
  replyExample: { changed: true },
});
