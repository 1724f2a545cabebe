import { monthOf } from '@octroi/kernel';
import type { CivilDate } from '@octroi/kernel';
import {
  adults,
  cafParts,
  children,
  consumptionUnits,
  isSingleParent,
  lacksPartner,
  weightedChildren,
} from './household.js';
import {
  euros,
  quantity,
  type FactDefinition,
  type FactValue,
  type HouseholdFacts,
  type RequestFacts,
  type SubmissionFacts,
} from './request-facts.js';

/** The fact that a household has no quotient familial. */
export const NO_QUOTIENT = 'quotient familial . absent';

type Read = FactDefinition['read'];
type Origin = Pick<FactDefinition, 'code' | 'from'>;

function yesNo(
  name: string,
  ...[origin, source, read]: [Origin, string, (facts: RequestFacts) => boolean | null]
): FactDefinition {
  return { name, kind: 'yes-no', unit: null, ...origin, source, read };
}

function number(
  name: string,
  unit: string | null,
  ...[origin, source, read]: [Origin, string, (facts: RequestFacts) => number | null]
): FactDefinition {
  const withUnit: Read = (facts) => quantity(read(facts), unit);
  return { name, kind: 'quantity', unit, ...origin, source, read: withUnit };
}

const RESIDENCE: Origin = { code: 'residence', from: 'request' };
const SINCE: Origin = { code: 'residence-since', from: 'request' };
const HOUSEHOLD: Origin = { code: 'household', from: 'request' };
const WORKSHEET: Origin = { code: 'worksheet', from: 'request' };
const QUOTIENT: Origin = { code: 'quotient-familial', from: 'state' };
const TAX: Origin = { code: 'tax-income', from: 'request' };
const BENEFITS: Origin = { code: 'jobseeker-benefits', from: 'state' };
const CHILDCARE: Origin = { code: 'eaje', from: 'state' };
const AGE: Origin = { code: 'applicant-age', from: 'request' };
const ALWAYS: Origin = { code: null, from: 'request' };
const REGULATION: Origin = { code: null, from: 'regulation' };

function asked(code: string): Origin {
  return { code, from: 'request' };
}

function status(name: string, code: string, source: string): FactDefinition {
  return yesNo(
    name,
    asked(code),
    source,
    ({ household, submission }) => household?.statuses?.[code] ?? submission.statuses?.[code] ?? null,
  );
}

/** Name of the fact of the amount that the rules propose: known to the routing only. */
export const PROPOSED_AMOUNT = 'aide . montant proposé';

/** Name of the fact of what is asked. */
export const REQUESTED_AMOUNT = 'demande . montant';

/** Name of the fact of the ceiling of the aid. */
export const CEILING = 'aide . plafond';

