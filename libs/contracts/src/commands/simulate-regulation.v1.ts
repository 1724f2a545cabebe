import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsInt, IsUUID, Max, Min, ValidateNested } from 'class-validator';
import { defineCommand } from '../contract.js';
import { IsCivilDate, IsNullable } from '../rules.js';
import { AidEffect } from '../shapes/regulation-effect.js';

/** One step of a simulation, over the next requests. */
export class SimulateRegulation {
  @IsCivilDate() version: string;
  /** The last request of the step before; null for the first step. */
  @IsNullable() @IsUUID() after: string | null;
  @IsInt() @Min(1) @Max(2_000) limit: number;
}

/** What one step found: steps add up. */
export class SimulationStep {
  @IsArray() @ValidateNested({ each: true }) @Type(() => AidEffect) aids: AidEffect[];
  /** Requests of this step. */
  @IsInt() @Min(0) done: number;
  /** Requests of the whole simulation. */
  @IsInt() @Min(0) total: number;
  /** Where the next step begins; null after the last one. */
  @IsNullable() @IsUUID() next: string | null;
  /** The version counts as simulated. */
  @IsBoolean() finished: boolean;
}

/** `cmd.eligibility.simulate-regulation.v1`: tries a checked draft on requests that were assessed. Nothing is kept but that it was done. Problems: not-found, regulation-invalid. */
export const simulateRegulationV1 = defineCommand({
  subject: 'cmd.eligibility.simulate-regulation.v1',
  owner: 'eligibility',
  askers: ['gateway', 'operator'],
  purposes: ['draft-regulation', 'import-site'],
  payload: SimulateRegulation,
  reply: SimulationStep,
  summary: 'Essayer un projet de règlement sur les demandes passées, pas à pas.',
  example: { version: '2026-12-15', after: null, limit: 500 },
  replyExample: {
    aids: [
      {
        ...{
          aid: 'aide-alimentaire',
          requests: 2,
          eligibleBefore: 2,
          eligibleAfter: 1,
          gain: 0,
          lose: 1,
          unchanged: 1,
        },
        ...{ otherAuthority: 0, costBeforeCents: 30_000, costAfterCents: 15_000 },
      },
    ],
    done: 2,
    total: 2,
    next: null,
    finished: true,
  },
});
