import { expect, test } from '@jest/globals';
import { aCause, inMemoryUnitOfWork } from '../testing/in-memory-intake-stores.js';
import { MANAGER, WORKER, aFile } from '../testing/protection.fixture.js';
import { NameReaders } from './name-readers.js';

function anAlarm() {
  const alarm = { raised: 0, readersNamedFromOutside: () => void (alarm.raised += 1) };
  return alarm;
}

test('a manager who does not read the file names its readers; that is recorded, told, and raises an alarm', async () => {
  const { stores, id } = await aFile();
  const alarm = anAlarm();
  const name = new NameReaders(inMemoryUnitOfWork(stores), alarm);
  await name.execute(MANAGER, aCause(MANAGER), { requestId: id, readerIds: ['i|new'] });
  expect(stores.protectionsTold.at(-1)).toMatchObject({ requestId: id, version: 2, readerIds: ['i|new'] });
  expect(stores.protections.done.at(-1)).toMatchObject({ kind: 'readers-named-from-outside', by: MANAGER.subject });
  expect(stores.accessed.at(-1)).toBe(id);
  expect(alarm.raised).toBe(1);
});

test('a manager who reads the file already raises none', async () => {
  const { stores, id } = await aFile();
  const alarm = anAlarm();
  const name = new NameReaders(inMemoryUnitOfWork(stores), alarm);
  await name.execute(MANAGER, aCause(MANAGER), { requestId: id, readerIds: [MANAGER.subject] });
  await name.execute(MANAGER, aCause(MANAGER), { requestId: id, readerIds: [MANAGER.subject, 'i|new'] });
  expect(stores.protections.done.at(-1)).toMatchObject({ kind: 'readers-named' });
  expect(alarm.raised).toBe(1);
});

test('nobody but a manager names readers, and only of a file that is protected', async () => {
  const { stores, id } = await aFile({ isProtected: false });
  const alarm = anAlarm();
  const name = new NameReaders(inMemoryUnitOfWork(stores), alarm);
  await expect(name.execute(WORKER, aCause(WORKER), { requestId: id, readerIds: ['i|new'] })).rejects.toThrow(
    'role-not-allowed',
  );
  await expect(name.execute(MANAGER, aCause(MANAGER), { requestId: id, readerIds: ['i|new'] })).rejects.toThrow(
    'not-found',
  );
  expect(stores.protectionsTold).toEqual([]);
  expect(alarm.raised).toBe(0);
});
