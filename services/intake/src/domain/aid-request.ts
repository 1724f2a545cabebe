import { isCivilDate, wholeMonthsBetween, wholeYearsBetween, type CivilDate } from '@octroi/kernel';
import type { Identity } from '@octroi/kernel';

/** One line of the worksheet, cents a month. */
export interface WorksheetLine {
  readonly code: string;
  readonly monthlyCents: number;
}

/** What a request says, at filing or later. */
export interface SubmittedFacts {
  readonly requestedAmountCents?: number | null;
  readonly purpose?: string | null;
  readonly urgent?: boolean;
  readonly notice?: { readonly givenOn: string; readonly means: string } | null;
  readonly address?: Address | null;
  readonly household?: readonly Member[];
  readonly representative?: Representative | null;
  readonly contact?: {
    readonly means: string;
    readonly value?: string | null;
    readonly caution?: string | null;
  } | null;
  readonly interpreter?: { readonly language: string; readonly name?: string | null } | null;
  readonly referent?: { readonly name: string; readonly service?: string | null } | null;
  readonly debts?: readonly { readonly creditor: string; readonly arrearsCents?: number | null }[];
  readonly bill?: { readonly creditor?: string | null; readonly reference?: string | null } | null;
  readonly proposal?: { readonly payee?: string | null } | null;
  readonly referral?: { readonly organisation: string; readonly contact?: string | null } | null;
  readonly socialEvaluation?: string | null;
  readonly worksheet?: {
    readonly resources: readonly WorksheetLine[];
    readonly charges: readonly WorksheetLine[];
  } | null;
  readonly billCents?: number | null;
  readonly needLevel?: number | null;
  readonly statuses?: readonly Status[];
  readonly taxIncome?: TaxIncome | null;
}

/** A request as it was filed, or as it was corrected last. */
export interface Submission extends SubmittedFacts {
  readonly externalReference?: string | null;
  readonly visitId?: string | null;
  readonly aid: string;
  readonly requestedOn: string;
  readonly applicant: Identity;
}

/** A status that the person declares; what is left out is not known. */
export interface Status {
  readonly code: 'rsa' | 'prime-activite' | 'asf' | 'student-grant' | 'aah' | 'aeeh' | 'c2s' | 'jobseeker' | 'student';
  readonly value: boolean;
}

/** Of the tax notice: revenu fiscal de référence in cents a year, and shares. */
export interface TaxIncome {
  readonly referenceCents: number;
  readonly shares?: number | null;
}

/** Whoever acts for the person. */
export interface Representative {
  readonly kind: string;
  readonly name: string;
  readonly line?: string | null;
  readonly postalCode?: string | null;
  readonly town?: string | null;
  readonly until?: string | null;
  readonly receivesLetters?: boolean;
}

/** Who receives the letters of the person on a day; null when the person does. */
export function lettersTo(
  { representative }: Pick<Submission, 'representative'>,
  on: CivilDate,
): Representative | null {
  if (representative?.receivesLetters !== true) return null;
  return (representative.until ?? on) >= on ? representative : null;
}

/** A stay in a commune; it lasts when it has no end. */
export interface Stay {
  readonly communeCode: string;
  readonly from: string;
  readonly until?: string | null;
}

/** Where the household lives. */
export interface Address {
  readonly kind: 'home' | 'hosted' | 'election-de-domicile';
  readonly line?: string | null;
  readonly postalCode?: string | null;
  readonly communeCode: string;
  readonly residentSince?: string | null;
  readonly stays?: readonly Stay[];
}

/** A member of the household other than the applicant. */
export interface Member {
  readonly relation: 'partner' | 'child' | 'parent' | 'other';
  readonly birthDate?: string | null;
  readonly sharedCustody?: boolean;
  readonly identity?: Identity | null;
  readonly noticeGivenOn?: string | null;
}

/** A member of the household without name or birth date. */
export interface PseudonymousMember {
  readonly personId: string;
  readonly relation: Member['relation'];
  /** Whole years on the request date. */
  readonly age: number | null;
  readonly sharedCustody: boolean;
}

/** Residence without address; months are whole. */
export interface Residence {
  readonly kind: Address['kind'];
  readonly communeCode: string;
  readonly months: number | null;
  readonly stays?: readonly Stay[];
}

