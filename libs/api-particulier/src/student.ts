import type { PersonAnswer } from './person.js';
import { countOf, dayOf, flag, listOf, object, oneOf, part, partialDate, text, type Json } from './reading.js';

/** Levels of the grant on social criteria. */
export const GRANT_LEVELS = ['0bis', '1', '2', '3', '4', '5', '6', '7'] as const;

/** Student grant of the CNOUS. A key whose scope is missing is null. The mail address is not read: no aid needs it. */
export interface StudentGrantAnswer {
  readonly hasGrant: boolean | null;
  /** Last day of a grant that was withdrawn. */
  readonly withdrawnOn: string | null;
  readonly level: (typeof GRANT_LEVELS)[number] | null;
  /** A regional grant that is not settled yet. */
  readonly isProvisional: boolean | null;
  readonly period: { readonly startsOn: string; readonly months: number } | null;
  readonly school: { readonly town: string | null; readonly name: string | null } | null;
  readonly person: PersonAnswer | null;
}

const KEYS = ['statut_boursier', 'est_boursier', 'echelon_bourse', 'periode_versement_bourse', 'etablissement_etudes'];

/** Both versions of the route. @returns null when the body is not what they promise */
export function readStudentGrant(data: Json): StudentGrantAnswer | null {
  if (![...KEYS, 'email', 'identite'].some((key) => key in data)) return null;
  const status = part(data['statut_boursier'] ?? data['est_boursier'], readStatus);
  const level = part(data['echelon_bourse'], readLevel);
  const period = part(data['periode_versement_bourse'], readPeriod);
  const school = part(data['etablissement_etudes'], readSchool);
  const person = part(data['identite'], readPerson);
  const parts = [status, level, period, school, person];
  if (parts.includes(undefined)) return null;
  return {
    hasGrant: status?.hasGrant ?? null,
    withdrawnOn: status?.withdrawnOn ?? null,
    level: level?.level ?? null,
    isProvisional: level?.isProvisional ?? null,
    period: period ?? null,
    school: school ?? null,
    person: person ?? null,
  };
}

/** A truth value in version 3, an object in version 4. */
function readStatus(value: unknown): { readonly hasGrant: boolean; readonly withdrawnOn: string | null } | null {
  const status = object(value);
  const hasGrant = flag(status === null ? value : status['est_boursier']);
  return hasGrant === null ? null : { hasGrant, withdrawnOn: dayOf(status?.['date_radiation']) };
}

function readLevel(value: unknown): Pick<StudentGrantAnswer, 'level' | 'isProvisional'> | null {
  const grant = object(value);
  const level = oneOf(GRANT_LEVELS, grant?.['echelon']);
  return level === null ? null : { level, isProvisional: flag(grant?.['echelon_bourse_regionale_provisoire']) };
}

function readPeriod(value: unknown): StudentGrantAnswer['period'] {
  const period = object(value);
  const startsOn = dayOf(period?.['date_rentree']);
  const months = countOf(period?.['duree']);
  return startsOn === null || months === null ? null : { startsOn, months };
}

function readSchool(value: unknown): StudentGrantAnswer['school'] {
  const school = object(value);
  return school === null ? null : { town: text(school['nom_commune']), name: text(school['nom_etablissement']) };
}

function readPerson(value: unknown): PersonAnswer | null {
  const person = object(value);
  if (person === null) return null;
  return {
    birthName: text(person['nom']),
    usageName: null,
    givenNames: listOf(person['prenoms'], text)?.join(' ') ?? null,
    birthDate: partialDate(person['date_naissance']),
    sex: oneOf(['F', 'M'], person['sexe']),
  };
}
