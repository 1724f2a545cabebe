import { readAddress, readPeople, type AddressAnswer, type PersonAnswer } from './person.js';
import { isMonth, isYear, object, part, whole, type Json } from './reading.js';

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

/** What an answer holds; a key whose scope is missing is null. */
export interface HouseholdAnswer {
  readonly quotientFamilial: QuotientFamilialAnswer | null;
  readonly allocataires: readonly PersonAnswer[] | null;
  readonly children: readonly PersonAnswer[] | null;
  readonly address?: AddressAnswer | null;
}

/** Keys of which a token may read at least one: an answer without any is not the route's. */
const KEYS = ['quotient_familial', 'allocataires', 'enfants', 'adresse'];

/**
 * The facts of a body that answered 200. Tolerant of more keys, of missing ones (scopes) and of numbers written as text; anything else is no answer.
 * @returns null when the body is not what the route promises: nothing of it is trusted
 */
export function readHousehold(body: unknown): HouseholdAnswer | null {
  const data = object(object(body)?.['data']);
  return data === null ? null : readHouseholdData(data);
}

/** The same, of the `data` of a body. */
export function readHouseholdData(data: Json): HouseholdAnswer | null {
  if (!KEYS.some((key) => key in data)) return null;
  const quotient = part(data['quotient_familial'], readQuotient);
  const allocataires = part(data['allocataires'], readPeople);
  const children = part(data['enfants'], readPeople);
  const address = part(data['adresse'], readAddress);
  if (quotient === undefined || allocataires === undefined || children === undefined || address === undefined)
    return null;
  return { quotientFamilial: quotient, allocataires, children, address };
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
