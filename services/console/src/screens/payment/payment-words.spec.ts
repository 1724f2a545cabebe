import { expect, test } from '@jest/globals';
import { nextStepOf } from './payment-words.js';

test.each([
  ['to-pay', null, 'Précisez le mode de paiement.'],
  ['to-pay', 'creditor', 'Sera dans le prochain fichier du comptable.'],
  ['to-pay', 'voucher', 'À remettre à la personne.'],
  ['ordered', 'transfer', 'Attend le retour du comptable.'],
  ['rejected', 'transfer', 'À reprendre : corrigez le mode ou le créancier.'],
  ['paid', 'transfer', null],
] as const)('a payment %s (%s): %s', (state, mode, words) => {
  expect(nextStepOf({ state, mode })).toBe(words);
});
