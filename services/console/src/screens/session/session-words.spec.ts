import { expect, test } from '@jest/globals';
import { decidedWords } from './session-words.js';

test('what was decided before is told with its day and its place in the register', () => {
  const decision = { decidedOn: '2026-11-12', register: { label: '2026-0004' } };
  const said = (more: object): string => decidedWords({ ...decision, ...more } as Parameters<typeof decidedWords>[0]);
  expect(said({ outcome: 'granted', amountCents: 15_000 })).toBe(
    'Accordée 150\u00a0€, le 12 novembre 2026 (registre 2026-0004).',
  );
  expect(said({ outcome: 'refused', amountCents: null })).toBe('Refusée, le 12 novembre 2026 (registre 2026-0004).');
});
