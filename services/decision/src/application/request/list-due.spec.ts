import { expect, test } from '@jest/globals';
import { civilDate } from '@octroi/kernel';
import { anAgent } from '../../testing/decision.fixture.js';
import { InMemoryDecisionStores, aCommandCause } from '../../testing/in-memory-decision-stores.js';
import { ListDue } from './list-due.js';

test('what falls due is given a page at a time, with what it means', async () => {
  const memory = new InMemoryDecisionStores();
  const dates = ['2026-11-20', '2026-11-23', '2026-12-01'].map(civilDate);
  memory.due = dates.map((dueOn, index) => ({ kind: 'silence', requestId: `r${index}`, reference: 'CHA-1', dueOn }));
  const [useCase, agent] = [new ListDue(memory.unitOfWork), anAgent()];
  const filters = { kinds: null, until: null, after: null, limit: 2 };
  const page = await useCase.execute(agent, aCommandCause(agent), filters);
  expect(page.items.map(({ requestId, overdue }) => [requestId, overdue])).toEqual([
    ['r0', true],
    ['r1', false],
  ]);
  expect([page.more, page.items[0]?.label]).toEqual([true, expect.stringMatching(/^Rejet implicite/)]);
  expect(await useCase.execute(agent, aCommandCause(agent), { ...filters, limit: 3 })).toMatchObject({ more: false });
  const admin = anAgent({ roles: ['admin'] });
  await expect(useCase.execute(admin, aCommandCause(admin), filters)).rejects.toThrow('role-not-allowed');
});
