import { expect, test } from '@jest/globals';
import { addMonths } from '@octroi/kernel';
import { TODAY, aRequest, anAgent } from '../../testing/decision.fixture.js';
import { aCommandCause } from '../../testing/in-memory-decision-stores.js';
import { aTill } from '../../testing/payments.fixture.js';
import { OpenLoan } from './open-loan.js';

const terms = { requestId: aRequest().id, instalments: 3, firstOn: addMonths(TODAY, 1) };
const cause = aCommandCause(anAgent());

test('a grant becomes a loan once, by people of the centre', async () => {
  const memory = aTill();
  const useCase = new OpenLoan(memory.unitOfWork);
  expect((await useCase.execute(cause, terms)).result).toMatchObject({
    loan: { amountCents: 15_000, instalments: 3, decisionLabel: 'DEC-2026-000001' },
    repayments: [],
  });
  await expect(useCase.execute(cause, terms)).rejects.toThrow('loan-known');
  await expect(useCase.execute(cause, { ...terms, requestId: 'none' })).rejects.toThrow('not-found');
  const stranger = aCommandCause(anAgent({ roles: ['dpo'] }));
  await expect(useCase.execute(stranger, terms)).rejects.toThrow('role-not-allowed');
  memory.payments.rows.clear();
  await expect(useCase.execute(cause, terms)).rejects.toThrow('nothing-to-pay');
});
