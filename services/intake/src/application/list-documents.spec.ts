import { describe, expect, test } from '@jest/globals';
import { aRequestForScans } from '../testing/documents.fixture.js';
import { aCause, anActor } from '../testing/in-memory-intake-stores.js';
import { ListDocuments } from './list-documents.js';

describe('the scans of a request', () => {
  test('are listed, and listing them is logged', async () => {
    const { stores, work, camille, requestId, add } = await aRequestForScans();
    await add();
    const before = stores.accessed.length;
    const listed = await new ListDocuments(work).execute(camille, aCause(camille), requestId);
    expect(listed.map(({ name }) => name)).toEqual(['CAF.pdf']);
    expect(stores.accessed.slice(before)).toEqual([requestId]);
  });

  test('are none of another site', async () => {
    const { work, camille, requestId } = await aRequestForScans();
    const cause = aCause(camille, { siteId: 'demo' });
    await expect(new ListDocuments(work).execute(camille, cause, requestId)).rejects.toThrow('not-found');
  });

  test.each(['member', 'dpo', 'admin', 'machine', 'operator', 'service'] as const)('%s reads none', async (role) => {
    const { work, requestId } = await aRequestForScans();
    const actor = anActor({ roles: [role] });
    await expect(new ListDocuments(work).execute(actor, aCause(actor), requestId)).rejects.toThrow('role-not-allowed');
  });
});
