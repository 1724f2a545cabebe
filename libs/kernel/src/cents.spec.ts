import { describe, expect, test } from '@jest/globals';
import { cents, frenchEuros, sumCents } from './cents.js';

describe('cents', () => {
  test.each([
    [0, '0,00\u00a0€'],
    [5, '0,05\u00a0€'],
    [15_000, '150,00\u00a0€'],
    [123_456_789, '1\u202f234\u202f567,89\u00a0€'],
    [-250, '-2,50\u00a0€'],
  ])('%d is written %s', (amount, text) => {
    expect(frenchEuros(amount)).toBe(text);
  });

  test('a fraction of a cent is refused', () => {
    expect(() => cents(0.1)).toThrow('invalid-amount');
    expect(() => sumCents([1, 0.5])).toThrow('invalid-amount');
  });
});
