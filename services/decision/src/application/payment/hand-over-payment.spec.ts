import { expect, test } from '@jest/globals';
import { TODAY, anAgent } from '../../testing/decision.fixture.js';
import { aCommandCause } from '../../testing/in-memory-decision-stores.js';
import { PAYMENT, aRegie, aRegisseur, aTill, aVoucher } from '../../testing/payments.fixture.js';
import { HandOverPayment } from './hand-over-payment.js';

const agent = aCommandCause(anAgent());
const keeper = aCommandCause(aRegisseur());
const command = { paymentId: PAYMENT, voucherNumbers: ['CAP-1'] };
const cash = { paymentId: PAYMENT, voucherNumbers: [] };

test('vouchers that make up the aid are handed over: it is paid, and spent', async () => {
  const memory = aTill({ mode: 'voucher', amountCents: 1_000 });
  memory.tills.stock.set('CAP-1', aVoucher());
  const useCase = new HandOverPayment(memory.unitOfWork);
  const { result } = await useCase.execute(agent, command);
  expect(result.payment).toMatchObject({ state: 'paid', settledOn: TODAY });
  expect(memory.tills.stock.get('CAP-1')).toMatchObject({ state: 'handed', paymentId: PAYMENT });
  expect(memory.envelopes).toMatchObject([{ spentCents: 1_000 }]);
  await expect(useCase.execute(agent, command)).rejects.toThrow('payment-not-in-state');
});

test('cash comes out of the imprest, by its keeper, and leaves a movement', async () => {
  const memory = aTill({ mode: 'regie' });
  const useCase = new HandOverPayment(memory.unitOfWork);
  await expect(useCase.execute(keeper, cash)).rejects.toThrow('no-regie');
  memory.tills.regie = aRegie();
  await expect(useCase.execute(agent, cash)).rejects.toThrow('not-the-regisseur');
  // Numbers of vouchers would be lost: nothing says that they left the stock.
  await expect(useCase.execute(keeper, command)).rejects.toThrow('vouchers-not-handed');
  expect(memory.tills.moved).toEqual([]);
  await useCase.execute(keeper, cash);
  expect(memory.tills.moved).toMatchObject([
    { kind: 'hand-over', amountCents: 15_000, balanceCents: 30_000, reference: 'DEC-2026-000001', paymentId: PAYMENT },
  ]);
});

test('what the accountant pays is not handed over, nor what is not there, nor by who has no part in it', async () => {
  const useCase = new HandOverPayment(aTill({ mode: 'transfer' }).unitOfWork);
  await expect(useCase.execute(agent, command)).rejects.toThrow('payment-not-in-state');
  await expect(useCase.execute(agent, { ...command, paymentId: 'none' })).rejects.toThrow('not-found');
  const stranger = aCommandCause(anAgent({ roles: ['member'] }));
  await expect(useCase.execute(stranger, command)).rejects.toThrow('role-not-allowed');
});
