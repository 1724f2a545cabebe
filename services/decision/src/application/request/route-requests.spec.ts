import { expect, test } from '@jest/globals';
import { aRouting } from '../../testing/decision.fixture.js';
import { InMemoryDecisionStores, anEventCause } from '../../testing/in-memory-decision-stores.js';
import { RouteRequests } from './route-requests.js';

test('a routing is kept, also of a request that has not been heard of', async () => {
  const memory = new InMemoryDecisionStores();
  await new RouteRequests(memory.unitOfWork).execute([{ ...anEventCause('r1'), data: aRouting() }]);
  expect(memory.rows.get('r1')).toMatchObject({ status: 'open', submission: null, routing: aRouting() });
});
