import { expect, test } from '@jest/globals';
import { askedOf } from './notice-words.js';

test('what is asked of whom is said once each, in words', () => {
  expect(askedOf(['quotient-familial', 'rsa', 'jobseeker', 'prime-activite'])).toEqual([
    'la CAF ou la MSA : quotient familial, RSA, prime d’activité',
    'France Travail : inscription à France Travail',
  ]);
  expect(askedOf([])).toEqual([]);
});
