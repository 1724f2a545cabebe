import { expect, test } from '@jest/globals';
import { aCause, inMemoryUnitOfWork } from '../testing/in-memory-intake-stores.js';
import { MANAGER, WORKER, aFile } from '../testing/protection.fixture.js';
import { NameReaders } from './name-readers.js';

test('a manager who does not read the file names its readers; that is recorded, and told', async () => {
  const { stores, id } = await aFile();
  const name = new NameReaders(inMemoryUnitOfWork(stores));
  await name.execute(MANAGER, aCause(MANAGER), { requestId: id, readerIds: ['i|new'] });
  expect(stores.protectionsTold.at(-1)).toMatchObject({ requestId: id, version: 2, readerIds: ['i|new'] });
  expect(stores.protections.done.at(-1)).toMatchObject({ kind: 'readers-named', by: MANAGER.subject });
  expect(stores.accessed.at(-1)).toBe(id);
});

test('nobody but a manager names readers, and only of a file that is protected', async () => {
  const { stores, id } = await aFile({ isProtected: false });
  const name = new NameReaders(inMemoryUnitOfWork(stores));
  await expect(name.execute(WORKER, aCause(WORKER), { requestId: id, readerIds: ['i|new'] })).rejects.toThrow(
    'role-not-allowed',
  );
  await expect(name.execute(MANAGER, aCause(MANAGER), { requestId: id, readerIds: ['i|new'] })).rejects.toThrow(
    'not-found',
  );
  expect(stores.protectionsTold).toEqual([]);
});
