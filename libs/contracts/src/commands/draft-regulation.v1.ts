import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsIn, IsInt, IsNotEmpty, IsString, MaxLength, Min, ValidateNested } from 'class-validator';
import { defineCommand } from '../contract.js';
import { IsCivilDate, IsNullable, IsSha256 } from '../rules.js';

/** Where a version of a regulation is in its life. */
export const REGULATION_STATES = ['draft', 'checked', 'simulated', 'adopted', 'in-force', 'ended'] as const;

/** One of {@link REGULATION_STATES}. */
export type RegulationState = (typeof REGULATION_STATES)[number];

/** Something that the check found in a regulation file. */
export class RegulationFinding {
  @IsInt() @Min(1) line: number;
  /** French sentence. */
  @IsString() @MaxLength(2000) sentence: string;
  /** True when it keeps the file from being adopted; false when a person should look at it. */
  @IsBoolean() blocking: boolean;
}

/** A regulation file to be kept as a draft: sent as often as it changes. */
export class DraftRegulation {
  @IsCivilDate() version: string;
  /** The YAML text of the file. */
  @IsString() @IsNotEmpty() @MaxLength(200_000) source: string;
}

/** The draft, and what the check found in it. */
export class DraftedRegulation {
  @IsCivilDate() version: string;
  @IsIn(REGULATION_STATES) state: RegulationState;
  /** Null while something blocks its adoption. */
  @IsNullable() @IsSha256() hash: string | null;
  @IsArray() @ValidateNested({ each: true }) @Type(() => RegulationFinding) findings: RegulationFinding[];
}

/** `cmd.eligibility.draft-regulation.v1`: keeps a draft and checks it. Problems: regulation-already-adopted. */
export const draftRegulationV1 = defineCommand({
  subject: 'cmd.eligibility.draft-regulation.v1',
  owner: 'eligibility',
  askers: ['gateway', 'operator'],
  purposes: ['draft-regulation', 'import-site'],
  payload: DraftRegulation,
  reply: DraftedRegulation,
  summary: 'Déposer un projet de règlement et le contrôler.',
  example: { version: '2026-12-15', source: 'format: 1' },
  replyExample: { version: '2026-12-15', state: 'checked', hash: 'a'.repeat(64), findings: [] },
});
