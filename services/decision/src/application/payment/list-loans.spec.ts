import { expect, test } from '@jest/globals';
import { TODAY, anAgent } from '../../testing/decision.fixture.js';
import { aCommandCause } from '../../testing/in-memory-decision-stores.js';
import { aLoan, aTill } from '../../testing/payments.fixture.js';
import { ListLoans } from './list-loans.js';

test('gives the loans among some requests, to who reads cases', async () => {
  const memory = aTill();
  await memory.loans.add('chaville', aLoan());
  const useCase = new ListLoans(memory.unitOfWork);
  const ids = [aLoan().requestId, 'none'];
  expect(await useCase.execute(aCommandCause(anAgent()), ids)).toMatchObject({
    loans: [{ loan: { amountCents: 15_000 }, repayments: [] }],
    today: TODAY,
  });
  const admin = aCommandCause(anAgent({ roles: ['admin'] }));
  await expect(useCase.execute(admin, ids)).rejects.toThrow('role-not-allowed');
});
