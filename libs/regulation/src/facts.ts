/** A line of the worksheet, cents a month. */
export interface WorksheetLine {
  readonly code: string;
  readonly monthlyCents: number;
}

/** What the request itself says, without what names anybody. */
export interface SubmissionFacts {
  readonly aid: string;
  readonly requestedAmountCents: number | null;
  readonly requestedOn: string;
  readonly urgent: boolean;
  readonly applicantAge: number | null;
  readonly members: readonly {
    readonly relation: string;
    readonly age: number | null;
    readonly sharedCustody: boolean;
  }[];
  readonly residence: { readonly kind: string; readonly communeCode: string; readonly months: number | null } | null;
  readonly worksheet: { readonly resources: readonly WorksheetLine[]; readonly charges: readonly WorksheetLine[] };
}

/** What was retrieved from the State, or proved by the person. */
export interface HouseholdFacts {
  readonly quotientFamilial: { readonly value: number | null } | null;
  /** An agent confirmed the value 0, or that there is no quotient. */
  readonly confirmedByAgent: boolean;
}

/** Everything an assessment rests on. `household` is null when the aid's rules fetch nothing. */
export interface RequestFacts {
  readonly submission: SubmissionFacts;
  readonly household: HouseholdFacts | null;
  /** Communes of the centre, INSEE codes. */
  readonly siteCommunes: readonly string[];
}

/** What the rules see: the request, and what the regulation says of the aid itself. */
export interface RuleFacts extends RequestFacts {
  readonly ceilingCents: number | null;
}

/** A fact's value for a rule: a number with its unit, a yes or no; null when it is not known. */
export type FactValue = { readonly number: number; readonly unit: string | null } | boolean | null;

/** A fact that rules may use. */
export interface FactDefinition {
  /** Name in the rules. */
  readonly name: string;
  /** Code of the question to ask when it is missing; null when there is nobody to ask. */
  readonly code: string | null;
  readonly kind: 'yes-no' | 'quantity';
  readonly unit: string | null;
  /** One French sentence: what it is and where it comes from. */
  readonly source: string;
  readonly read: (facts: RuleFacts) => FactValue;
}

const MAJORITY = 18;

/** The fact that a household has no quotient familial. */
export const NO_QUOTIENT = 'quotient familial . absent';

/** The catalogue of facts, in the order in which the questions are asked. */
export const FACTS: readonly FactDefinition[] = [
  {
    name: 'résidence . dans la commune',
    kind: 'yes-no',
    code: 'residence',
    unit: null,
    source: 'Commune de l’adresse déclarée, ou élection de domicile, comparée aux communes du centre.',
    read: ({ submission: { residence }, siteCommunes }): FactValue =>
      residence === null
        ? null
        : residence.kind === 'election-de-domicile' || siteCommunes.includes(residence.communeCode),
  },
  {
    name: 'résidence . durée',
    kind: 'quantity',
    code: 'residence-since',
    unit: 'mois',
    source: 'Mois entiers de résidence à la date de la demande, selon la date d’arrivée déclarée.',
    read: ({ submission: { residence } }) => quantity(residence?.months ?? null, 'mois'),
  },
  {
    name: 'quotient familial . valeur',
    kind: 'quantity',
    code: 'quotient-familial',
    unit: null,
    source:
      'Quotient familial de la CAF ou de la MSA, certifié ou justifié. Une valeur nulle ou absente est inconnue tant qu’un agent ne l’a pas confirmée.',
    read: ({ household }) => quantity(knownQuotient(household), null),
  },
  {
    name: NO_QUOTIENT,
    kind: 'yes-no',
    code: 'quotient-familial',
    unit: null,
    source: 'Un agent a confirmé que le foyer n’a pas de quotient familial.',
    read: ({ household }) => lacksQuotient(household),
  },
  {
    name: 'foyer . personnes',
    kind: 'quantity',
    code: 'household',
    unit: null,
    source: 'Le demandeur et les membres déclarés du foyer.',
    read: ({ submission }) => quantity(1 + submission.members.length, null),
  },
  {
    name: 'foyer . enfants',
    kind: 'quantity',
    code: 'household',
    unit: null,
    source: 'Enfants déclarés de moins de 18 ans.',
    read: ({ submission }) =>
      quantity(
        submission.members.filter((member) => member.relation === 'child' && (member.age ?? 0) < MAJORITY).length,
        null,
      ),
  },
  {
    name: 'foyer . ressources',
    kind: 'quantity',
    code: 'worksheet',
    unit: '€/mois',
    source: 'Somme des ressources de la fiche budget.',
    read: ({ submission }) => budget(submission, submission.worksheet.resources),
  },
  {
    name: 'foyer . charges',
    kind: 'quantity',
    code: 'worksheet',
    unit: '€/mois',
    source: 'Somme des charges de la fiche budget.',
    read: ({ submission }) => budget(submission, submission.worksheet.charges),
  },
  {
    name: 'demande . montant',
    kind: 'quantity',
    code: 'requested-amount',
    unit: '€',
    source: 'Montant demandé.',
    read: ({ submission }) =>
      quantity(submission.requestedAmountCents === null ? null : euros(submission.requestedAmountCents), '€'),
  },
  {
    name: 'demande . urgente',
    kind: 'yes-no',
    code: 'urgent',
    unit: null,
    source: 'L’agent a signalé une urgence.',
    read: ({ submission }) => submission.urgent,
  },
  {
    name: 'aide . plafond',
    kind: 'quantity',
    code: null,
    unit: '€',
    source: 'Plafond de l’aide, selon le règlement.',
    read: ({ ceilingCents }) => quantity(ceilingCents === null ? null : euros(ceilingCents), '€'),
  },
];

/** The quotient when it counts: a positive one, or a 0 that an agent confirmed. */
function knownQuotient(household: HouseholdFacts | null): number | null {
  const value = household?.quotientFamilial?.value ?? null;
  return value === 0 && household?.confirmedByAgent !== true ? null : value;
}

/** True when an agent confirmed that there is none, false when there is one that counts; otherwise nobody knows yet. */
function lacksQuotient(household: HouseholdFacts | null): FactValue {
  if (household === null) return null;
  if (knownQuotient(household) !== null) return false;
  return (household.quotientFamilial?.value ?? null) === null && household.confirmedByAgent ? true : null;
}

/** A worksheet without any line was not filled in: nothing is known of the budget. */
function budget(submission: SubmissionFacts, lines: readonly WorksheetLine[]): FactValue {
  const { resources, charges } = submission.worksheet;
  if (resources.length + charges.length === 0) return null;
  return quantity(euros(lines.reduce((total, line) => total + line.monthlyCents, 0)), '€/mois');
}

/** Rules count in euros; cents come back rounded once, at the end. */
function euros(cents: number): number {
  return cents / 100;
}

function quantity(number: number | null, unit: string | null): FactValue {
  return number === null ? null : { number, unit };
}
