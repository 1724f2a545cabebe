import { partialDate, object, isYear, text, whole, type Json } from './reading.js';
import type { PersonAnswer } from './person.js';

/** Income and shares of the last situation that the tax office knows. */
export interface TaxIncomeAnswer {
  /** Revenu fiscal de référence of the year, in cents. */
  readonly referenceCents: number;
  /** Tax shares; null when they are not told. */
  readonly shares: number | null;
  /** Year of the income. */
  readonly year: number;
  /** Whoever declared it: one or two people. */
  readonly people: readonly PersonAnswer[];
}

/** No income of a household is larger, in euros. */
const MOST_EUROS = 100_000_000;

const MOST_SHARES = 50;

/**
 * The last tax situation. The family situation, the address and the lines of income are left where they are: no rule needs them.
 * @returns null when the body is not what the route promises
 */
export function readTaxIncome(body: unknown): TaxIncomeAnswer | null {
  const situation = object(body);
  const euros = whole(situation?.['rfr']);
  const year = whole(situation?.['annRevenu']);
  const shares = sharesOf(situation?.['nbPart'] ?? null);
  if (situation === null || euros === undefined || euros < 0 || euros > MOST_EUROS) return null;
  if (!isYear(year) || shares === undefined) return null;
  const people = ['1', '2'].flatMap((nth) => personOf(situation, nth) ?? []);
  return { referenceCents: euros * 100, shares, year, people };
}

/** undefined for what cannot be a number of shares: they go by quarters. */
function sharesOf(value: unknown): number | null | undefined {
  if (value === null) return null;
  const isPossible = typeof value === 'number' && value >= 0.25 && value <= MOST_SHARES && Number.isInteger(value * 4);
  return isPossible ? value : undefined;
}

function personOf(situation: Json, nth: string): PersonAnswer | null {
  const birthName = text(situation[`nmNaiDec${nth}`]);
  const givenNames = text(situation[`prnmDec${nth}`]);
  if (birthName === null && givenNames === null) return null;
  const born = object(situation[`dateNaisDec${nth}`]);
  const [year, month, day] = ['annee', 'mois', 'jour'].map((part) => text(born?.[part])?.padStart(2, '0') ?? '00');
  const birthDate = year === '00' ? null : partialDate(`${year ?? ''}-${month ?? ''}-${day ?? ''}`);
  return { birthName, usageName: text(situation[`nmUsaDec${nth}`]), givenNames, birthDate, sex: null };
}
