import { beforeEach, describe, expect, test } from '@jest/globals';
import { aRequest, anAgent } from '../../testing/decision.fixture.js';
import { InMemoryDecisionStores, aCommandCause } from '../../testing/in-memory-decision-stores.js';
import { WithdrawRequest } from './withdraw-request.js';

describe('withdrawing a request', () => {
  let memory: InMemoryDecisionStores;
  beforeEach(() => {
    memory = new InMemoryDecisionStores();
    memory.rows.set('r1', aRequest({ id: 'r1' }));
  });

  const withdraw = async (requestId: string, actor = anAgent()): Promise<boolean> => {
    const withdrawal = { requestId, reason: 'withdrawn-by-the-person' };
    return (await new WithdrawRequest(memory.unitOfWork).execute(actor, aCommandCause(actor), withdrawal)).result
      .changed;
  };

  test('ends it once', async () => {
    expect(await withdraw('r1')).toBe(true);
    expect(await withdraw('r1')).toBe(false);
    expect(memory.published).toEqual(['request-withdrawn r1 2']);
  });

  test('a decided or unknown request is not withdrawn', async () => {
    memory.rows.set('r1', aRequest({ id: 'r1', status: 'decided' }));
    await expect(withdraw('r1')).rejects.toThrow('already-decided');
    await expect(withdraw('r2')).rejects.toThrow('not-found');
  });

  test.each([['machine' as const], ['dpo' as const]])('a %s does not withdraw', async (role) => {
    await expect(withdraw('r1', anAgent({ roles: [role] }))).rejects.toThrow('role-not-allowed');
  });
});
