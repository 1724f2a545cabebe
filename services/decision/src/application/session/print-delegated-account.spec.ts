import { expect, test } from '@jest/globals';
import type { Paper } from '../../domain/paper.js';
import { anAgent } from '../../testing/decision.fixture.js';
import { aCommandCause } from '../../testing/in-memory-decision-stores.js';
import { afterDecisions } from '../../testing/recorded-decisions.fixture.js';
import { anUndoingPart } from '../../testing/undoing.fixture.js';
import { SECRETARY } from '../../testing/session-flow.fixture.js';
import { PrintDelegatedAccount } from './print-delegated-account.js';

test('every delegated decision since the last council is accounted for, with its total', async () => {
  const memory = await afterDecisions(401);
  const papers: Paper[] = [];
  const press = { print: async (paper: Paper) => (papers.push(paper), new Uint8Array()) };
  const useCase = new PrintDelegatedAccount(memory.unitOfWork, press);
  await useCase.execute(SECRETARY, aCommandCause(SECRETARY));
  const text = JSON.stringify(papers[0]).replaceAll(/[\u00a0\u202f]/g, ' ');
  expect(text).toContain('401 décisions, 60 150,00 € accordés');
  expect(text).toContain('Délégation DEL03_2023_0017');
  expect(text.match(/DEC-2026-\d{6}/g)).toHaveLength(401);
  await expect(useCase.execute(anAgent(), aCommandCause(anAgent()))).rejects.toThrow('role-not-allowed');
});

test('acts that undo are accounted for beside the decisions, urgent ones among them; what a body undid is not', async () => {
  const memory = await afterDecisions(2);
  const [first] = memory.recorded;
  memory.recorded[0] = { ...first!, decision: { ...first!.decision, urgent: true } };
  const { entry } = memory.recorded[1]!;
  const undone = { statement: { reason: '', observations: null }, entry: { ...entry, series: 'RET', number: 1 } };
  memory.undone.push({ ...undone, undoing: anUndoingPart(), session: null });
  memory.undone.push({ ...undone, undoing: anUndoingPart({ undoneLabel: 'DEL-2026-000009' }), session: {} as never });
  const papers: Paper[] = [];
  const press = { print: async (paper: Paper) => (papers.push(paper), new Uint8Array()) };
  await new PrintDelegatedAccount(memory.unitOfWork, press).execute(SECRETARY, aCommandCause(SECRETARY));
  const text = JSON.stringify(papers[0]).replaceAll(/[\u00a0\u202f]/g, ' ');
  expect(text).toContain('2 décisions, 300,00 € accordés ; dont 1 en urgence ; 1 retrait, abrogation ou annulation.');
  expect(text).toContain('RET-2026-000001');
  expect(text).toContain('retrait de la décision DEC-2026-000001');
  expect(text).toContain('50,00 € déjà versés ou ordonnés, à décider de nouveau');
  expect(text).not.toContain('DEL-2026-000009');
});
