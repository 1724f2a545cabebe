import { expect, test } from '@jest/globals';
import { aCaseEvent } from '../testing/case-events.fixture.js';
import { InMemoryGatewayStores } from '../testing/in-memory-gateway-stores.js';
import { ProjectEvents } from './project-events.js';
import { ShowTimeline } from './show-timeline.js';

test('a request that was filed has a history, another is not found', async () => {
  const stores = new InMemoryGatewayStores();
  const project = new ProjectEvents(stores);
  await project.execute([aCaseEvent('request-submitted')]);
  await project.execute([aCaseEvent('request-routed', {}, { subject: 'r-2' })]);
  const show = new ShowTimeline(stores);
  expect(await show.execute({ siteId: 'chaville', requestId: 'r-1' })).toHaveLength(1);
  for (const key of [
    { siteId: 'chaville', requestId: 'r-2' },
    { siteId: 'demo', requestId: 'r-1' },
  ]) {
    await expect(show.execute(key)).rejects.toMatchObject({ code: 'not-found' });
  }
});
