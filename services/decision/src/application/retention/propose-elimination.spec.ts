import { expect, test } from '@jest/globals';
import { addMonths } from '@octroi/kernel';
import { aCause } from '../../testing/decision-database.fixture.js';
import { TODAY, anAgent } from '../../testing/decision.fixture.js';
import { InMemoryDecisionStores } from '../../testing/in-memory-decision-stores.js';
import { aDpo, anEndedFile, anExtent } from '../../testing/retention.fixture.js';
import { ProposeElimination } from './propose-elimination.js';

test('intake is asked in portions; what is due is named, what intake does not know is not', async () => {
  const memory = new InMemoryDecisionStores();
  memory.eliminations.files = Array.from({ length: 1_200 }, (_none, index) =>
    anEndedFile({ requestId: `r-${String(index)}`, reference: `CHA-${String(index).padStart(6, '0')}` }),
  );
  const asked: number[] = [];
  const owners = {
    extentsOf: async ({ requestIds }: { readonly requestIds: readonly string[] }) => {
      asked.push(requestIds.length);
      const known = requestIds.filter((id) => id !== 'r-0' && id !== 'r-1');
      return new Map(known.map((id) => [id, anExtent(id === 'r-2' ? { lastContactOn: addMonths(TODAY, -1) } : {})]));
    },
  };
  const propose = new ProposeElimination(memory.unitOfWork, owners);
  const { result } = await propose.execute(aDpo(), aCause(aDpo()), { sampleEvery: 10 });
  expect(asked).toEqual([1_000, 200]);
  expect(result.elimination).toMatchObject({ year: 2026, number: 1, examined: { active: 1, due: 1_197 } });
  expect(result.lines[0]).toMatchObject({ requestId: 'r-3', fate: 'eliminate', documents: 2 });
  const agent = anAgent();
  await expect(propose.execute(agent, aCause(agent), { sampleEvery: 10 })).rejects.toThrow('role-not-allowed');
  memory.eliminations.files = [];
  await expect(propose.execute(aDpo(), aCause(aDpo()), { sampleEvery: 10 })).rejects.toThrow('nothing-to-eliminate');
});
