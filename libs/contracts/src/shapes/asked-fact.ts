import { IsIn, IsNotEmpty, IsString, Matches, MaxLength } from 'class-validator';
import { IsCode, IsNullable } from '../rules.js';
import { HOUSEHOLD_STATUSES } from './data-source.js';

/** Who answers a question: the person or the worker who files, the State's services, the centre's own ledger, a person who judges. */
export const FACT_ORIGINS = ['request', 'state', 'ledger', 'finding', 'regulation'] as const;

/** What an answer looks like; `group`: a part of the request, such as the household or the worksheet. */
export const FACT_KINDS = ['yes-no', 'quantity', 'date', 'text', 'group'] as const;

/** A question that a regulation asks about a request. */
export class AskedFact {
  @IsCode() code: string;
  /** The question, in French. */
  @IsString() @IsNotEmpty() @MaxLength(1_000) label: string;
  @IsIn(FACT_ORIGINS) from: (typeof FACT_ORIGINS)[number];
  @IsIn(FACT_KINDS) kind: (typeof FACT_KINDS)[number];
  /** Of a quantity: `€`, `mois`, `an`… */
  @IsNullable() @IsString() @MaxLength(100) unit: string | null;
  /** JSON pointer of the part of a submission that answers it; null when something else does. */
  @IsNullable() @Matches(/^(\/[A-Za-z]+)+$/) field: string | null;
}

const FIELDS: Readonly<Record<string, string>> = {
  residence: '/address',
  'residence-since': '/address/residentSince',
  household: '/household',
  worksheet: '/worksheet',
  'applicant-age': '/applicant/birthDate',
  'requested-amount': '/requestedAmountCents',
  urgent: '/urgent',
  bill: '/billCents',
  'need-level': '/needLevel',
  'tax-income': '/taxIncome',
  aid: '/aid',
};

/** Where in a submission the question of a code is answered; null when it is answered elsewhere. */
export function submissionFieldOf(code: string): string | null {
  if (HOUSEHOLD_STATUSES.some((status) => status === code)) return '/statuses';
  return Object.hasOwn(FIELDS, code) ? (FIELDS[code] ?? null) : null;
}
