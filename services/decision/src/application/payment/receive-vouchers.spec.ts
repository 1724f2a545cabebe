import { expect, test } from '@jest/globals';
import { addDays } from '@octroi/kernel';
import { TODAY, anAgent } from '../../testing/decision.fixture.js';
import { aCommandCause } from '../../testing/in-memory-decision-stores.js';
import { aManager, aTill } from '../../testing/payments.fixture.js';
import { ReceiveVouchers } from './receive-vouchers.js';

const delivery = { numbers: ['A1', 'A2'], valueCents: 1_000, expiresOn: addDays(TODAY, 365) };

test('takes all of a delivery into the stock, or none, by who keeps it', async () => {
  const memory = aTill();
  const useCase = new ReceiveVouchers(memory.unitOfWork);
  const { result } = await useCase.execute(aCommandCause(aManager()), delivery);
  expect(result).toMatchObject({ items: [{ number: 'A1' }, { number: 'A2' }], totals: { inStockCents: 2_000 } });
  const again = useCase.execute(aCommandCause(aManager()), { ...delivery, numbers: ['A3', 'A2'] });
  await expect(again).rejects.toThrow('voucher-known');
  expect(memory.tills.stock.size).toBe(2);
  await expect(useCase.execute(aCommandCause(anAgent()), delivery)).rejects.toThrow('role-not-allowed');
});
