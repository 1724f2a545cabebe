import { expect, test } from '@jest/globals';
import { addDays } from '@octroi/kernel';
import { TODAY, anAgent } from '../../testing/decision.fixture.js';
import { InMemoryDecisionStores, aCommandCause } from '../../testing/in-memory-decision-stores.js';
import { ListLetterTemplates } from './list-letter-templates.js';

test('each letter says what is in force, what comes, and its markers', async () => {
  const memory = new InMemoryDecisionStores();
  const own = { kind: 'granted', introduction: null, closing: 'Venez.' } as const;
  memory.templates = [
    { ...own, version: 1, from: addDays(TODAY, -1) },
    { ...own, version: 2, from: addDays(TODAY, 2) },
    { ...own, version: 3, from: addDays(TODAY, 2) },
  ];
  const admin = anAgent({ roles: ['admin'] });
  const states = await new ListLetterTemplates(memory.unitOfWork).execute(admin, aCommandCause(admin));
  expect(
    states.map(({ kind, inForce, coming }) => [kind, inForce?.version, coming.map(({ version }) => version)]),
  ).toEqual([
    ['acknowledgement', undefined, []],
    ['incomplete-file', undefined, []],
    ['granted', 1, [3]],
    ['refused', undefined, []],
    ['adjourned', undefined, []],
  ]);
  expect(states[2]?.markers.map(({ code }) => code)).toContain('montant-accorde');
  const dpo = anAgent({ roles: ['dpo'] });
  await expect(new ListLetterTemplates(memory.unitOfWork).execute(dpo, aCommandCause(dpo))).rejects.toThrow(
    'role-not-allowed',
  );
});
