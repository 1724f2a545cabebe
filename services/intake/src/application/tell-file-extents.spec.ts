import { expect, test } from '@jest/globals';
import { InMemoryIntakeStores, aCause, anActor, inMemoryUnitOfWork } from '../testing/in-memory-intake-stores.js';
import { TellFileExtents } from './tell-file-extents.js';

test('another service is told of sizes and dates, a person is not', async () => {
  const stores = new InMemoryIntakeStores();
  stores.filed.push({ id: 'r-1', siteId: 'chaville' } as (typeof stores.filed)[number]);
  const tell = new TellFileExtents(inMemoryUnitOfWork(stores));
  const decision = anActor({ subject: 'service:decision', issuer: 'decision', roles: ['service'] });
  expect(await tell.execute(decision, aCause(decision), ['r-1', 'r-2'])).toEqual([
    { requestId: 'r-1', lastContactOn: '2026-11-23', documents: 0, bytes: 0 },
  ]);
  await expect(tell.execute(anActor({ roles: ['dpo'] }), aCause(anActor()), ['r-1'])).rejects.toThrow(
    'role-not-allowed',
  );
});
