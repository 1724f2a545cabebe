import { expect, test } from '@jest/globals';
import type { Paper } from '../../domain/paper.js';
import { SECRETARY, SessionFlow } from '../../testing/session-flow.fixture.js';
import { PrintMinutes } from './print-minutes.js';

test('the minutes say each item with its vote, adopted or not; none before the session opens', async () => {
  const flow = new SessionFlow();
  const papers: Paper[] = [];
  const press = { print: async (paper: Paper) => (papers.push(paper), new Uint8Array()) };
  const useCase = new PrintMinutes(flow.memory.unitOfWork, press);
  const { id: early } = await flow.planned();
  await expect(useCase.execute(SECRETARY, flow.cause, early)).rejects.toThrow('document-not-ready');
  await expect(useCase.execute(SECRETARY, flow.cause, 'none')).rejects.toThrow('not-found');
  const { id } = await flow.open();
  await flow.vote(id, 'r1');
  await flow.vote(id, 'r2', { ballot: () => ({ kind: 'secret', for: 0, against: 3, abstain: 0 }) });
  await useCase.execute(SECRETARY, flow.cause, id);
  const text = JSON.stringify(papers[0]);
  for (const words of ['Point 1 – demande CHA-2026-000123', 'Point 2 – proposition non adoptée', 'DEL02_2026_0001'])
    expect(text).toContain(words);
});
