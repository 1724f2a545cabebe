import { Type } from 'class-transformer';
import { IsArray, IsIn, IsString, MaxLength, ValidateNested } from 'class-validator';
import { REGULATION_STATES, RegulationFinding, type RegulationState } from '../commands/draft-regulation.v1.js';
import { defineQuestion } from '../contract.js';
import { IsCivilDate, IsNullable, IsSha256 } from '../rules.js';

/** Request of {@link regulationsV1}. */
export class RegulationsQuestion {
  /** With its text and what the check finds, one version alone; null for the list of all. */
  @IsNullable() @IsCivilDate() version: string | null;
}

/** A version of a regulation. */
export class RegulationVersion {
  @IsCivilDate() version: string;
  @IsIn(REGULATION_STATES) state: RegulationState;
  @IsNullable() @IsSha256() hash: string | null;
  @IsNullable() @IsString() @MaxLength(500) deliberation: string | null;
  @IsNullable() @IsCivilDate() validFrom: string | null;
  @IsNullable() @IsCivilDate() validUntil: string | null;
  /** The YAML text, when one version is asked for. */
  @IsNullable() @IsString() @MaxLength(512_000) source: string | null;
  @IsArray() @ValidateNested({ each: true }) @Type(() => RegulationFinding) findings: RegulationFinding[];
}

/** Reply of {@link regulationsV1}, the newest first. */
export class Regulations {
  @IsArray() @ValidateNested({ each: true }) @Type(() => RegulationVersion) items: RegulationVersion[];
}

/** `ask.eligibility.regulations.v1`: the versions of the site's regulation. Problems: not-found. */
export const regulationsV1 = defineQuestion({
  subject: 'ask.eligibility.regulations.v1',
  owner: 'eligibility',
  askers: ['gateway', 'operator'],
  purposes: ['read-regulation', 'import-site'],
  payload: RegulationsQuestion,
  reply: Regulations,
  summary: 'Les versions du règlement d’un centre.',
  example: { version: null },
  replyExample: {
    items: [
      {
        ...{ version: '2023-10-12', state: 'in-force', hash: 'a'.repeat(64), deliberation: 'DEL03_2023_0017' },
        ...{ validFrom: '2023-10-12', validUntil: null, source: null, findings: [] },
      },
    ],
  },
});
