import { expect, test } from '@jest/globals';
import { problemWords } from './problem-words.js';

test('a session that ended is told in plain words, not as software is told of its token', () => {
  const detail = 'Présentez un jeton valide dans l’en-tête Authorization.';
  expect(problemWords({ status: 401, detail })).toBe(
    'Votre session avait pris fin : rien n’a été enregistré. Recommencez.',
  );
});

test('any other fault is told as the server says it, and silence as silence', () => {
  expect(problemWords({ status: 403, detail: 'Pas pour vous.' })).toBe('Pas pour vous.');
  expect(problemWords({})).toContain('Le serveur ne répond pas');
});
