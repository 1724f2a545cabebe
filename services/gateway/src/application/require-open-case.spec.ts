import { expect, test } from '@jest/globals';
import { aCaseEvent } from '../testing/case-events.fixture.js';
import { InMemoryGatewayStores } from '../testing/in-memory-gateway-stores.js';
import { ProjectEvents } from './project-events.js';
import { RequireOpenCase } from './require-open-case.js';

test('a request without its end is open; one that is decided, withdrawn or unknown is not', async () => {
  const stores = new InMemoryGatewayStores();
  const project = new ProjectEvents(stores);
  const open = new RequireOpenCase(stores);
  const [key, other] = ['r-1', 'r-2'].map((requestId) => ({ siteId: 'chaville', requestId }));
  await project.execute([aCaseEvent('request-submitted')]);
  await expect(open.execute(key!)).resolves.toBeUndefined();
  await project.execute([aCaseEvent('decision-recorded')]);
  await expect(open.execute(key!)).rejects.toThrow('already-decided');
  await expect(open.execute(other!)).rejects.toThrow('not-found');
});
