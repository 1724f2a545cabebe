import { expect, test } from '@jest/globals';
import { addDays } from '@octroi/kernel';
import { anAgent } from '../testing/decision.fixture.js';
import { aCommandCause } from '../testing/in-memory-decision-stores.js';
import { aDesk, wordsOf } from '../testing/letters.fixture.js';
import { PrintPapersLetter } from './print-papers-letter.js';

test('the letter asks for what is awaited, by its day, and is there only then', async () => {
  const { memory, printed, press, sources, requestId, today } = aDesk();
  const agent = anAgent({ purpose: 'print-letter' });
  const useCase = new PrintPapersLetter(sources, press);
  await expect(useCase.execute(agent, aCommandCause(agent), requestId)).rejects.toThrow('document-not-ready');
  const asked = { requestId, askedOn: today, by: addDays(today, 10) };
  memory.papers = [
    { ...asked, id: 'p1', papers: ['Justificatif de domicile'], givenOn: today },
    { ...asked, id: 'p2', papers: ['Facture', 'Échéancier'], givenOn: null },
  ];
  await useCase.execute(agent, aCommandCause(agent), requestId);
  const words = wordsOf(printed[0]!);
  expect(words).toContain('au plus tard le 3 décembre 2026 :\nFacture\nÉchéancier');
  expect(words).not.toContain('domicile');
  expect(words).toContain('il s’achèvera le 30 janvier 2027');
});
