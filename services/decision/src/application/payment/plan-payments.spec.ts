import { expect, test } from '@jest/globals';
import { aRequest, anAgent } from '../../testing/decision.fixture.js';
import { aCommandCause } from '../../testing/in-memory-decision-stores.js';
import { EDF, PAYMENT, aTill } from '../../testing/payments.fixture.js';
import { PlanPayments } from './plan-payments.js';

const requestId = aRequest().id;
const parts = [{ mode: 'creditor', amountCents: 15_000, creditor: EDF }] as const;

test('says who is paid; what it replaces stays on record, and the look is logged', async () => {
  const memory = aTill();
  const { result } = await new PlanPayments(memory.unitOfWork).execute(aCommandCause(anAgent()), { requestId, parts });
  expect(result.payments.map(({ payment }) => [payment.mode, payment.replaced])).toEqual([
    ['creditor', false],
    [null, true],
  ]);
  expect(memory.payments.rows.get(PAYMENT)?.replaced).toBe(true);
  expect(memory.accessed).toEqual([requestId]);
});

test('is for people of the centre, on a request of theirs with something to pay', async () => {
  const memory = aTill({ state: 'paid' });
  const useCase = new PlanPayments(memory.unitOfWork);
  await expect(useCase.execute(aCommandCause(anAgent()), { requestId, parts })).rejects.toThrow('nothing-to-pay');
  await expect(useCase.execute(aCommandCause(anAgent()), { requestId: 'none', parts })).rejects.toThrow('not-found');
  for (const roles of [['dpo'], ['agent', 'machine']] as const) {
    const cause = aCommandCause(anAgent({ roles }));
    await expect(useCase.execute(cause, { requestId, parts })).rejects.toThrow('role-not-allowed');
  }
});
