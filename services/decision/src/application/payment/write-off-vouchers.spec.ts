import { expect, test } from '@jest/globals';
import { anAgent } from '../../testing/decision.fixture.js';
import { aCommandCause } from '../../testing/in-memory-decision-stores.js';
import { aManager, aTill, aVoucher } from '../../testing/payments.fixture.js';
import { WriteOffVouchers } from './write-off-vouchers.js';

const loss = { numbers: ['CAP-1'], cause: 'lost', note: 'Carnet égaré' } as const;

test('what is lost is counted as lost, and can no longer be handed over', async () => {
  const memory = aTill();
  memory.tills.stock.set('CAP-1', aVoucher());
  const useCase = new WriteOffVouchers(memory.unitOfWork);
  await expect(useCase.execute(aCommandCause(anAgent()), loss)).rejects.toThrow('role-not-allowed');
  const cause = aCommandCause(aManager());
  expect((await useCase.execute(cause, loss)).result).toMatchObject({ items: [], totals: { lostCents: 1_000 } });
  await expect(useCase.execute(cause, loss)).rejects.toThrow('voucher-not-in-stock');
});
