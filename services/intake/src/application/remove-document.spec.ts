import { describe, expect, test } from '@jest/globals';
import type { Actor } from '@octroi/kernel';
import { aRequestForScans } from '../testing/documents.fixture.js';
import { aCause, anActor } from '../testing/in-memory-intake-stores.js';
import { RemoveDocument } from './remove-document.js';

describe('taking a scan away', () => {
  test('is for whoever added it, and is logged', async () => {
    const { stores, work, camille, requestId, add } = await aRequestForScans();
    const documentId = await add();
    const remove = (actor: Actor) => new RemoveDocument(work).execute(actor, aCause(actor), { requestId, documentId });
    await expect(remove(anActor({ subject: 'i|ines', roles: ['manager'] }))).rejects.toThrow('document-of-another');
    expect((await remove(camille)).result).toEqual({ changed: true });
    expect([stores.scans.size, stores.accessed.at(-1)]).toEqual([0, requestId]);
    await expect(remove(camille)).rejects.toThrow('not-found');
  });

  test('of another site, there is none', async () => {
    const { work, camille, requestId, add } = await aRequestForScans();
    const key = { requestId, documentId: await add() };
    const cause = aCause(camille, { siteId: 'demo' });
    await expect(new RemoveDocument(work).execute(camille, cause, key)).rejects.toThrow('not-found');
  });

  test.each(['member', 'dpo', 'admin', 'operator', 'service'] as const)('%s takes none away', async (role) => {
    const { work, requestId, add } = await aRequestForScans();
    const [actor, documentId] = [anActor({ roles: [role] }), await add()];
    const removing = new RemoveDocument(work).execute(actor, aCause(actor), { requestId, documentId });
    await expect(removing).rejects.toThrow('role-not-allowed');
  });
});
