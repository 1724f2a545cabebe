import { IsCivilDate, IsNullable } from '@octroi/contracts';
import { IsInt, IsNotEmpty, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';

/** The step of a simulation to take. */
export class SimulationQuery {
  /** `next` of the step before; left out for the first one. */
  @IsOptional() @IsNullable() @IsUUID() after?: string | null;
  /** How many requests. @default 500 */
  @IsOptional() @IsInt() @Min(1) @Max(2_000) limit?: number;
}

/** The vote that adopts a draft. */
export class RegulationAdoption {
  /** Reference of the deliberation, as the file has it. */
  @IsString() @IsNotEmpty() @MaxLength(100) reference: string;
  @IsCivilDate() deliberatedOn: string;
}
