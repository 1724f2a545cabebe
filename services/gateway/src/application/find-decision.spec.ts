import { expect, test } from '@jest/globals';
import { aCaseEvent } from '../testing/case-events.fixture.js';
import { InMemoryGatewayStores } from '../testing/in-memory-gateway-stores.js';
import { FindDecision } from './find-decision.js';
import { ProjectEvents } from './project-events.js';

test('a request has papers once it is decided', async () => {
  const stores = new InMemoryGatewayStores();
  const project = new ProjectEvents(stores);
  const find = new FindDecision(stores);
  const key = { siteId: 'chaville', requestId: 'r-1' };
  await expect(find.execute(key)).rejects.toMatchObject({ code: 'not-found' });
  await project.execute([aCaseEvent('request-submitted')]);
  expect(await find.execute(key)).toEqual({ reference: 'CHA-2026-000123', decided: false });
  await project.execute([aCaseEvent('decision-recorded')]);
  expect(await find.execute(key)).toMatchObject({ decided: true });
});
