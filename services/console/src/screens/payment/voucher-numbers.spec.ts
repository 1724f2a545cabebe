import { expect, test } from '@jest/globals';
import { numbersIn } from './voucher-numbers.js';

test.each([
  ['CAP-098 à CAP-101', ['CAP-098', 'CAP-099', 'CAP-100', 'CAP-101']],
  ['A1\nA2; A3', ['A1', 'A2', 'A3']],
  ['', null],
  ['CAP-1 à CIP-2', null],
  ['CAP-002 à CAP-001', null],
  ['0001 à 9999', null],
])('%j gives %j', (text, numbers) => {
  expect(numbersIn(text)).toEqual(numbers);
});
