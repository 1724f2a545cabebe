import { expect, test } from '@jest/globals';
import { anAgent } from '../../testing/decision.fixture.js';
import { aCommandCause } from '../../testing/in-memory-decision-stores.js';
import { aManager, aPaymentFile, aTill } from '../../testing/payments.fixture.js';
import { ListPaymentFiles } from './list-payment-files.js';

test('gives one file or the last ones, to who keeps the payments', async () => {
  const memory = aTill();
  memory.payments.kept.set('f', aPaymentFile(1));
  const useCase = new ListPaymentFiles(memory.unitOfWork);
  const cause = aCommandCause(aManager());
  expect(await useCase.execute(cause, null)).toMatchObject([{ file: { id: 'f' } }]);
  expect(await useCase.execute(cause, 'f')).toHaveLength(1);
  await expect(useCase.execute(cause, 'none')).rejects.toThrow('not-found');
  await expect(useCase.execute(aCommandCause(anAgent()), null)).rejects.toThrow('role-not-allowed');
});
