import { expect, test } from '@jest/globals';
import { civilDate } from '@octroi/kernel';
import { LETTER_KINDS } from '../../domain/letter-examples.js';
import { anAgent } from '../../testing/decision.fixture.js';
import { aCommandCause } from '../../testing/in-memory-decision-stores.js';
import { aDesk } from '../../testing/letters.fixture.js';
import { PreviewLetter } from './preview-letter.js';

test('every letter can be looked at under the letterhead of the centre, to nobody', async () => {
  const { memory, printed, press } = aDesk();
  const useCase = new PreviewLetter(memory.unitOfWork, press);
  const admin = anAgent({ roles: ['admin'], purpose: 'preview-letter' });
  for (const kind of LETTER_KINDS) await useCase.execute(admin, aCommandCause(admin), { kind, on: null });
  expect(printed.map(({ sender, recipient }) => [sender.name, recipient.name])).toEqual(
    LETTER_KINDS.map((kind) => ['CCAS de Chaville', kind === 'commitment' ? 'Fournisseur Exemple' : 'CAMILLE EXEMPLE']),
  );
  expect(new Set(printed.map(({ title, sections }) => JSON.stringify([title, sections]))).size).toBe(
    LETTER_KINDS.length,
  );
  const machine = anAgent({ roles: ['machine'], purpose: 'preview-letter' });
  await expect(useCase.execute(machine, aCommandCause(machine), { kind: 'granted', on: null })).rejects.toThrow(
    'role-not-allowed',
  );
  memory.templates = [
    { kind: 'granted', version: 1, from: civilDate('2027-01-01'), introduction: 'Dès 2027, {aide}.', closing: null },
  ];
  await useCase.execute(admin, aCommandCause(admin), { kind: 'granted', on: civilDate('2027-01-01') });
  expect(printed.at(-1)?.sections[0]?.paragraphs).toEqual(['Dès 2027, Aide alimentaire.']);
  await useCase.execute(admin, aCommandCause(admin), { kind: 'granted', on: null });
  expect(JSON.stringify(printed.at(-1))).not.toContain('2027');
  memory.versions.length = 0;
  await expect(useCase.execute(admin, aCommandCause(admin), { kind: 'granted', on: null })).rejects.toThrow(
    'document-not-ready',
  );
});
