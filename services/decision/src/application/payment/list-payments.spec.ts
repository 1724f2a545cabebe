import { expect, test } from '@jest/globals';
import { anAgent } from '../../testing/decision.fixture.js';
import { aCommandCause } from '../../testing/in-memory-decision-stores.js';
import { PAYMENT, aPayment, aTill } from '../../testing/payments.fixture.js';
import { ListPayments } from './list-payments.js';

const all = { requestId: null, paymentId: null, states: null, after: null, limit: 1 };

test('lists what stands by state and page, and logs whose payments were shown', async () => {
  const memory = aTill();
  memory.payments.rows.set('z', aPayment({ id: 'z', state: 'rejected' }));
  memory.payments.rows.set('y', aPayment({ id: 'y', replaced: true }));
  const useCase = new ListPayments(memory.unitOfWork);
  const cause = aCommandCause(anAgent());
  expect(await useCase.execute(cause, all)).toMatchObject({ items: [{ payment: { id: PAYMENT } }], more: true });
  expect(memory.accessed).toEqual([aPayment().requestId]);
  const rejected = await useCase.execute(cause, { ...all, states: ['rejected'] });
  expect(rejected).toMatchObject({ items: [{ payment: { id: 'z' } }], more: false });
  await expect(useCase.execute(cause, { ...all, paymentId: 'none' })).rejects.toThrow('not-found');
  await expect(useCase.execute(aCommandCause(anAgent({ roles: ['member'] })), all)).rejects.toThrow('role-not-allowed');
});
