import { expect, test } from '@jest/globals';
import { inLetters, sandboxBirthName } from './sandbox-people.js';

test('numbers are written in letters, each its own', () => {
  expect(sandboxBirthName(12, 300)).toBe('ESSAI-BC-DAA');
  expect(sandboxBirthName(0, 456)).toBe('ESSAI-A-EFG');
  expect(new Set(Array.from({ length: 1_000 }, (_none, number) => inLetters(number))).size).toBe(1_000);
});
