import { expect, test } from '@jest/globals';
import { anAgent } from '../../testing/decision.fixture.js';
import { aCommandCause } from '../../testing/in-memory-decision-stores.js';
import { aManager, aRegie, aTill } from '../../testing/payments.fixture.js';
import { TopUpRegie } from './top-up-regie.js';

const advance = { amountCents: 75_000, reference: 'Bordereau 12' };

test('money comes in up to the ceiling, with its paper, by who keeps the payments', async () => {
  const memory = aTill();
  const useCase = new TopUpRegie(memory.unitOfWork);
  const cause = aCommandCause(aManager());
  await expect(useCase.execute(cause, advance)).rejects.toThrow('no-regie');
  memory.tills.regie = aRegie();
  await expect(useCase.execute(aCommandCause(anAgent()), advance)).rejects.toThrow('role-not-allowed');
  expect((await useCase.execute(cause, advance)).result).toMatchObject({
    regie: { balanceCents: 120_000 },
    movements: [{ kind: 'top-up', amountCents: 75_000, balanceCents: 120_000, reference: 'Bordereau 12' }],
  });
  await expect(useCase.execute(cause, advance)).rejects.toThrow('regie-over-ceiling');
});
