import { expect, test } from '@jest/globals';
import { aCaseEvent } from '../testing/case-events.fixture.js';
import { InMemoryGatewayStores } from '../testing/in-memory-gateway-stores.js';
import { FindEliminated } from './find-eliminated.js';
import { ProjectEvents } from './project-events.js';

test('a request that went is told from one that never was, and from the same one of another site', async () => {
  const stores = new InMemoryGatewayStores();
  await new ProjectEvents(stores).execute([aCaseEvent('request-submitted')]);
  const find = new FindEliminated(stores);
  expect(await find.execute({ siteId: 'chaville', requestId: 'r-1' })).toBe(false);
  await stores.retention.erase('chaville', ['r-1']);
  expect(await find.execute({ siteId: 'chaville', requestId: 'r-1' })).toBe(true);
  expect(await find.execute({ siteId: 'demo', requestId: 'r-1' })).toBe(false);
});
