import { expect, test } from '@jest/globals';
import type { Paper } from '../domain/paper.js';
import { anAgent } from '../testing/decision.fixture.js';
import { aCommandCause } from '../testing/in-memory-decision-stores.js';
import { afterDecisions } from '../testing/recorded-decisions.fixture.js';
import { SECRETARY } from '../testing/session-flow.fixture.js';
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
