import { expect, test } from '@jest/globals';
import { reasonOf } from './failure-words.js';

test.each([
  ['invalid-event', 'Le message ne suit pas son contrat.'],
  ['sqlstate-23505', 'PostgreSQL a refusé l’écriture (23505).'],
  ['not-found', 'Introuvable.'],
  ['internal-error', 'Erreur du programme : le journal du service dit où.'],
  ['type-error', 'Erreur du programme : le journal du service dit où.'],
])('%s is said in French', (code, words) => {
  expect(reasonOf(code)).toBe(words);
});
