import type { Shape } from '../../api/client.js';
import { age } from '../../format.js';

type Member = Shape<'HouseholdMember'>;

/** An adult of the household beside the applicant, to whom nobody has told yet what is kept of them. */
export interface UninformedAdult {
  /** Place in the household. */
  readonly place: number;
  readonly called: string;
  readonly isPartner: boolean;
}

const RELATION = {
  partner: 'le conjoint',
  child: 'l’enfant majeur',
  parent: 'le parent',
  other: 'l’autre adulte',
} as const;

/** Those who are to be informed (RGPD, article 14). Whose age is not known is an adult, but for a child. */
export function uninformedAdults(household: readonly Member[] | null | undefined, on: string): UninformedAdult[] {
  return (household ?? []).flatMap((member, place) => {
    if (member.noticeGivenOn || !isAdult(member, on)) return [];
    const { relation, identity } = member;
    const name = identity ? [...(identity.givenNames ?? []), identity.birthName].join(' ') : '';
    return [{ place, called: [RELATION[relation], name].join(' ').trim(), isPartner: relation === 'partner' }];
  });
}

function isAdult({ relation, birthDate, identity }: Member, on: string): boolean {
  const born = birthDate ?? identity?.birthDate;
  return born?.length === 10 ? age(born, on) >= 18 : relation !== 'child';
}

/** The household once an adult of it was informed. */
export function informedHousehold(household: readonly Member[], place: number, on: string): Member[] {
  return household.map((member, index) => (index === place ? { ...member, noticeGivenOn: on } : member));
}
