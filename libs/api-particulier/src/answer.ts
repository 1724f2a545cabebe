/** Quotient familial as the State gave it. */
export interface QuotientFamilialAnswer {
  readonly provider: 'CNAF' | 'MSA';
  /** Whole euros a month and part; null when the provider could not compute it. 0 means the same more often than not. */
  readonly value: number | null;
  readonly year: number;
  readonly month: number;
  readonly calculationYear: number | null;
  readonly calculationMonth: number | null;
}

/** A person of the file; what the provider does not say is null. Dates may hold `00` for an unknown part: they are text, never a date. */
export interface PersonAnswer {
  readonly birthName: string | null;
  readonly usageName: string | null;
  /** All of them in one text, separated by spaces. */
  readonly givenNames: string | null;
  readonly birthDate: string | null;
  readonly sex: 'F' | 'M' | null;
}

/** Address of the family as it was declared, perhaps long ago. */
export interface AddressAnswer {
  readonly addressee: string | null;
  readonly complement: string | null;
  readonly building: string | null;
  readonly street: string | null;
  readonly locality: string | null;
  /** `92370 CHAVILLE`, or just the postal code. */
  readonly postalCodeAndTown: string | null;
  readonly country: string | null;
}

/** What an answer holds; a key whose scope is missing is null. */
export interface HouseholdAnswer {
  readonly quotientFamilial: QuotientFamilialAnswer | null;
  readonly allocataires: readonly PersonAnswer[] | null;
  readonly children: readonly PersonAnswer[] | null;
  readonly address?: AddressAnswer | null;
}

type Json = Readonly<Record<string, unknown>>;

/** Keys of which a token may read at least one: an answer without any is not the route's. */
const KEYS = ['quotient_familial', 'allocataires', 'enfants', 'adresse'];

/**
 * The facts of a body that answered 200. Tolerant of more keys, of missing ones (scopes) and of numbers written as text; anything else is no answer.
 * @returns null when the body is not what the route promises: nothing of it is trusted
 */
export function readHousehold(body: unknown): HouseholdAnswer | null {
  const data = object(object(body)?.['data']);
  if (data === null || !KEYS.some((key) => key in data)) return null;
  const quotient = part(data['quotient_familial'], readQuotient);
  const allocataires = part(data['allocataires'], readPeople);
  const children = part(data['enfants'], readPeople);
  const address = part(data['adresse'], readAddress);
  if (quotient === undefined || allocataires === undefined || children === undefined || address === undefined)
    return null;
  return { quotientFamilial: quotient, allocataires, children, address };
}

/** null for an absent key, undefined for one that cannot be read. */
function part<T>(value: unknown, read: (value: unknown) => T | null): T | null | undefined {
  if (value === undefined || value === null) return null;
  return read(value) ?? undefined;
}

function readQuotient(value: unknown): QuotientFamilialAnswer | null {
  const quotient = object(value);
  const provider = quotient?.['fournisseur'];
  const [year, month] = [whole(quotient?.['annee']), whole(quotient?.['mois'])];
  const amount = quotient?.['valeur'] ?? null;
  const number = amount === null ? null : whole(amount);
  if ((provider !== 'CNAF' && provider !== 'MSA') || !isYear(year) || !isMonth(month) || number === undefined)
    return null;
  if (number !== null && (number < 0 || number > 1_000_000)) return null;
  const [calculationYear, calculationMonth] = [whole(quotient?.['annee_calcul']), whole(quotient?.['mois_calcul'])];
  return {
    provider,
    value: number,
    year,
    month,
    calculationYear: isYear(calculationYear) ? calculationYear : null,
    calculationMonth: isMonth(calculationMonth) ? calculationMonth : null,
  };
}

function readPeople(value: unknown): readonly PersonAnswer[] | null {
  if (!Array.isArray(value)) return null;
  const people = value.map(readPerson);
  return people.some((person) => person === null) ? null : people.flatMap((person) => person ?? []);
}

function readPerson(value: unknown): PersonAnswer | null {
  const person = object(value);
  if (person === null) return null;
  const sex = person['sexe'];
  return {
    birthName: text(person['nom_naissance']),
    usageName: text(person['nom_usage']),
    givenNames: text(person['prenoms']),
    birthDate: text(person['date_naissance']),
    sex: sex === 'F' || sex === 'M' ? sex : null,
  };
}

function readAddress(value: unknown): AddressAnswer | null {
  const address = object(value);
  if (address === null) return null;
  return {
    addressee: text(address['destinataire']),
    complement: text(address['complement_information']),
    building: text(address['complement_information_geographique']),
    street: text(address['numero_libelle_voie']),
    locality: text(address['lieu_dit']),
    postalCodeAndTown: text(address['code_postal_ville']),
    country: text(address['pays']),
  };
}

function object(value: unknown): Json | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : null;
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function whole(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^-?\d{1,9}$/.test(value.trim()) ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) ? number : undefined;
}

function isYear(value: number | undefined): value is number {
  return value !== undefined && value >= 2000 && value <= 2200;
}

function isMonth(value: number | undefined): value is number {
  return value !== undefined && value >= 1 && value <= 12;
}
