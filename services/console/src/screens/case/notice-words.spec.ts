import { expect, test } from '@jest/globals';
import { askedOf, toldWords } from './notice-words.js';

test('what is asked of whom is said once each, in words', () => {
  expect(askedOf(['quotient-familial', 'rsa', 'jobseeker', 'prime-activite'])).toEqual([
    'la CAF ou la MSA : quotient familial, RSA, prime d’activité',
    'France Travail : inscription à France Travail',
  ]);
  expect(askedOf([])).toEqual([]);
});

test('what the person is told when they ask names whoever is asked for this aid, and nobody else', () => {
  expect(toldWords(askedOf(['quotient-familial', 'jobseeker']))).toContain(
    'interrogera la CAF ou la MSA : quotient familial ; France Travail : inscription à France Travail.',
  );
  expect(toldWords([])).toContain('ne demande rien à une autre administration');
  expect(toldWords([])).not.toMatch(/CAF|MSA/);
});
