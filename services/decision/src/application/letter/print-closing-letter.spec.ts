import { expect, test } from '@jest/globals';
import { anAgent } from '../../testing/decision.fixture.js';
import { aCommandCause } from '../../testing/in-memory-decision-stores.js';
import { aDesk, wordsOf } from '../../testing/letters.fixture.js';
import { CloseRequest } from '../request/close-request.js';
import { PrintClosingLetter } from './print-closing-letter.js';

const AGENT = anAgent({ purpose: 'print-letter' });
const CAUSE = aCommandCause(AGENT);

async function closed(reason: 'no-follow-up' | 'death' | 'departure' | 'reorientation') {
  const desk = aDesk();
  const letter = new PrintClosingLetter(desk.sources, desk.press);
  await expect(letter.execute(AGENT, CAUSE, desk.requestId)).rejects.toThrow('document-not-ready');
  await new CloseRequest(desk.memory.unitOfWork).execute(AGENT, CAUSE, { requestId: desk.requestId, reason });
  await letter.execute(AGENT, CAUSE, desk.requestId);
  return { ...desk, letter, printed: desk.printed[0]!, words: wordsOf(desk.printed[0]!) };
}

test.each([
  ['no-follow-up', 'sans réponse de votre part'],
  ['departure', 'n’habitez plus'],
  ['reorientation', 'un autre service'],
] as const)('a request closed for %s is told to the person, with the remedies', async (reason, said) => {
  const { printed, words, memory, requestId } = await closed(reason);
  expect(printed.recipient.name).toBe('Madame JEANNE MARTIN');
  for (const part of [said, 'Voies et délais de recours', 'nouvelle demande']) expect(words).toContain(part);
  expect(memory.accessed).toContain(requestId);
});

test('after a death the family is written to, in few words and without remedies nor mentions', async () => {
  const { printed, words } = await closed('death');
  expect(printed).toMatchObject({ recipient: { name: 'La famille de JEANNE MARTIN' }, greeting: 'Madame, Monsieur,' });
  expect(words).toContain('condoléances');
  for (const word of ['recours', 'votre demande', 'algorithm']) expect(words.toLowerCase()).not.toContain(word);
});

test('who may not print letters is refused, and a request closed by an act that undid its decision has none', async () => {
  const { letter, memory, requestId } = await closed('departure');
  const dpo = anAgent({ roles: ['dpo'], purpose: 'print-letter' });
  await expect(letter.execute(dpo, CAUSE, requestId)).rejects.toThrow('role-not-allowed');
  memory.closings.clear();
  await expect(letter.execute(AGENT, CAUSE, requestId)).rejects.toThrow('document-not-ready');
});
