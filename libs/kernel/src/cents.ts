import { PermanentError } from './errors.js';

/** An amount of money in whole euro cents. */
export type Cents = number & { readonly __brand: 'Cents' };

/** True for a safe whole number. */
export function isCents(value: unknown): value is Cents {
  return typeof value === 'number' && Number.isSafeInteger(value);
}

/** The number as cents. @throws PermanentError `invalid-amount` when it is not a safe whole number */
export function cents(value: number): Cents {
  if (!isCents(value)) throw new PermanentError('invalid-amount');
  return value;
}

/** Sum of amounts, in cents. */
export function sumCents(amounts: readonly number[]): Cents {
  return cents(amounts.reduce((total, amount) => total + amount, 0));
}

/** The amount in French: 123456 is `1 234,56 €` (narrow no-break space in thousands, no-break space before the sign). */
export function frenchEuros(amount: number): string {
  const sign = amount < 0 ? '-' : '';
  const absolute = Math.abs(amount);
  const whole = String(Math.floor(absolute / 100)).replace(/\B(?=(\d{3})+$)/g, '\u202f');
  return `${sign}${whole},${String(absolute % 100).padStart(2, '0')}\u00a0€`;
}
