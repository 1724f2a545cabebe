import { IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { defineCommand } from '../contract.js';
import { IsCivilDate } from '../rules.js';
import { Acknowledgement } from '../shapes/acknowledgement.js';

/** A regulation file, whole. An adopted version never changes. */
export class AdoptRegulation {
  @IsCivilDate() version: string;
  /** The YAML text of the file. */
  @IsString() @IsNotEmpty() @MaxLength(512_000) source: string;
}

/** `cmd.eligibility.adopt-regulation.v1`, by the operator, idempotent. Problems: regulation-invalid (faults list), regulation-already-adopted (other content). */
export const adoptRegulationV1 = defineCommand({
  subject: 'cmd.eligibility.adopt-regulation.v1',
  owner: 'eligibility',
  askers: ['operator'],
  purposes: ['import-site'],
  payload: AdoptRegulation,
  reply: Acknowledgement,
  summary: 'Adopter une version du règlement.',
  example: { version: '2023-10-12', source: 'règlement: …' },
  replyExample: { changed: true },
});
