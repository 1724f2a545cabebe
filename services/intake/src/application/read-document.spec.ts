import { describe, expect, test } from '@jest/globals';
import { aRequestForScans } from '../testing/documents.fixture.js';
import { aCause, anActor } from '../testing/in-memory-intake-stores.js';
import { aPdf } from '../testing/scans.fixture.js';
import { ReadDocument } from './read-document.js';

describe('reading a scan', () => {
  test('gives what was kept, and each reading is logged', async () => {
    const { stores, work, camille, requestId, add } = await aRequestForScans();
    const documentId = await add();
    const before = stores.accessed.length;
    const read = () => new ReadDocument(work).execute(camille, aCause(camille), { requestId, documentId });
    expect([(await read()).content, (await read()).document.name]).toEqual([aPdf(), 'CAF.pdf']);
    expect(stores.accessed.slice(before)).toEqual([requestId, requestId]);
  });

  test('one of another request is not found', async () => {
    const { work, camille, add } = await aRequestForScans();
    const key = { requestId: 'other', documentId: await add() };
    await expect(new ReadDocument(work).execute(camille, aCause(camille), key)).rejects.toThrow('not-found');
  });

  test.each(['member', 'dpo', 'admin', 'machine', 'operator', 'service'] as const)('%s reads none', async (role) => {
    const { work, requestId, add } = await aRequestForScans();
    const [actor, documentId] = [anActor({ roles: [role] }), await add()];
    const reading = new ReadDocument(work).execute(actor, aCause(actor), { requestId, documentId });
    await expect(reading).rejects.toThrow('role-not-allowed');
  });
});
