import { IsIn, IsString, MaxLength } from 'class-validator';
import { defineEvent } from '../contract.js';
import { IsCode, IsInstant } from '../rules.js';
import { CONTRADICTION_CHOICES, type ContradictionChoice } from '../shapes/contradiction.js';

/** A person chose between a paper and the State's answer; the reason is with its owner. What counts from now on follows as `household-data-retrieved`. */
export class ContradictionSettledV1 {
  /** What they differed about: `quotient-familial`, or the code of a status or of figures. */
  @IsCode() about: string;
  @IsIn(CONTRADICTION_CHOICES) choice: ContradictionChoice;
  /** Kind of the paper. */
  @IsString() @MaxLength(64) proofKind: string;
  @IsInstant() settledAt: string;
}

/** `aid.retrieval.contradiction-settled.v1` */
export const contradictionSettledV1 = defineEvent({
  subject: 'aid.retrieval.contradiction-settled.v1',
  producer: 'retrieval',
  payload: ContradictionSettledV1,
  summary: 'Une personne a choisi entre le justificatif et la réponse de l’État.',
  example: {
    about: 'quotient-familial',
    choice: 'certified' as const,
    proofKind: 'attestation-caf',
    settledAt: '2026-11-24T09:12:00.000Z',
  },
});
