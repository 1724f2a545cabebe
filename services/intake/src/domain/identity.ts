import { isCivilDate, type Identity } from '@octroi/kernel';

/** A name without accents, punctuation and case: `Éloïse  d'Arc` and `ELOISE D ARC` are the same. */
export function normalisedName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[œŒ]/g, 'oe')
    .replace(/[æÆ]/g, 'ae')
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, ' ')
    .trim();
}

/**
 * Key by which the same person is known within a site: birth name, first given name, full birth date, sex and birth place.
 * Null when one of them is missing: such a person is never matched by the machine.
 */
export function matchKey(identity: Identity): string | null {
  const [firstName] = identity.givenNames ?? [];
  const place = placeKey(identity.birthPlace ?? null);
  if (firstName === undefined || place === null || !isCivilDate(identity.birthDate) || !identity.sex) return null;
  const names = [normalisedName(identity.birthName), normalisedName(firstName)];
  if (names.includes('')) return null;
  return [...names, identity.birthDate, identity.sex, place].join('|');
}

function placeKey(place: NonNullable<Identity['birthPlace']> | null): string | null {
  if (place === null) return null;
  if (place.countryCode !== '99100') return place.countryCode;
  if (place.communeCode) return place.communeCode;
  return place.communeName && place.departmentCode
    ? `${place.departmentCode} ${normalisedName(place.communeName)}`
    : null;
}
