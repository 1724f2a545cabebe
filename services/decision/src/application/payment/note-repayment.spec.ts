import { expect, test } from '@jest/globals';
import { TODAY, anAgent } from '../../testing/decision.fixture.js';
import { aCommandCause } from '../../testing/in-memory-decision-stores.js';
import { aLoan, aTill } from '../../testing/payments.fixture.js';
import { NoteRepayment } from './note-repayment.js';

const cause = aCommandCause(anAgent());
const { requestId } = aLoan();
const paid = { requestId, amountCents: 10_000, on: TODAY, reference: 'Reçu 12' };

test('what is paid back is noted, up to what is owed', async () => {
  const memory = aTill();
  const useCase = new NoteRepayment(memory.unitOfWork);
  await expect(useCase.execute(cause, paid)).rejects.toThrow('not-found');
  await memory.loans.add('chaville', aLoan());
  expect((await useCase.execute(cause, paid)).result.repayments).toHaveLength(1);
  await expect(useCase.execute(cause, paid)).rejects.toThrow('repayment-above-outstanding');
  const stranger = aCommandCause(anAgent({ roles: ['member'] }));
  await expect(useCase.execute(stranger, paid)).rejects.toThrow('role-not-allowed');
});
