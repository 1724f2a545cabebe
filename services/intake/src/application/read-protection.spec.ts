import { expect, test } from '@jest/globals';
import { aCause, anActor, inMemoryUnitOfWork } from '../testing/in-memory-intake-stores.js';
import { COLLEAGUE, WISH, WORKER, aFile } from '../testing/protection.fixture.js';
import { ReadProtection } from './read-protection.js';

test('a reader is told how a file is protected, by whom, and what was done; a row is left', async () => {
  const { stores, id } = await aFile();
  const told = await new ReadProtection(inMemoryUnitOfWork(stores)).execute(COLLEAGUE, aCause(COLLEAGUE), id);
  expect(told.protection).toMatchObject({ ...WISH, readerIds: [WORKER.subject, COLLEAGUE.subject] });
  expect(told.acts.map(({ kind, by }) => [kind, by])).toEqual([['protected', WORKER.subject]]);
  expect(stores.accessed.at(-1)).toBe(id);
});

test('an open file says so; an unknown one is not found; members of bodies are told nothing', async () => {
  const { stores, id } = await aFile({ isProtected: false });
  const read = new ReadProtection(inMemoryUnitOfWork(stores));
  expect(await read.execute(WORKER, aCause(WORKER), id)).toEqual({ protection: null, acts: [] });
  await expect(read.execute(WORKER, aCause(WORKER), 'unknown')).rejects.toThrow('not-found');
  const member = anActor({ roles: ['member'] });
  await expect(read.execute(member, aCause(member), id)).rejects.toThrow('role-not-allowed');
});
