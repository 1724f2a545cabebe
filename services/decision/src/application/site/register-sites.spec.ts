import { expect, test } from '@jest/globals';
import { InMemoryDecisionStores, anEventCause } from '../../testing/in-memory-decision-stores.js';
import { RegisterSites } from './register-sites.js';

test('the communes of a site are kept', async () => {
  const memory = new InMemoryDecisionStores();
  const data = { communeCodes: ['38185', '38151'] };
  await new RegisterSites(memory.unitOfWork).execute([{ ...anEventCause('chaville'), data }]);
  expect(memory.communes).toEqual(['38185', '38151']);
});
