import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsNumber,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import {
  IsAmountCents,
  IsCivilDate,
  IsCode,
  IsCommuneCode,
  IsCountryCode,
  IsLine,
  IsNotBlank,
  IsNullable,
  IsPartialDate,
  IsText,
} from '../rules.js';
import { DeclaredStatus } from './data-source.js';
import {
  Bill,
  Debt,
  Domiciliation,
  Interpreter,
  Referent,
  Representative,
  SafeContact,
  WorkerProposal,
} from './circumstances.js';
import { ProtectionInput } from './protection.js';
import { Worksheet } from './worksheet.js';

/** Where somebody was born: a commune code, or a commune name with its department, or abroad the country alone. */
export class BirthPlace {
  @IsCountryCode() countryCode: string;
  @IsNullable() @IsCommuneCode() communeCode?: string | null;
  @IsNullable() @IsString() @IsNotEmpty() @MaxLength(100) @IsLine() communeName?: string | null;
  @IsNullable() @Matches(/^(\d{2}|2A|2B|97[12346])$/) departmentCode?: string | null;
}

/** Civil status as API Particulier needs it (identité pivot). Only a name to call the person by is required to file. */
export class IdentityPivot {
  @IsString() @IsNotEmpty() @MaxLength(100) @IsNotBlank() @IsLine() birthName: string;
  @IsNullable() @IsString() @MaxLength(100) @IsLine() usageName?: string | null;
  @IsOptional()
  @IsArray()
  @ArrayMinSize(0)
  @ArrayMaxSize(10)
  @IsString({ each: true })
  @IsNotEmpty({ each: true })
  @MaxLength(100, { each: true })
  @IsNotBlank({ each: true })
  @IsLine({ each: true })
  givenNames?: string[];
  @IsNullable() @IsPartialDate() birthDate?: string | null;
  @IsNullable() @IsIn(['F', 'M']) sex?: 'F' | 'M' | null;
  @IsNullable() @IsObject() @ValidateNested() @Type(() => BirthPlace) birthPlace?: BirthPlace | null;
  /** Number by which the tax office knows the person: asked for only where a regulation has the tax income fetched. */
  @IsNullable() @Matches(/^\d{13}$/) taxNumber?: string | null;
  /** Identifier of the person at France Travail, for the same reason. */
  @IsNullable() @IsString() @IsNotEmpty() @MaxLength(100) @IsNotBlank() @IsLine() jobSeekerIdentifier?: string | null;
}

/** The notice: the person was told which data will be fetched, from whom, and of the right of access (CRPA L114-8). */
export class Notice {
  @IsCivilDate() givenOn: string;
  @IsIn(['oral', 'paper', 'online']) means: 'oral' | 'paper' | 'online';
}

/** A stay in a commune, from the oldest; `until` is left out while it lasts. */
export class ResidenceStay {
  @IsCommuneCode() communeCode: string;
  @IsCivilDate() from: string;
  @IsNullable() @IsCivilDate() until?: string | null;
}

/** The tax notice that the person brought. */
export class DeclaredTaxIncome {
  /** Revenu fiscal de référence, a year. */
  @IsAmountCents() referenceCents: number;
  @IsNullable() @IsNumber() @Min(0.25) @Max(50) shares?: number | null;
}

/** Where the household lives. `election-de-domicile`: homeless people domiciled at the CCAS or an approved association. */
export class Address {
  @IsIn(['home', 'hosted', 'election-de-domicile']) kind: 'home' | 'hosted' | 'election-de-domicile' = 'home';
  @IsNullable() @IsString() @MaxLength(200) @IsLine() line?: string | null;
  @IsNullable() @Matches(/^\d{5}$/) postalCode?: string | null;
  @IsCommuneCode() communeCode: string;
  @IsNullable() @IsCivilDate() residentSince?: string | null;
  /** Stays of the last years, for a regulation that counts them. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => ResidenceStay)
  stays?: ResidenceStay[];
  /** Of an `election-de-domicile`: by whom, and until when. */
  @IsNullable() @IsObject() @ValidateNested() @Type(() => Domiciliation) domiciliation?: Domiciliation | null;
}

/** Another person of the household. An adult may carry an identity of their own: the CAF file may be in the partner's name. */
export class HouseholdMember {
  @IsIn(['partner', 'child', 'parent', 'other']) relation: 'partner' | 'child' | 'parent' | 'other';
  @IsNullable() @IsPartialDate() birthDate?: string | null;
  @IsOptional() @IsBoolean() sharedCustody?: boolean;
  @IsNullable() @IsObject() @ValidateNested() @Type(() => IdentityPivot) identity?: IdentityPivot | null;
  /** Day on which this adult was told which data may be fetched about the household: without it, the State is not asked about them. */
  @IsNullable() @IsCivilDate() noticeGivenOn?: string | null;
}

