/** A line of the worksheet, cents a month. */
export interface WorksheetLine {
  readonly code: string;
  readonly monthlyCents: number;
}

/** A member of the household other than the applicant. */
export interface MemberFacts {
  readonly relation: string;
  readonly age: number | null;
  readonly sharedCustody: boolean;
}

/** A stay in a commune; without `until` while it lasts. Civil dates. */
export interface StayFacts {
  readonly communeCode: string;
  readonly from: string;
  readonly until?: string | null;
}

/** Where the household lives, without its address. */
export interface ResidenceFacts {
  readonly kind: string;
  readonly communeCode: string;
  /** Whole months on the date of the request. */
  readonly months: number | null;
  /** Stays one after the other, when they are known. */
  readonly stays?: readonly StayFacts[];
}

/** What the request itself says, without what names anybody. */
export interface SubmissionFacts {
  readonly aid: string;
  readonly requestedAmountCents: number | null;
  readonly requestedOn: string;
  readonly urgent: boolean;
  readonly applicantAge: number | null;
  readonly members: readonly MemberFacts[];
  readonly residence: ResidenceFacts | null;
  readonly worksheet: { readonly resources: readonly WorksheetLine[]; readonly charges: readonly WorksheetLine[] };
  /** The bill that the aid would pay. */
  readonly billCents?: number | null;
  /** Level of need, 1 for what is vital. */
  readonly needLevel?: number | null;
  /** Statuses that the person declares, by code: what the State says goes before. */
  readonly statuses?: Readonly<Record<string, boolean>>;
  /** The tax notice that the person brought: revenu fiscal de référence in euros a year, and tax shares. */
  readonly taxIncome?: { readonly euros: number; readonly shares: number | null };
}

/** What was retrieved from the State, or proved by the person. */
export interface HouseholdFacts {
  readonly quotientFamilial: {
    readonly value: number | null;
    readonly year?: number;
    readonly month?: number;
    readonly provider?: string;
  } | null;
  /** An agent confirmed the value 0, or that there is no quotient. */
  readonly confirmedByAgent: boolean;
  /** Where the quotient comes from, e.g. `api-particulier` or `proof`. */
  readonly source?: string;
  /** Revenu fiscal de référence, euros a year, and tax shares. */
  readonly taxIncome?: { readonly euros: number; readonly shares: number | null } | null;
  /** What France Travail paid in a month, in euros. */
  readonly jobseekerBenefits?: { readonly euros: number } | null;
  /** Resources of a year in euros and dependent children, as the CAF or MSA work out the share of a nursery place from. */
  readonly childcareShare?: { readonly euros: number; readonly children: number | null } | null;
  /** Statuses by code: `rsa`, `jobseeker`, `student`, `prime-activite`… */
  readonly statuses?: Readonly<Record<string, boolean>>;
}

/** An aid granted before, and not withdrawn. */
export interface GrantFacts {
  readonly aid: string;
  readonly on: string;
  readonly cents: number;
  /** Granted to the applicant of this request, and not to another adult of the household. */
  readonly toApplicant: boolean;
}

/** What the whole centre granted over some aids in a period: how many, and cents. */
export interface CentreGrants {
  readonly count: number;
  readonly cents: number;
}

/** What a person found, by code of the finding: what no machine may judge. */
export type FindingFacts = Readonly<Record<string, boolean | number>>;

/** Everything an assessment rests on. `household` is null when the aid's rules fetch nothing. */
export interface RequestFacts {
  readonly submission: SubmissionFacts;
  readonly household: HouseholdFacts | null;
  /** Communes of the centre, INSEE codes. */
  readonly siteCommunes: readonly string[];
  /** Aids granted before to the household; left out when no rule asks for them. */
  readonly history?: readonly GrantFacts[];
  /** What the whole centre granted to other requests, by `CentreSelection.key`: a key that is not there stands for nothing. Left out when no rule asks for it. */
  readonly centre?: Readonly<Record<string, CentreGrants>>;
  readonly findings?: FindingFacts;
}

/** A fact's value for a rule: a number with its unit, a yes or no, a date `YYYY-MM-DD`, a word; null when it is not known. */
export type FactValue =
  | { readonly number: number; readonly unit: string | null }
  | { readonly date: string }
  | { readonly text: string }
  | boolean
  | null;

/** A stretch of time in which grants are counted, ending on the date of the request. */
export type Period = 'civil-year' | 'rolling-12-months' | 'school-year' | 'lifetime' | { readonly months: number };

/** Which grants of the past count. */
export interface GrantSelection {
  /** Codes of aids; null for all of them. */
  readonly aids: readonly string[] | null;
  /** Whose grants: the applicant's household, the applicant alone, or everybody whom the centre helps. */
  readonly holder: 'household' | 'person' | 'centre';
  readonly period: Period;
}

/** A fact that rules may use. */
export interface FactDefinition {
  /** Name in the rules. */
  readonly name: string;
  /** Code of the question to ask when it is missing; null when there is nobody to ask. */
  readonly code: string | null;
  readonly kind: 'yes-no' | 'quantity' | 'date' | 'text';
  readonly unit: string | null;
  /** Who answers: the person or the worker who files, the State's services, the centre's own ledger, a person who judges. */
  readonly from: 'request' | 'state' | 'ledger' | 'finding' | 'regulation';
  /** One French sentence: what it is and where it comes from. */
  readonly source: string;
  readonly read: (facts: RequestFacts) => FactValue;
  /** Which grants of the past it counts; left out for any other fact. */
  readonly grants?: GrantSelection;
}

/** A number with its unit; null when the number is not known. */
export function quantity(number: number | null, unit: string | null): FactValue {
  return number === null ? null : { number, unit };
}

/** Rules count in euros; cents come back rounded once, at the end. */
export function euros(cents: number): number {
  return cents / 100;
}
