import { expect, test } from '@jest/globals';
import { TODAY, anAgent } from '../../testing/decision.fixture.js';
import { aCommandCause } from '../../testing/in-memory-decision-stores.js';
import { FILE_MEANS, PAYMENT, aManager, aTill } from '../../testing/payments.fixture.js';
import { CancelPaymentFile } from './cancel-payment-file.js';
import { MakePaymentFile } from './make-payment-file.js';
import { SettlePayments } from './settle-payments.js';

const cause = aCommandCause(aManager());

test('what a cancelled file ordered is to be paid again, under another number', async () => {
  const memory = aTill({ mode: 'transfer' });
  const make = new MakePaymentFile(memory.unitOfWork, FILE_MEANS);
  const first = (await make.execute(cause)).result.file;
  const cancel = new CancelPaymentFile(memory.unitOfWork);
  const { result } = await cancel.execute(cause, { fileId: first.id, reason: 'Mauvais poste comptable' });
  expect(result).toMatchObject({ file: { cancelledOn: TODAY, cancelReason: 'Mauvais poste comptable' }, awaited: 0 });
  expect(memory.payments.rows.get(PAYMENT)?.state).toBe('to-pay');
  expect((await make.execute(cause)).result.file.number).toBe(2);
});

test('a file of which something was paid stays; so does one of another site', async () => {
  const memory = aTill({ mode: 'transfer' });
  const { id: fileId } = (await new MakePaymentFile(memory.unitOfWork, FILE_MEANS).execute(cause)).result.file;
  const paid = { paymentIds: [PAYMENT], outcome: 'paid', on: TODAY, reason: null } as const;
  await new SettlePayments(memory.unitOfWork).execute(cause, paid);
  const useCase = new CancelPaymentFile(memory.unitOfWork);
  await expect(useCase.execute(cause, { fileId, reason: 'x' })).rejects.toThrow('payment-file-closed');
  await expect(useCase.execute(cause, { fileId: 'none', reason: 'x' })).rejects.toThrow('not-found');
  await expect(useCase.execute(aCommandCause(anAgent()), { fileId, reason: 'x' })).rejects.toThrow('role-not-allowed');
});
