import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsUUID,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { defineEvent } from '../contract.js';
import { IsAmountCents, IsCivilDate, IsCode, IsCommuneCode, IsNullable } from '../rules.js';
import { DeclaredStatus } from '../shapes/data-source.js';
import { DeclaredTaxIncome, ResidenceStay } from '../shapes/aid-request-submission.js';
import { Worksheet } from '../shapes/worksheet.js';

/** A member of the household other than the applicant: tie and age only. */
export class SubmittedMember {
  @IsUUID() personId: string;
  @IsIn(['partner', 'child', 'parent', 'other']) relation: 'partner' | 'child' | 'parent' | 'other';
  /** Age in whole years on the request date; null when the birth date is not known. */
  @IsNullable() @IsInt() @Min(0) @Max(150) age: number | null;
  @IsBoolean() sharedCustody: boolean;
}

/** Residence without address. */
export class SubmittedResidence {
  @IsIn(['home', 'hosted', 'election-de-domicile']) kind: 'home' | 'hosted' | 'election-de-domicile';
  @IsCommuneCode() communeCode: string;
  /** Whole months of residence on the request date; null when not known. */
  @IsNullable() @IsInt() @Min(0) months: number | null;
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => ResidenceStay)
  stays?: ResidenceStay[];
}

/** A request was filed. Ids and pseudonymous facts only: never a name, a birth date or an address. */
export class RequestSubmittedV1 {
  @Matches(/^[A-Z]{2,5}-\d{4}-\d{6,}$/) reference: string;
  @IsCode() aid: string;
  @IsNullable() @IsAmountCents() requestedAmountCents: number | null;
  @IsCivilDate() requestedOn: string;
  @IsBoolean() urgent: boolean;
  /** Date of the notice given to the person; null when it was not given: nothing is fetched. */
  @IsNullable() @IsCivilDate() noticeGivenOn: string | null;
  @IsUUID() applicantId: string;
  @IsNullable() @IsInt() @Min(0) @Max(150) applicantAge: number | null;
  @IsArray() @IsUUID(undefined, { each: true }) adultIds: string[];
  @IsArray() @IsUUID(undefined, { each: true }) childIds: string[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => SubmittedMember) members: SubmittedMember[];
  @IsNullable() @IsObject() @ValidateNested() @Type(() => SubmittedResidence) residence: SubmittedResidence | null;
  @IsObject() @ValidateNested() @Type(() => Worksheet) worksheet: Worksheet;
  /** The facts below are left out when nobody gave them. */
  @IsOptional() @IsAmountCents() billCents?: number;
  @IsOptional() @IsInt() @Min(1) @Max(9) needLevel?: number;
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(9)
  @ValidateNested({ each: true })
  @Type(() => DeclaredStatus)
  statuses?: DeclaredStatus[];
  @IsOptional() @IsObject() @ValidateNested() @Type(() => DeclaredTaxIncome) taxIncome?: DeclaredTaxIncome;
}

/** `aid.intake.request-submitted.v1` */
export const requestSubmittedV1 = defineEvent({
  subject: 'aid.intake.request-submitted.v1',
  producer: 'intake',
  payload: RequestSubmittedV1,
  summary: 'Une demande d’aide est enregistrée.',
  example: {
    reference: 'CHA-2026-000123',
    aid: 'aide-alimentaire',
    requestedAmountCents: 15_000,
    requestedOn: '2026-11-23',
    urgent: false,
    noticeGivenOn: '2026-11-23',
    applicantId: '01936f2e-7c1a-7000-8000-000000000001',
    applicantAge: 36,
    adultIds: ['01936f2e-7c1a-7000-8000-000000000001'],
    childIds: ['01936f2e-7c1a-7000-8000-000000000002'],
    members: [{ personId: '01936f2e-7c1a-7000-8000-000000000002', relation: 'child', age: 8, sharedCustody: false }],
    residence: { kind: 'home', communeCode: '92022', months: 68 },
    worksheet: {
      resources: [{ code: 'salaire', monthlyCents: 120_000 }],
      charges: [{ code: 'loyer', monthlyCents: 70_000 }],
    },
  },
});
