import { expect, test } from '@jest/globals';
import { TODAY, anAgent } from '../../testing/decision.fixture.js';
import { aCommandCause } from '../../testing/in-memory-decision-stores.js';
import { PAYMENT, aManager, aTill } from '../../testing/payments.fixture.js';
import { SettlePayments } from './settle-payments.js';

const paid = { paymentIds: [PAYMENT, PAYMENT], outcome: 'paid', on: TODAY, reason: null } as const;

test('what is paid is spent of its envelopes, what comes back no longer is', async () => {
  const memory = aTill({ mode: 'transfer', state: 'ordered' });
  const useCase = new SettlePayments(memory.unitOfWork);
  const cause = aCommandCause(aManager());
  expect((await useCase.execute(cause, paid)).result).toEqual({ settled: 1 });
  expect(memory.envelopes).toMatchObject([{ committedCents: 15_000, spentCents: 15_000 }]);
  await useCase.execute(cause, { ...paid, outcome: 'rejected', reason: 'Compte clos' });
  expect(memory.envelopes).toMatchObject([{ spentCents: 0 }]);
  expect(memory.payments.rows.get(PAYMENT)).toMatchObject({ state: 'rejected', rejection: 'Compte clos' });
});

test('is for who keeps the payments, on payments of theirs', async () => {
  const memory = aTill({ mode: 'transfer', state: 'ordered' });
  const useCase = new SettlePayments(memory.unitOfWork);
  await expect(useCase.execute(aCommandCause(anAgent()), paid)).rejects.toThrow('role-not-allowed');
  const unknown = { ...paid, paymentIds: [PAYMENT, 'none'] };
  await expect(useCase.execute(aCommandCause(aManager()), unknown)).rejects.toThrow('not-found');
  expect(memory.payments.rows.get(PAYMENT)?.state).toBe('ordered');
});
