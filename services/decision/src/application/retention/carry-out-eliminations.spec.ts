import { expect, test } from '@jest/globals';
import { TransientError } from '@octroi/kernel';
import { OWNERS, type Owner } from '../../domain/retention/elimination.js';
import { InMemoryDecisionStores } from '../../testing/in-memory-decision-stores.js';
import { aLine, anElimination } from '../../testing/retention.fixture.js';
import { CarryOutEliminations } from './carry-out-eliminations.js';

async function aBench(count: number) {
  const memory = new InMemoryDecisionStores();
  const lines = Array.from({ length: count }, (_none, index) => aLine({ requestId: `r-${String(index)}` }));
  const elimination = anElimination({ state: 'approved' });
  await memory.eliminations.add('chaville', {
    elimination,
    lines: [...lines, aLine({ requestId: 's', fate: 'sample' })],
  });
  const approved = {
    all: async () =>
      [...memory.eliminations.kept.values()]
        .filter((kept) => kept.elimination.state === 'approved')
        .map((kept) => ({ siteId: 'chaville', id: kept.elimination.id })),
  };
  const asked: { readonly owner: Owner; readonly count: number }[] = [];
  let failAt = Number.POSITIVE_INFINITY;
  const owners = {
    erase: async ({ owner, requestIds }: { readonly owner: Owner; readonly requestIds: readonly string[] }) => {
      if (asked.length >= failAt) throw new TransientError('service-unavailable');
      asked.push({ owner, count: requestIds.length });
    },
  };
  const carryOut = new CarryOutEliminations(memory.unitOfWork, approved, owners);
  return { memory, asked, carryOut, failAfter: (calls: number) => (failAt = calls) };
}

test('every owner erases in portions, what people see first; samples stay', async () => {
  const { memory, asked, carryOut } = await aBench(60);
  expect(await carryOut.execute()).toBe(300);
  expect(asked.map(({ owner, count }) => `${owner} ${String(count)}`)).toEqual(
    OWNERS.filter((owner) => owner !== 'decision').flatMap((owner) => [`${owner} 50`, `${owner} 10`]),
  );
  expect(memory.eliminations.erased).toHaveLength(60);
  expect(memory.eliminations.erased).not.toContain('s');
  expect(memory.eliminations.kept.get('e-1')?.elimination).toMatchObject({
    state: 'executed',
    executedOn: '2026-11-23',
  });
  expect(await carryOut.execute()).toBe(0);
});

test('what failed goes on later, and nothing is asked twice that was noted', async () => {
  const { memory, asked, carryOut, failAfter } = await aBench(60);
  failAfter(3);
  await expect(carryOut.execute()).rejects.toThrow('service-unavailable');
  expect(memory.eliminations.kept.get('e-1')?.elimination.state).toBe('approved');
  failAfter(Number.POSITIVE_INFINITY);
  await carryOut.execute();
  expect(memory.eliminations.kept.get('e-1')?.elimination.state).toBe('executed');
  expect(asked).toHaveLength(8);
});
