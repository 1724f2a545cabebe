/** Hundredths of a value (cents of an amount in euros), rounded once, half up; what binary fractions add beyond a millionth is ignored. */
export function hundredths(value: number): number {
  return Math.round(Number((value * 100).toFixed(6))) + 0;
}

/** A number as French texts write it, with two decimals unless it is whole. Written out, because `Intl` builds a formatter at each call. */
export function frenchQuantity(value: number, unit: string): string {
  const rounded = hundredths(value);
  const absolute = Math.abs(rounded);
  const whole = String(Math.floor(absolute / 100)).replace(/\B(?=(\d{3})+$)/g, '\u202f');
  const decimals = absolute % 100 === 0 ? '' : `,${String(absolute % 100).padStart(2, '0')}`;
  return `${rounded < 0 ? '-' : ''}${whole}${decimals}${unit === '' ? '' : `\u00a0${unit}`}`;
}
