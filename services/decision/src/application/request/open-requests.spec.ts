import { expect, test } from '@jest/globals';
import { aRouting, aSubmission } from '../../testing/decision.fixture.js';
import { InMemoryDecisionStores, anEventCause } from '../../testing/in-memory-decision-stores.js';
import { OpenRequests } from './open-requests.js';

test('a filed request gets a row; a routing that came first stays', async () => {
  const memory = new InMemoryDecisionStores();
  await memory.stores.requests.route([{ siteId: 'chaville', id: 'r1', sequence: 1, routing: aRouting() }]);
  const filed = ['r1', 'r2'].map((id) => ({ ...anEventCause(id), data: aSubmission() }));
  await new OpenRequests(memory.unitOfWork).execute(filed);
  expect(memory.rows.get('r1')).toMatchObject({ submission: aSubmission(), routing: aRouting() });
  expect(memory.rows.get('r2')).toMatchObject({ submission: aSubmission(), routing: null });
});
