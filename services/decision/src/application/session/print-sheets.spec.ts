import { expect, test } from '@jest/globals';
import type { Paper } from '../../domain/paper.js';
import { aCommandCause } from '../../testing/in-memory-decision-stores.js';
import { SEATED, SheetFlow } from '../../testing/sheet-flow.fixture.js';
import { PrintSheets } from './print-sheets.js';

test('the booklet holds what is shared, for who prepares it too, and there is none before', async () => {
  const flow = new SheetFlow();
  const { id } = await flow.planned();
  await flow.prepare(id);
  const papers: Paper[] = [];
  const press = { print: async (paper: Paper) => (papers.push(paper), new Uint8Array()) };
  const useCase = new PrintSheets(flow.memory.unitOfWork, press);
  await expect(useCase.execute(SEATED, aCommandCause(SEATED), id)).rejects.toThrow('document-not-ready');
  await flow.share(id, 'r1');
  await useCase.execute(SEATED, aCommandCause(SEATED), id);
  await useCase.execute(flow.cause.actor, flow.cause, id);
  expect(JSON.stringify(papers[1])).toBe(JSON.stringify(papers[0]));
  expect(JSON.stringify(papers[0]).match(/Demande CHA/g)).toHaveLength(1);
  expect(flow.memory.accessed).toEqual(['r1', 'r1']);
});
