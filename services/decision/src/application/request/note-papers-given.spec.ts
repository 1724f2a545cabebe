import { expect, test } from '@jest/globals';
import { addDays } from '@octroi/kernel';
import { TODAY, aRequest, anAgent } from '../../testing/decision.fixture.js';
import { InMemoryDecisionStores, aCommandCause } from '../../testing/in-memory-decision-stores.js';
import { AskForPapers } from './ask-for-papers.js';
import { NotePapersGiven } from './note-papers-given.js';

test('papers that come make the clock of silence run again', async () => {
  const memory = new InMemoryDecisionStores();
  const agent = anAgent();
  const { id: requestId } = aRequest();
  memory.rows.set(requestId, aRequest());
  const asked = { requestId, papers: ['Facture'], by: addDays(TODAY, 21) };
  await new AskForPapers(memory.unitOfWork).execute(agent, aCommandCause(agent), asked);
  memory.now = new Date('2026-11-30T09:00:00Z');
  const useCase = new NotePapersGiven(memory.unitOfWork);
  const { result } = await useCase.execute(agent, aCommandCause(agent), { requestId, givenOn: null });
  expect(result).toEqual({ silenceOn: '2027-01-27' });
  expect([memory.suspended.get(requestId), memory.papers[0]?.givenOn]).toEqual([7, '2026-11-30']);
  expect(memory.published.at(-1)).toBe(`papers-given ${requestId} 3`);
  const again = useCase.execute(agent, aCommandCause(agent), { requestId, givenOn: null });
  await expect(again).rejects.toThrow('no-papers-awaited');
  await expect(useCase.execute(agent, aCommandCause(agent), { requestId: 'r9', givenOn: null })).rejects.toThrow(
    'not-found',
  );
});
