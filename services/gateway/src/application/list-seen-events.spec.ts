import { expect, test } from '@jest/globals';
import { aCaseEvent } from '../testing/case-events.fixture.js';
import { InMemoryGatewayStores } from '../testing/in-memory-gateway-stores.js';
import { ListSeenEvents } from './list-seen-events.js';
import { ProjectEvents } from './project-events.js';

test('the events of the requests that are named, and of no other', async () => {
  const stores = new InMemoryGatewayStores();
  const project = new ProjectEvents(stores);
  const filed = aCaseEvent('request-submitted');
  await project.execute([filed]);
  await project.execute([aCaseEvent('request-routed', {}, { subject: 'r-2' })]);
  const list = new ListSeenEvents(stores);
  expect(await list.execute('chaville', ['r-1'])).toEqual([{ eventId: filed.id, type: filed.type }]);
  expect(await list.execute('demo', ['r-1'])).toEqual([]);
  expect(await list.execute('chaville', [])).toEqual([]);
});