/** The catalogue of facts, in the order in which the questions are asked. */
export const FACTS: readonly FactDefinition[] = [
  yesNo(
    'résidence . dans la commune',
    RESIDENCE,
    'Commune de l’adresse déclarée, ou élection de domicile, comparée aux communes du centre.',
    ({ submission: { residence }, siteCommunes }) =>
      residence === null
        ? null
        : residence.kind === 'election-de-domicile' || siteCommunes.includes(residence.communeCode),
  ),
  yesNo(
    'résidence . élection de domicile',
    RESIDENCE,
    'La personne est domiciliée par le centre ou par un organisme agréé.',
    ({ submission: { residence } }) => (residence === null ? null : residence.kind === 'election-de-domicile'),
  ),
  yesNo(
    'résidence . hébergement',
    RESIDENCE,
    'La personne est hébergée par quelqu’un.',
    ({ submission: { residence } }) => (residence === null ? null : residence.kind === 'hosted'),
  ),
  number(
    'résidence . durée',
    'mois',
    SINCE,
    'Mois entiers de résidence à la date de la demande, selon la date d’arrivée déclarée.',
    ({ submission }) => submission.residence?.months ?? null,
  ),
  number(
    'quotient familial . valeur',
    null,
    QUOTIENT,
    'Quotient familial de la CAF ou de la MSA, certifié ou justifié. Une valeur nulle ou absente est inconnue tant qu’un agent ne l’a pas confirmée.',
    ({ household }) => knownQuotient(household),
  ),
  yesNo(NO_QUOTIENT, QUOTIENT, 'Un agent a confirmé que le foyer n’a pas de quotient familial.', ({ household }) =>
    lacksQuotient(household),
  ),
  number(
    'quotient familial . ancienneté',
    'mois',
    QUOTIENT,
    'Mois entre le mois du quotient et celui de la demande.',
    quotientAge,
  ),
  {
    name: 'quotient familial . organisme',
    kind: 'text',
    unit: null,
    ...QUOTIENT,
    source: 'Organisme qui donne le quotient : CNAF ou MSA.',
    read: ({ household }) => textOf(household?.quotientFamilial?.provider),
  },
  {
    name: 'quotient familial . provenance',
    kind: 'text',
    unit: null,
    ...QUOTIENT,
    source: 'D’où vient le quotient : certifié par l’État, ou justifié par la personne.',
    read: ({ household }) => textOf(household?.source),
  },
  number(
    'foyer . personnes',
    null,
    HOUSEHOLD,
    'Le demandeur et les membres déclarés du foyer.',
    ({ submission }) => 1 + submission.members.length,
  ),
  number('foyer . adultes', null, HOUSEHOLD, 'Le demandeur, et les membres de 18 ans et plus.', adults),
  number('foyer . enfants', null, HOUSEHOLD, 'Enfants déclarés de moins de 18 ans.', children),
  number(
    'foyer . enfants pondérés',
    null,
    HOUSEHOLD,
    'Enfants de moins de 18 ans, un enfant en garde alternée comptant pour moitié.',
    weightedChildren,
  ),
  yesNo(
    'foyer . en couple',
    HOUSEHOLD,
    'Le demandeur vit avec un conjoint, un partenaire ou un concubin.',
    (facts) => !lacksPartner(facts),
  ),
  yesNo('foyer . parent isolé', HOUSEHOLD, 'Le demandeur vit sans conjoint, avec un enfant au moins.', isSingleParent),
  number(
    'foyer . unités de consommation',
    null,
    HOUSEHOLD,
    'Échelle de l’INSEE : 1 pour le premier adulte, 0,5 par autre personne de 14 ans et plus, 0,3 par enfant plus jeune.',
    consumptionUnits,
  ),
  number(
    'foyer . parts CAF',
    null,
    HOUSEHOLD,
    'Parts de la CAF : 2 pour la personne seule ou le couple, une demie pour chacun des deux premiers enfants, une pour le troisième, une demie ensuite ; moitié en garde alternée.',
    cafParts,
  ),
  number('foyer . ressources', '€/mois', WORKSHEET, 'Somme des ressources de la fiche budget.', (facts) =>
    budget(facts, 'resources'),
  ),
  number('foyer . charges', '€/mois', WORKSHEET, 'Somme des charges de la fiche budget.', (facts) =>
    budget(facts, 'charges'),
  ),
  number(
    'demandeur . âge',
    'an',
    AGE,
    'Âge du demandeur à la date de la demande, en années entières.',
    ({ submission }) => submission.applicantAge,
  ),
  status('demandeur . bénéficiaire du RSA', 'rsa', 'Le foyer perçoit le revenu de solidarité active.'),
  status('demandeur . sans emploi', 'jobseeker', 'Le demandeur est inscrit à France Travail.'),
  status('demandeur . étudiant', 'student', 'Le demandeur est étudiant.'),
  status('demandeur . boursier', 'student-grant', 'Le demandeur perçoit une bourse du CROUS sur critères sociaux.'),
  status('demandeur . prime activité', 'prime-activite', 'Le foyer perçoit la prime d’activité.'),
  status('demandeur . soutien familial', 'asf', 'Le foyer perçoit l’allocation de soutien familial.'),
  status('demandeur . AAH', 'aah', 'Le demandeur perçoit l’allocation aux adultes handicapés.'),
  status('demandeur . AEEH', 'aeeh', 'Le foyer perçoit l’allocation d’éducation de l’enfant handicapé.'),
  status('demandeur . complémentaire santé', 'c2s', 'Le demandeur a la complémentaire santé solidaire.'),
  number(
    'impôt . revenu fiscal de référence',
    '€/an',
    TAX,
    'Revenu fiscal de référence de l’avis d’impôt.',
    (facts) => taxIncome(facts)?.euros ?? null,
  ),
  number('impôt . parts', null, TAX, 'Parts fiscales de l’avis d’impôt.', (facts) => taxIncome(facts)?.shares ?? null),
  number(
    'demandeur . indemnités de chômage',
    '€/mois',
    BENEFITS,
    'Ce que France Travail a versé le mois d’avant : allocations et aides, certifiées ou justifiées.',
    ({ household }) => household?.jobseekerBenefits?.euros ?? null,
  ),
  number(
    'EAJE . ressources',
    '€/an',
    CHILDCARE,
    'Ressources annuelles que la CAF ou la MSA retient pour la participation familiale (enfant de moins de 7 ans).',
    ({ household }) => household?.childcareShare?.euros ?? null,
  ),
  number(
    'EAJE . enfants à charge',
    null,
    CHILDCARE,
    'Enfants à charge que la CAF ou la MSA retient pour la participation familiale.',
    ({ household }) => household?.childcareShare?.children ?? null,
  ),
  number(REQUESTED_AMOUNT, '€', asked('requested-amount'), 'Montant demandé.', ({ submission }) =>
    eurosOf(submission.requestedAmountCents),
  ),
  number('demande . facture', '€', asked('bill'), 'Montant de la facture ou du devis à régler.', ({ submission }) =>
    eurosOf(submission.billCents ?? null),
  ),
  number(
    'demande . niveau de besoin',
    null,
    asked('need-level'),
    'Niveau du besoin, 1 pour le plus vital, selon le travailleur social.',
    ({ submission }) => submission.needLevel ?? null,
  ),
  yesNo('demande . urgente', asked('urgent'), 'L’agent a signalé une urgence.', ({ submission }) => submission.urgent),
  {
    name: 'demande . date',
    kind: 'date',
    unit: null,
    ...ALWAYS,
    source: 'Date de la demande.',
    read: ({ submission }) => ({ date: submission.requestedOn }),
  },
  number('demande . mois', null, ALWAYS, 'Mois de la demande, de 1 à 12.', ({ submission }) =>
    monthOf(submission.requestedOn as CivilDate),
  ),
  number(CEILING, '€', REGULATION, 'Plafond de l’aide, selon le règlement.', () => null),
  number(PROPOSED_AMOUNT, '€', REGULATION, 'Montant que les règles proposent : pour dire qui décide.', () => null),
];

