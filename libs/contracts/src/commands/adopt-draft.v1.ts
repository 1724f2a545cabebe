import { IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { defineCommand } from '../contract.js';
import { IsCivilDate } from '../rules.js';
import { Acknowledgement } from '../shapes/acknowledgement.js';

/** The vote that adopts a draft. */
export class AdoptDraft {
  @IsCivilDate() version: string;
  /** Reference of the deliberation, as the file has it. */
  @IsString() @IsNotEmpty() @MaxLength(100) reference: string;
  @IsCivilDate() deliberatedOn: string;
}

/** `cmd.eligibility.adopt-draft.v1`: a simulated draft becomes the centre's regulation, for good. Problems: not-found, regulation-not-simulated, deliberation-mismatch, regulation-invalid, regulation-already-adopted. */
export const adoptDraftV1 = defineCommand({
  subject: 'cmd.eligibility.adopt-draft.v1',
  owner: 'eligibility',
  askers: ['gateway', 'operator'],
  purposes: ['adopt-regulation', 'import-site'],
  payload: AdoptDraft,
  reply: Acknowledgement,
  summary: 'Adopter un projet de règlement, avec sa délibération.',
  example: { version: '2026-12-15', reference: 'DEL05_2026_0031', deliberatedOn: '2026-12-15' },
  replyExample: { changed: true },
});
