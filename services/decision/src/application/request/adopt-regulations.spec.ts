import { expect, test } from '@jest/globals';
import { InMemoryDecisionStores, anEventCause } from '../../testing/in-memory-decision-stores.js';
import { AdoptRegulations } from './adopt-regulations.js';

test('what a regulation calls its aids is kept', async () => {
  const memory = new InMemoryDecisionStores();
  const data = { version: '2023-10-12', aids: [{ code: 'aide-energie', label: 'Aide à l’énergie' }] };
  await new AdoptRegulations(memory.unitOfWork).execute([{ ...anEventCause('chaville'), data }]);
  expect(memory.labels).toEqual([
    { siteId: 'chaville', regulation: '2023-10-12', aid: 'aide-energie', label: 'Aide à l’énergie' },
  ]);
});
