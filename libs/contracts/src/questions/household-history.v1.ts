import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsIn, IsUUID, ValidateNested } from 'class-validator';
import { defineQuestion } from '../contract.js';
import { IsAmountCents, IsCivilDate, IsCode } from '../rules.js';
import { RequestReference } from '../shapes/request-reference.js';

/** An aid that somebody of the household received, or for which money is reserved. */
export class HouseholdGrant {
  @IsUUID() requestId: string;
  @IsCode() aid: string;
  /** Date of its request. */
  @IsCivilDate() on: string;
  @IsAmountCents() cents: number;
  /** To the applicant of the request asked about, rather than to another adult of the household. */
  @IsBoolean() toApplicant: boolean;
  @IsIn(['granted', 'reserved']) state: 'granted' | 'reserved';
}

/** Reply of {@link householdHistoryV1}: ids and amounts alone. */
export class HouseholdHistory {
  @IsCivilDate() since: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => HouseholdGrant) grants: HouseholdGrant[];
  /** Other requests, still open, of households that share an adult with this one. */
  @IsArray() @IsUUID(undefined, { each: true }) running: string[];
}

/** `ask.eligibility.household-history.v1`: the last twelve months; leaves an access-log row. Problem: role-not-allowed. */
export const householdHistoryV1 = defineQuestion({
  subject: 'ask.eligibility.household-history.v1',
  owner: 'eligibility',
  askers: ['gateway'],
  purposes: ['read-household-history'],
  payload: RequestReference,
  reply: HouseholdHistory,
  summary: 'Les aides reçues par un foyer depuis douze mois, et ses autres demandes en cours.',
  example: { requestId: '01936f2e-7c1a-7000-8000-000000000009' },
  replyExample: {
    since: '2025-11-23',
    grants: [
      {
        ...{ requestId: '01936f2e-7c1a-7000-8000-000000000004', aid: 'aide-alimentaire', on: '2026-09-02' },
        ...{ cents: 12_000, toApplicant: true, state: 'granted' as const },
      },
    ],
    running: [],
  },
});
