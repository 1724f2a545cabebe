import { describe, expect, test } from '@jest/globals';
import { scopeLabel, standingInWords } from './habilitation-words.js';

describe('how a habilitation stands', () => {
  test.each([
    ['ended', -3, 'act', 'Terminée'],
    ['to-come', 400, 'waits', 'Pas encore en vigueur'],
    ['in-force', null, 'calm', 'En vigueur, sans date de fin'],
    ['in-force', 0, 'act', 'Dernier jour aujourd’hui'],
    ['in-force', 1, 'act', 'En vigueur, encore 1 jour'],
    ['in-force', 31, 'waits', 'En vigueur, encore 31 jours'],
    ['in-force', 91, 'calm', 'En vigueur, encore 91 jours'],
  ] as const)('%s with %s days left', (standing, daysLeft, tone, text) => {
    expect(standingInWords({ standing, daysLeft })).toEqual({ tone, text });
  });

  test('a scope without words keeps its name', () => {
    expect(scopeLabel('dgfip_rfr')).toBe('revenu fiscal de référence');
    expect(scopeLabel('of_tomorrow')).toBe('of_tomorrow');
  });
});
