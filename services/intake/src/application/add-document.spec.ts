import { describe, expect, test } from '@jest/globals';
import { aRequestForScans, sha256 } from '../testing/documents.fixture.js';
import { anActor } from '../testing/in-memory-intake-stores.js';
import { aJpeg, aPdf } from '../testing/scans.fixture.js';

describe('adding a scan', () => {
  test('its type is that of its content, its name is made safe, its digest is kept; it is logged and told by its id', async () => {
    const { stores, requestId, add } = await aRequestForScans();
    const id = await add(undefined, { name: '../CAF <b>.pdf', bytes: aJpeg() });
    expect(stores.scans.get(id)?.document).toMatchObject({
      ...{ id, requestId, name: 'CAF b.jpg', mediaType: 'image/jpeg', size: aJpeg().length },
      ...{ sha256: sha256(aJpeg()), addedBy: 'i|camille' },
    });
    expect([stores.accessed.at(-1), stores.scansTold]).toEqual([requestId, [id]]);
  });

  test('a request that is not of the site, or is none, takes none', async () => {
    const { stores, add } = await aRequestForScans();
    await expect(add(undefined, { requestId: 'other' })).rejects.toThrow('not-found');
    expect(stores.scans.size).toBe(0);
  });

  test('a request takes forty files, and a hundred megabytes', async () => {
    const { stores, add } = await aRequestForScans();
    for (let count = 0; count < 40; count += 1) await add();
    await expect(add()).rejects.toThrow('document-limit-reached');
    const heavy = [...stores.scans.values()].slice(0, 11);
    stores.scans.clear();
    for (const { document, content } of heavy.slice(0, 10))
      stores.scans.set(document.id, { document: { ...document, size: 10_485_760 }, content });
    await expect(add()).rejects.toThrow('document-limit-reached');
  });

  test('what is no scan is not kept', async () => {
    const { stores, add } = await aRequestForScans();
    await expect(add(undefined, { bytes: Buffer.from('<svg/>') })).rejects.toThrow('document-type-not-accepted');
    await expect(add(undefined, { bytes: aPdf('/S /JavaScript') })).rejects.toThrow('document-unsound');
    expect([stores.scans.size, stores.scansTold]).toEqual([0, []]);
  });

  test.each(['member', 'dpo', 'admin', 'operator', 'service'] as const)('%s adds none', async (role) => {
    const { add } = await aRequestForScans();
    await expect(add(anActor({ roles: [role] }))).rejects.toThrow('role-not-allowed');
  });
});