/** The quotient when it counts: a positive one, or a 0 that an agent confirmed. */
function knownQuotient(household: HouseholdFacts | null): number | null {
  const value = household?.quotientFamilial?.value ?? null;
  return value === 0 && household?.confirmedByAgent !== true ? null : value;
}

/** True when an agent confirmed that there is none, false when there is one that counts; otherwise nobody knows yet. */
function lacksQuotient(household: HouseholdFacts | null): boolean | null {
  if (household === null) return null;
  if (knownQuotient(household) !== null) return false;
  return (household.quotientFamilial?.value ?? null) === null && household.confirmedByAgent ? true : null;
}

function quotientAge({ household, submission }: RequestFacts): number | null {
  const { year, month } = household?.quotientFamilial ?? {};
  if (year === undefined || month === undefined) return null;
  const [requestYear = 0, requestMonth = 0] = submission.requestedOn.split('-').map(Number);
  return (requestYear - year) * 12 + requestMonth - month;
}

/** A worksheet without any line was not filled in: nothing is known of the budget. */
export function isBudgetKnown({ submission: { worksheet } }: RequestFacts): boolean {
  return worksheet.resources.length + worksheet.charges.length > 0;
}

function budget(facts: RequestFacts, side: 'resources' | 'charges'): number | null {
  if (!isBudgetKnown(facts)) return null;
  return euros(facts.submission.worksheet[side].reduce((total, line) => total + line.monthlyCents, 0));
}

function eurosOf(cents: number | null): number | null {
  return cents === null ? null : euros(cents);
}

/** What the State says, else the notice that the person brought. */
function taxIncome({ household, submission }: RequestFacts): SubmissionFacts['taxIncome'] | null {
  return household?.taxIncome ?? submission.taxIncome ?? null;
}

function textOf(text: string | undefined): FactValue {
  return text === undefined ? null : { text };
}