/** What may leave this service: ids and pseudonymous facts, never a name, a birth date or an address (invariant I7). */
export interface PseudonymousFacts {
  readonly reference: string;
  readonly aid: string;
  readonly requestedAmountCents: number | null;
  readonly requestedOn: string;
  readonly urgent: boolean;
  readonly noticeGivenOn: string | null;
  readonly applicantId: string;
  readonly applicantAge: number | null;
  readonly adultIds: readonly string[];
  readonly childIds: readonly string[];
  readonly members: readonly PseudonymousMember[];
  readonly residence: Residence | null;
  readonly worksheet: { readonly resources: readonly WorksheetLine[]; readonly charges: readonly WorksheetLine[] };
  /** Left out when nobody gave them. */
  readonly billCents?: number;
  readonly needLevel?: number;
  readonly statuses?: readonly Status[];
  readonly taxIncome?: TaxIncome;
}

/** Ids of the people of a request, in the order of the submission: the applicant, then the members. */
export interface PersonIds {
  readonly applicant: string;
  readonly members: readonly string[];
}

/** Age of majority, in years (code civil, art. 414). */
const MAJORITY = 18;

/** Age in whole years on a date; null without a full birth date, or with one in the future. */
export function ageOn(birthDate: string | null | undefined, date: CivilDate): number | null {
  if (!isCivilDate(birthDate) || birthDate > date) return null;
  const age = wholeYearsBetween(birthDate, date);
  return age > 150 ? null : age;
}

/** Age of the youngest child on a day; null without a child whose age is known. */
export function youngestChildAge({ household = [] }: Pick<Submission, 'household'>, on: CivilDate): number | null {
  const ages = household.flatMap(({ relation, birthDate, identity }) =>
    relation === 'child' ? [ageOn(birthDate ?? identity?.birthDate, on)] : [],
  );
  return ages.reduce(
    (youngest, age) => (age === null || (youngest !== null && youngest <= age) ? youngest : age),
    null,
  );
}

/** Adults share the household's history of grants. A child relation is an adult once of age; without an age the relation decides. */
function isAdult(relation: Member['relation'], age: number | null): boolean {
  return age === null ? relation !== 'child' : age >= MAJORITY;
}

/** The facts of a submission that the machine needs, without what names or places anybody. */
export function pseudonymousFacts(submission: Submission, reference: string, ids: PersonIds): PseudonymousFacts {
  const on = submission.requestedOn as CivilDate;
  const members = (submission.household ?? []).map((member, index) => ({
    personId: ids.members[index] ?? '',
    relation: member.relation,
    age: ageOn(member.birthDate ?? member.identity?.birthDate, on),
    sharedCustody: member.sharedCustody ?? false,
  }));
  const adults = members.filter((member) => isAdult(member.relation, member.age));
  return {
    reference,
    aid: submission.aid,
    requestedAmountCents: submission.requestedAmountCents ?? null,
    requestedOn: submission.requestedOn,
    urgent: submission.urgent ?? false,
    noticeGivenOn: submission.notice?.givenOn ?? null,
    applicantId: ids.applicant,
    applicantAge: ageOn(submission.applicant.birthDate, on),
    adultIds: [ids.applicant, ...adults.map((adult) => adult.personId)],
    childIds: members.filter((member) => !adults.includes(member)).map((child) => child.personId),
    members,
    residence: residenceOf(submission.address ?? null, on),
    worksheet: { resources: linesOf(submission.worksheet?.resources), charges: linesOf(submission.worksheet?.charges) },
    ...given(submission),
  };
}

/** What only some regulations ask for, when it was given. */
function given({
  billCents,
  needLevel,
  statuses = [],
  taxIncome,
}: Submission): Pick<PseudonymousFacts, 'billCents' | 'needLevel' | 'statuses' | 'taxIncome'> {
  return {
    ...(typeof billCents === 'number' ? { billCents } : {}),
    ...(typeof needLevel === 'number' ? { needLevel } : {}),
    ...(statuses.length > 0 ? { statuses: statuses.map(({ code, value }) => ({ code, value })) } : {}),
    ...(taxIncome ? { taxIncome: { referenceCents: taxIncome.referenceCents, shares: taxIncome.shares ?? null } } : {}),
  };
}

function residenceOf(address: Address | null, on: CivilDate): Residence | null {
  if (address === null) return null;
  const { kind, communeCode, residentSince, stays = [] } = address;
  const months = isCivilDate(residentSince) && residentSince <= on ? wholeMonthsBetween(residentSince, on) : null;
  const told = stays.map((stay) => ({ communeCode: stay.communeCode, from: stay.from, until: stay.until ?? null }));
  return { kind, communeCode, months, ...(told.length > 0 ? { stays: told } : {}) };
}

function linesOf(lines: readonly WorksheetLine[] | undefined): WorksheetLine[] {
  return (lines ?? []).map(({ code, monthlyCents }) => ({ code, monthlyCents }));
}

/** Reference of a request: `CHA-2026-000123`. */
export function requestReference(prefix: string, year: number, number: number): string {
  return `${prefix}-${year}-${String(number).padStart(6, '0')}`;
}
