import { expect, test } from '@jest/globals';
import { addDays } from '@octroi/kernel';
import { aRequest, anAgent } from '../../testing/decision.fixture.js';
import { aCommandCause } from '../../testing/in-memory-decision-stores.js';
import { aDesk, wordsOf } from '../../testing/letters.fixture.js';
import { afterDecisions } from '../../testing/recorded-decisions.fixture.js';
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

test('after an urgent decision the letter asks for its proof, and holds up nothing; after another it is not there', async () => {
  const { memory, printed, press, sources, requestId, today } = aDesk();
  const agent = anAgent({ purpose: 'print-letter' });
  const useCase = new PrintPapersLetter(sources, press);
  memory.rows.set(requestId, aRequest({ status: 'decided' }));
  memory.papers = [{ id: 'p1', requestId, askedOn: today, by: addDays(today, 10), papers: ['Facture'], givenOn: null }];
  await expect(useCase.execute(agent, aCommandCause(agent), requestId)).rejects.toThrow('document-not-ready');
  const [recorded] = (await afterDecisions(1)).recorded;
  memory.recorded.push({ ...recorded!, decision: { ...recorded!.decision, requestId, urgent: true } });
  await useCase.execute(agent, aCommandCause(agent), requestId);
  const words = wordsOf(printed[0]!);
  expect(words).toContain('Elle a été décidée en urgence, sur votre déclaration');
  expect(words).toContain('ne dépend pas de cette lettre');
  expect(words).not.toContain('silence');
});
