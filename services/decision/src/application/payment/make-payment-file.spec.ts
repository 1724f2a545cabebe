import { expect, test } from '@jest/globals';
import { anAgent } from '../../testing/decision.fixture.js';
import { aCommandCause } from '../../testing/in-memory-decision-stores.js';
import { EDF, FILE_MEANS, PAYMENT, aManager, aPayment, aTill } from '../../testing/payments.fixture.js';
import { MakePaymentFile } from './make-payment-file.js';

const cause = aCommandCause(aManager());

test('orders what has a payee, and nothing twice', async () => {
  const memory = aTill({ mode: 'creditor', creditor: EDF });
  memory.payments.rows.set('z', aPayment({ id: 'z', mode: 'voucher' }));
  const useCase = new MakePaymentFile(memory.unitOfWork, FILE_MEANS);
  const { result } = await useCase.execute(cause);
  expect(result).toMatchObject({ file: { year: 2026, number: 1, count: 1, totalCents: 15_000 }, awaited: 1 });
  expect([memory.payments.rows.get(PAYMENT)?.state, memory.payments.rows.get('z')?.state]).toEqual([
    'ordered',
    'to-pay',
  ]);
  await expect(useCase.execute(cause)).rejects.toThrow('payment-file-empty');
});

test('a person whom intake does not know is left out; only keepers order', async () => {
  const memory = aTill({ mode: 'transfer' });
  const identities = { identitiesOf: async () => new Map() };
  const useCase = new MakePaymentFile(memory.unitOfWork, { ...FILE_MEANS, identities });
  await expect(useCase.execute(cause)).rejects.toThrow('payment-file-empty');
  await expect(useCase.execute(aCommandCause(anAgent()))).rejects.toThrow('role-not-allowed');
});
