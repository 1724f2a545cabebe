import { describe, expect, test } from '@jest/globals';
import { aCause, anActor, inMemoryUnitOfWork } from '../testing/in-memory-intake-stores.js';
import { COLLEAGUE, MANAGER, WISH, WORKER, aFile, fileOne } from '../testing/protection.fixture.js';
import { ProtectFile } from './protect-file.js';

describe('protecting a file', () => {
  test('every request of the person is protected, and told with its readers alone', async () => {
    const { stores, id } = await aFile({ isProtected: false });
    const other = await fileOne(stores);
    const work = inMemoryUnitOfWork(stores);
    await new ProtectFile(work).execute(WORKER, aCause(WORKER), { requestId: id, ...WISH });
    const readerIds = [WORKER.subject, COLLEAGUE.subject];
    expect(stores.protectionsTold).toEqual(
      [id, other].map((requestId) => ({ siteId: 'chaville', requestId, version: 1, readerIds })),
    );
    expect(stores.protections.done.map(({ kind, by }) => [kind, by])).toEqual([
      ['protected', WORKER.subject],
      ['protected', WORKER.subject],
    ]);
    expect(stores.accessed).toContain(id);
  });

  test('what the same person files afterwards is protected before anybody hears of it; its filer reads it', async () => {
    const { stores } = await aFile();
    const clerk = anActor({ subject: 'i|clerk' });
    const later = await fileOne(stores, clerk);
    expect(stores.protectionsTold.at(-1)).toMatchObject({
      ...{ requestId: later, version: 1 },
      readerIds: [WORKER.subject, COLLEAGUE.subject, clerk.subject],
    });
    const stranger = { applicant: { birthName: 'AUTRE', birthDate: '1980-02-02', sex: 'M' } };
    await fileOne(stores, clerk, stranger);
    expect(stores.protectionsTold.filter(({ readerIds }) => readerIds.includes(clerk.subject))).toHaveLength(1);
  });

  test('it is changed by whoever protected it or a manager; an unknown file is not found', async () => {
    const { stores, id } = await aFile();
    const work = new ProtectFile(inMemoryUnitOfWork(stores));
    const change = { ...WISH, reason: 'other' as const };
    await expect(work.execute(COLLEAGUE, aCause(COLLEAGUE), { requestId: id, ...change })).rejects.toThrow(
      'role-not-allowed',
    );
    await work.execute(MANAGER, aCause(MANAGER), { requestId: id, ...change });
    expect(stores.protections.done.at(-1)).toMatchObject({ kind: 'changed', by: MANAGER.subject });
    expect(stores.protectionsTold.at(-1)).toMatchObject({ version: 2 });
    await expect(work.execute(WORKER, aCause(WORKER), { requestId: 'unknown', ...WISH })).rejects.toThrow('not-found');
  });

  test.each(['dpo', 'admin', 'member', 'machine', 'service'] as const)('%s does not protect', async (role) => {
    const { stores, id } = await aFile({ isProtected: false });
    const actor = anActor({ roles: [role] });
    const act = new ProtectFile(inMemoryUnitOfWork(stores)).execute(actor, aCause(actor), { requestId: id, ...WISH });
    await expect(act).rejects.toThrow('role-not-allowed');
    expect(stores.protectionsTold).toEqual([]);
  });
});
