import { expect, test } from '@jest/globals';
import { addDays } from '@octroi/kernel';
import { TODAY, anAgent } from '../../testing/decision.fixture.js';
import { InMemoryDecisionStores, aCommandCause } from '../../testing/in-memory-decision-stores.js';
import { WriteLetterTemplate } from './write-letter-template.js';

const ADMIN = anAgent({ roles: ['admin'] });
const wanted = { kind: 'granted', from: addDays(TODAY, 1), introduction: 'Bonjour.', closing: null } as const;

test('versions follow one another within a letter, each with its author; only an administrator or a manager writes', async () => {
  const memory = new InMemoryDecisionStores();
  const useCase = new WriteLetterTemplate(memory.unitOfWork);
  const write = async (more: object = {}, actor = ADMIN): Promise<number> =>
    (await useCase.execute(aCommandCause(actor), { ...wanted, ...more })).result.template.version;
  expect([await write(), await write(), await write({ kind: 'refused' })]).toEqual([1, 2, 1]);
  await expect(write({ from: TODAY })).rejects.toThrow('template-date-too-early');
  await expect(write({}, anAgent())).rejects.toThrow('role-not-allowed');
  await expect(write({}, anAgent({ roles: ['admin', 'machine'] }))).rejects.toThrow('role-not-allowed');
  expect(memory.templates).toHaveLength(3);
});
