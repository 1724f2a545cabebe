import {
  AUTHORITIES,
  DECISION_OUTCOMES,
  IsAmountCents,
  IsCivilDate,
  IsCode,
  IsInstant,
  IsNullable,
  type Authority,
  type DecisionOutcome,
} from '@octroi/contracts';
import { Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { CASE_STATUSES, type CaseStatus } from '../../domain/standing.js';
import { WORKLISTS, type Worklist } from '../../domain/worklist.js';
import type { CaseSummary } from '../../application/ports/stores.js';
import { CaseLinks, linksOf } from './links.js';

const FLAGS = ['true', 'false'] as const;

/** Query of the list of requests. */
export class CaseQuery {
  /** The list in which people find their work: oldest first, with names. */
  @IsNullable() @IsIn(WORKLISTS) worklist?: Worklist;
  @IsNullable() @IsIn(CASE_STATUSES) status?: CaseStatus;
  @IsNullable() @IsIn(AUTHORITIES) authority?: Authority;
  /** Of what is to decide, what the caller's roles decide or prepare, whatever `authority` says. */
  @IsNullable() @IsIn(FLAGS) mine?: 'true' | 'false';
  @IsNullable() @IsCode() aid?: string;
  /** Names are given with a worklist, unless this says no; without one, when this asks for them. Each leaves a row in the access log. */
  @IsNullable() @IsIn(FLAGS) names?: 'true' | 'false';
  @IsNullable() @IsString() @MaxLength(200) cursor?: string;
  @IsNullable() @Type(() => Number) @IsInt() @Min(1) @Max(200) limit?: number;
}

/** What a person is called. */
export class CaseApplicant {
  @IsString() birthName: string;
  @IsNullable() @IsString() usageName: string | null;
  @IsArray() @IsString({ each: true }) givenNames: string[];
}

/** What waits to be signed. */
export class CaseProposal {
  @IsUUID() id: string;
  @IsIn(AUTHORITIES) to: Authority;
  @IsIn(DECISION_OUTCOMES) outcome: DecisionOutcome;
  @IsNullable() @IsAmountCents() amountCents: number | null;
}

/** A request in the list. */
export class CaseItem {
  @IsUUID() id: string;
  @IsString() reference: string;
  @IsIn(CASE_STATUSES) status: CaseStatus;
  /** When it came to stand there. */
  @IsInstant() since: string;
  @IsNullable() @IsIn(AUTHORITIES) authority: Authority | null;
  @IsCode() aid: string;
  /** French, of the regulation; null when none was heard of. */
  @IsNullable() @IsString() aidLabel: string | null;
  @IsCivilDate() requestedOn: string;
  @IsNullable() @IsAmountCents() requestedAmountCents: number | null;
  @IsBoolean() urgent: boolean;
  @IsInt() @Min(1) householdSize: number;
  @IsNullable() @IsInt() quotientFamilial: number | null;
  @IsNullable() @IsObject() @ValidateNested() @Type(() => CaseProposal) proposal: CaseProposal | null;
  /** Null when names were not asked for, or intake is named in `degraded`. */
  @IsNullable() @IsObject() @ValidateNested() @Type(() => CaseApplicant) applicant: CaseApplicant | null;
  @IsObject() @ValidateNested() @Type(() => CaseLinks) links: CaseLinks;
}

/** A row of a list, with the name of its applicant where that is at hand. */
export function itemOf(
  siteId: string,
  { requestId: id, ...summary }: CaseSummary,
  person?: { birthName: string | null; usageName?: string | null; givenNames?: readonly string[] },
): CaseItem {
  const { birthName = null, usageName = null, givenNames = [] } = person ?? {};
  const applicant = birthName === null ? null : { birthName, usageName, givenNames: [...givenNames] };
  return { id, ...summary, applicant, links: linksOf(siteId, id) } as CaseItem;
}

/** A page of requests. */
export class CasePage {
  @IsArray() @ValidateNested({ each: true }) @Type(() => CaseItem) items: CaseItem[];
  @IsNullable() @IsString() nextCursor: string | null;
  /** Owners that did not answer. */
  @IsArray() @IsIn(['intake'], { each: true }) degraded: string[];
}

/** What waits for one authority. */
export class AuthorityWork {
  @IsIn(AUTHORITIES) authority: Authority;
  @IsInt() @Min(0) count: number;
  /** Whether the caller's roles decide or prepare it; the decision itself asks for a delegation. */
  @IsBoolean() mine: boolean;
}

/** A worklist with what waits in it. */
export class WorklistSummary {
  @IsIn(WORKLISTS) worklist: Worklist;
  @IsInt() @Min(0) count: number;
  @IsInt() @Min(0) urgent: number;
  @IsInt() @Min(0) mine: number;
  /** Filing of the oldest. */
  @IsNullable() @IsInstant() oldest: string | null;
  @IsArray() @ValidateNested({ each: true }) @Type(() => AuthorityWork) authorities: AuthorityWork[];
}

/** Every worklist of the site. */
export class Worklists {
  @IsArray() @ValidateNested({ each: true }) @Type(() => WorklistSummary) items: WorklistSummary[];
}
