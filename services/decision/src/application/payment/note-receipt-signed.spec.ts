import { expect, test } from '@jest/globals';
import { addDays } from '@octroi/kernel';
import { TODAY, anAgent } from '../../testing/decision.fixture.js';
import { aCommandCause } from '../../testing/in-memory-decision-stores.js';
import { PAYMENT, aTill } from '../../testing/payments.fixture.js';
import { NoteReceiptSigned } from './note-receipt-signed.js';

const cause = aCommandCause(anAgent());
const command = { paymentId: PAYMENT, signedOn: TODAY };

test('a receipt is signed on or after the day of the hand-over, for what was handed over', async () => {
  const memory = aTill({ mode: 'voucher', state: 'paid', settledOn: TODAY });
  const useCase = new NoteReceiptSigned(memory.unitOfWork);
  expect((await useCase.execute(cause, command)).result.payment.receiptSignedOn).toBe(TODAY);
  for (const signedOn of [addDays(TODAY, -1), addDays(TODAY, 1)])
    await expect(useCase.execute(cause, { ...command, signedOn })).rejects.toThrow('payment-date-out-of-range');
  const unpaid = new NoteReceiptSigned(aTill({ mode: 'voucher' }).unitOfWork);
  await expect(unpaid.execute(cause, command)).rejects.toThrow('payment-not-in-state');
  await expect(unpaid.execute(cause, { ...command, paymentId: 'none' })).rejects.toThrow('not-found');
  const stranger = aCommandCause(anAgent({ roles: ['dpo'] }));
  await expect(unpaid.execute(stranger, command)).rejects.toThrow('role-not-allowed');
});