/** The service that sent the household. */
export class Referral {
  @IsString() @IsNotEmpty() @MaxLength(200) @IsLine() organisation: string;
  @IsNullable() @IsString() @MaxLength(200) @IsLine() contact?: string | null;
}

/** What may be told when a request is filed, or later: nothing of it blocks a filing. */
export class RequestFacts {
  @IsNullable() @IsAmountCents() requestedAmountCents?: number | null;
  @IsNullable() @IsString() @MaxLength(2000) @IsText() purpose?: string | null;
  @IsOptional() @IsBoolean() urgent?: boolean;
  @IsNullable() @IsObject() @ValidateNested() @Type(() => Notice) notice?: Notice | null;
  @IsNullable() @IsObject() @ValidateNested() @Type(() => Address) address?: Address | null;
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => HouseholdMember)
  household?: HouseholdMember[];
  @IsNullable() @IsObject() @ValidateNested() @Type(() => Referral) referral?: Referral | null;
  @IsNullable() @IsObject() @ValidateNested() @Type(() => Representative) representative?: Representative | null;
  @IsNullable() @IsObject() @ValidateNested() @Type(() => SafeContact) contact?: SafeContact | null;
  @IsNullable() @IsObject() @ValidateNested() @Type(() => Interpreter) interpreter?: Interpreter | null;
  @IsNullable() @IsObject() @ValidateNested() @Type(() => Referent) referent?: Referent | null;
  @IsOptional() @IsArray() @ArrayMaxSize(30) @ValidateNested({ each: true }) @Type(() => Debt) debts?: Debt[];
  @IsNullable() @IsObject() @ValidateNested() @Type(() => Bill) bill?: Bill | null;
  @IsNullable() @IsObject() @ValidateNested() @Type(() => WorkerProposal) proposal?: WorkerProposal | null;
  /** The worker's own words and proposal: read by who decides, never by a machine, never on the bus. */
  @IsNullable() @IsString() @MaxLength(20_000) @IsText() socialEvaluation?: string | null;
  @IsNullable() @IsObject() @ValidateNested() @Type(() => Worksheet) worksheet?: Worksheet | null;
  /** The bill or the estimate that the aid would pay. */
  @IsNullable() @IsAmountCents() billCents?: number | null;
  /** Level of the need by the centre's own scale, 1 for what is vital. */
  @IsNullable() @IsInt() @Min(1) @Max(9) needLevel?: number | null;
  /** What the person declares; what the State or a paper says goes before it. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(9)
  @ValidateNested({ each: true })
  @Type(() => DeclaredStatus)
  statuses?: DeclaredStatus[];
  @IsNullable() @IsObject() @ValidateNested() @Type(() => DeclaredTaxIncome) taxIncome?: DeclaredTaxIncome | null;
}

/** A request for facultative aid, as a worker told it. */
export class AidRequestSubmission extends RequestFacts {
  /** Reference in the software that files; the same one twice gives the same request. */
  @IsNullable() @IsString() @IsNotEmpty() @MaxLength(100) @IsLine() externalReference?: string | null;
  /** The visit that this request is of: several requests of one visit carry the same. */
  @IsNullable() @IsUUID() visitId?: string | null;
  /** Code of an aid of the site's regulation. */
  @IsCode() aid: string;
  @IsCivilDate() requestedOn: string;
  @IsObject() @ValidateNested() @Type(() => IdentityPivot) applicant: IdentityPivot;
}

/** A request to file: the body of POST /v1/sites/{site}/aid-requests. */
export class AidRequestFiling extends AidRequestSubmission {
  /** The file is to be protected from its first instant, as PUT …/protection does later; kept with the file, and no part of the request. */
  @IsNullable() @IsObject() @ValidateNested() @Type(() => ProtectionInput) protection?: ProtectionInput | null;
}

/**
 * What is corrected or added to a filed request: the body of PATCH …/aid-requests/{id}. What is left out stays; a field that is given replaces
 * the whole of what was known, null takes it away. The aid and the date of a request do not change: it is withdrawn and filed anew.
 */
export class RequestCorrection extends RequestFacts {
  @IsOptional() @IsObject() @ValidateNested() @Type(() => IdentityPivot) applicant?: IdentityPivot;
}
