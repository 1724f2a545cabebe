import { expect, test } from '@jest/globals';
import { anAgent } from '../../testing/decision.fixture.js';
import { aCommandCause } from '../../testing/in-memory-decision-stores.js';
import { aTill, aVoucher } from '../../testing/payments.fixture.js';
import { ShowStock } from './show-stock.js';

test('shows what is in stock, and what all is worth, to people of the centre', async () => {
  const memory = aTill();
  memory.tills.stock.set('CAP-1', aVoucher());
  memory.tills.stock.set('CAP-2', aVoucher({ number: 'CAP-2', state: 'handed', paymentId: 'p' }));
  const useCase = new ShowStock(memory.unitOfWork);
  expect(await useCase.execute(aCommandCause(anAgent()))).toMatchObject({
    items: [{ number: 'CAP-1' }],
    totals: { inStock: 1, inStockCents: 1_000, handedCents: 1_000 },
  });
  await expect(useCase.execute(aCommandCause(anAgent({ roles: ['member'] })))).rejects.toThrow('role-not-allowed');
});
