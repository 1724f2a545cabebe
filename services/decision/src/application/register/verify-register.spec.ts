import { expect, test } from '@jest/globals';
import { nodeCryptography, type Verification } from '@octroi/register';
import { anAgent } from '../../testing/decision.fixture.js';
import { aCommandCause, type InMemoryDecisionStores } from '../../testing/in-memory-decision-stores.js';
import { afterDecisions } from '../../testing/recorded-decisions.fixture.js';
import { VerifyRegister } from './verify-register.js';

const verify = async (memory: InMemoryDecisionStores): Promise<Verification> => {
  const useCase = new VerifyRegister(memory.unitOfWork, nodeCryptography);
  return (await useCase.execute(anAgent(), aCommandCause(anAgent()))).verification;
};

test('a chain longer than what is read at a time is walked to its end', async () => {
  const memory = await afterDecisions(4_100);
  expect(await verify(memory)).toMatchObject({ fault: null, position: 4_100 });
  // The last entry of the first two thousand: nothing in that reading is out of place.
  memory.entries.splice(1_999, 1);
  expect(await verify(memory)).toMatchObject({ fault: 'position-gap', faultPosition: 2_000 });
});

test('an empty register is sound; one that lost everything is not', async () => {
  const memory = await afterDecisions(2);
  memory.entries.length = 0;
  expect(await verify(memory)).toMatchObject({ fault: 'head-mismatch', faultPosition: 1 });
  expect(await verify(await afterDecisions(0))).toMatchObject({ fault: null, position: 0 });
});
