import { expect, test } from '@jest/globals';
import { TODAY, anAgent } from '../../testing/decision.fixture.js';
import { InMemoryDecisionStores, aCommandCause } from '../../testing/in-memory-decision-stores.js';
import { aDressedSetting } from '../../testing/settings.fixture.js';
import { ReadLogo } from './read-logo.js';

test('the logo of today is given to everybody in the centre, for that purpose; without one there is nothing', async () => {
  const memory = new InMemoryDecisionStores();
  const useCase = new ReadLogo(memory.unitOfWork);
  const cause = aCommandCause(anAgent({ roles: ['member'], purpose: 'read-letterhead' }));
  await expect(useCase.execute(cause)).rejects.toThrow('not-found');
  const { logo } = aDressedSetting(memory.now);
  if (logo === null) throw new Error('The setting has no logo.');
  memory.logos.set('one', logo);
  memory.looks.push({ version: 1, colour: null, logo: { ...logo, id: 'one' }, on: TODAY });
  expect(await useCase.execute(cause)).toEqual(logo);
  await expect(useCase.execute(aCommandCause(anAgent()))).rejects.toThrow('role-not-allowed');
});
