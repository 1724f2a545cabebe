import type { MemberFacts, RequestFacts } from './request-facts.js';

const MAJORITY = 18;

/** From this age a member weighs as an adult on the scale of the INSEE. */
const CONSUMPTION_AGE = 14;

type Household = Pick<RequestFacts, 'submission'>;

function minors({ submission }: Household): readonly MemberFacts[] {
  return submission.members.filter(({ relation, age }) => relation === 'child' && (age ?? 0) < MAJORITY);
}

/** Children of less than 18; one whose age is not known is taken for one. */
export function children(facts: Household): number {
  return minors(facts).length;
}

/** Children of less than 18, half of one for shared custody. */
export function weightedChildren(facts: Household): number {
  return minors(facts).reduce((total, { sharedCustody }) => total + (sharedCustody ? 0.5 : 1), 0);
}

/** The applicant and the members who are not minors. */
export function adults(facts: Household): number {
  return 1 + facts.submission.members.length - children(facts);
}

/** Nobody is declared as the applicant's partner. */
export function lacksPartner({ submission }: Household): boolean {
  return !submission.members.some(({ relation }) => relation === 'partner');
}

/** No partner, and a minor child at least. */
export function isSingleParent(facts: Household): boolean {
  return lacksPartner(facts) && children(facts) > 0;
}

/** Scale of the INSEE; null when an age that it depends on is not known. A partner weighs 0.5 at any age. */
export function consumptionUnits({ submission }: Household): number | null {
  let tenths = 10;
  for (const { relation, age, sharedCustody } of submission.members) {
    if (age === null && relation === 'child') return null;
    const weight = relation === 'child' && (age ?? 0) < CONSUMPTION_AGE ? 3 : 5;
    tenths += relation === 'child' && sharedCustody ? weight / 2 : weight;
  }
  return tenths / 10;
}

/** Parts of the CAF, as the national rule has them. */
export function cafParts(facts: Household): number {
  return minors(facts)
    .toSorted((left, right) => Number(left.sharedCustody) - Number(right.sharedCustody))
    .reduce((parts, { sharedCustody }, index) => parts + (index === 2 ? 1 : 0.5) / (sharedCustody ? 2 : 1), 2);
}

/** Members to count: of which ties, of which ages (the applicant is of none). */
export interface MemberSelection {
  readonly relations: readonly string[];
  readonly ageFrom: number | null;
  /** Included. */
  readonly ageUpto: number | null;
  readonly sharedCustody: 'whole' | 'half';
}

/** How many members are selected; null when the age of one of them is needed and not known. */
export function countMembers({ submission }: Household, selection: MemberSelection): number | null {
  const { relations, ageFrom, ageUpto } = selection;
  const candidates = submission.members.filter(({ relation }) => relations.includes(relation));
  if ((ageFrom !== null || ageUpto !== null) && candidates.some(({ age }) => age === null)) return null;
  return candidates
    .filter(({ age }) => (age ?? 0) >= (ageFrom ?? 0) && (age ?? 0) <= (ageUpto ?? Number.POSITIVE_INFINITY))
    .reduce((total, one) => total + (one.sharedCustody && selection.sharedCustody === 'half' ? 0.5 : 1), 0);
}
