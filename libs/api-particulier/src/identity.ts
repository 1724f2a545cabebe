import { isCivilDate, type Identity } from '@octroi/kernel';
import { officialName } from './names.js';

/** Fields that a person has to complete or correct before anything is asked. */
export type IdentityFault = 'birth-name' | 'usage-name' | 'given-names' | 'birth-date' | 'sex' | 'birth-place';

/** Query parameters of the identity routes, in the order they are sent; `prenoms[]` may repeat. Personal data: never log them. */
export type IdentityParameters = readonly (readonly [name: string, value: string])[];

/** Whether an identity is enough to be asked about. */
export type CheckedIdentity =
  { readonly parameters: IdentityParameters } | { readonly faults: readonly IdentityFault[] };

const FRANCE = '99100';
const COMMUNE = /^([013-9]\d|2[AB1-9])\d{3}$/;
const COUNTRY = /^(99\d{3}|92352)$/;
const DEPARTMENT = /^(0[1-9]|[1-8]\d|9[0-5]|2A|2B|97[12346])$/;
const MOST_GIVEN_NAMES = 3;
const EARLIEST_YEAR = 1900;

/**
 * The identity as the routes want it, or what is missing. Enough is: birth name, one given name, sex, country of birth, and for people born in France
 * the commune (code, or name with department and year). A birth date may be partial or unknown: the State answers nobody rather than one of several.
 * @param today no birth date lies on or after it
 */
export function checkIdentity(identity: Identity, today: string): CheckedIdentity {
  const birthName = officialName(identity.birthName);
  const usageName = identity.usageName ? officialName(identity.usageName) : undefined;
  const givenNames = (identity.givenNames ?? []).slice(0, MOST_GIVEN_NAMES).map(officialName);
  const date = dateParameters(identity.birthDate ?? null, today);
  const place = placeParameters(identity.birthPlace ?? null, date);
  const faults: IdentityFault[] = [
    ...(birthName === null ? ['birth-name' as const] : []),
    ...(usageName === null ? ['usage-name' as const] : []),
    ...(givenNames.length === 0 || givenNames.includes(null) ? ['given-names' as const] : []),
    ...(date === null ? ['birth-date' as const] : []),
    ...(identity.sex ? [] : ['sex' as const]),
    ...(place === null ? ['birth-place' as const] : []),
  ];
  if (faults.length > 0 || birthName === null || date === null || place === null) return { faults };
  const names = givenNames.flatMap((name) => (name === null ? [] : [['prenoms[]', name] as const]));
  const usage = usageName ? [['nomUsage', usageName] as const] : [];
  return {
    parameters: [
      ['nomNaissance', birthName],
      ...usage,
      ...names,
      ...date,
      ['sexeEtatCivil', identity.sex ?? 'F'],
      ...place,
    ],
  };
}

/**
 * The identity as the routes of students want it: birth name, one given name, a whole birth date; sex and place of birth are sent when they can be.
 * @param today no birth date lies on or after it
 */
export function checkStudentIdentity(identity: Identity, today: string): CheckedIdentity {
  const birthName = officialName(identity.birthName);
  const givenNames = (identity.givenNames ?? []).slice(0, MOST_GIVEN_NAMES).map(officialName);
  const date = dateParameters(identity.birthDate ?? null, today);
  const place = placeParameters(identity.birthPlace ?? null, date) ?? [];
  const faults: IdentityFault[] = [
    ...(birthName === null ? ['birth-name' as const] : []),
    ...(givenNames.length === 0 || givenNames.includes(null) ? ['given-names' as const] : []),
    ...(date?.length === 3 ? [] : ['birth-date' as const]),
  ];
  if (faults.length > 0 || birthName === null || date === null) return { faults };
  const names = givenNames.map((name): readonly [string, string] => ['prenoms[]', name ?? '']);
  const sex = identity.sex ? [['sexeEtatCivil', identity.sex] as const] : [];
  const town = place.filter(([name]) => name !== 'codeCogInseePaysNaissance');
  return { parameters: [['nomNaissance', birthName], ...names, ...date, ...sex, ...town] };
}

/** Empty for an unknown date, null for one that cannot be. */
function dateParameters(birthDate: string | null, today: string): IdentityParameters | null {
  if (birthDate === null) return [];
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(birthDate);
  if (match === null) return null;
  const [, year = '', month, day] = match;
  const latest = today.slice(0, birthDate.length);
  if (Number(year) < EARLIEST_YEAR || birthDate > latest || birthDate === today) return null;
  if (month !== undefined && !isCivilDate(`${year}-${month}-${day ?? '01'}`)) return null;
  return [
    ['anneeDateNaissance', year],
    ...(month === undefined ? [] : [['moisDateNaissance', String(Number(month))] as const]),
    ...(day === undefined ? [] : [['jourDateNaissance', String(Number(day))] as const]),
  ];
}

function placeParameters(place: Identity['birthPlace'], date: IdentityParameters | null): IdentityParameters | null {
  if (!place || !COUNTRY.test(place.countryCode)) return null;
  const country = ['codeCogInseePaysNaissance', place.countryCode] as const;
  // A commune sent along for somebody born abroad is dropped by the State: it is not sent.
  if (place.countryCode !== FRANCE) return [country];
  if (place.communeCode)
    return COMMUNE.test(place.communeCode) ? [country, ['codeCogInseeCommuneNaissance', place.communeCode]] : null;
  const commune = place.communeName ? officialName(place.communeName) : null;
  if (commune === null || !DEPARTMENT.test(place.departmentCode ?? '')) return null;
  // The code of a commune is looked up for the year of birth.
  if (date === null || date.length === 0) return null;
  return [country, ['nomCommuneNaissance', commune], ['codeCogInseeDepartementNaissance', place.departmentCode ?? '']];
}
