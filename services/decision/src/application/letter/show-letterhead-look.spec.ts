import { expect, test } from '@jest/globals';
import { addDays } from '@octroi/kernel';
import { TODAY, anAgent } from '../../testing/decision.fixture.js';
import { InMemoryDecisionStores, aCommandCause } from '../../testing/in-memory-decision-stores.js';
import { ShowLetterheadLook } from './show-letterhead-look.js';

test('everybody in a centre sees its look of today, for that purpose', async () => {
  const memory = new InMemoryDecisionStores();
  const useCase = new ShowLetterheadLook(memory.unitOfWork);
  const cause = aCommandCause(anAgent({ roles: ['member'], purpose: 'read-letterhead' }));
  expect(await useCase.execute(cause)).toEqual({ version: 0, colour: null, logo: null });
  const look = { version: 1, colour: '#7a1f3d', logo: null, on: TODAY };
  memory.looks.push(look, { ...look, version: 2, on: addDays(TODAY, 1) });
  expect(await useCase.execute(cause)).toMatchObject({ version: 1, colour: '#7a1f3d' });
  await expect(useCase.execute(aCommandCause(anAgent()))).rejects.toThrow('role-not-allowed');
});
