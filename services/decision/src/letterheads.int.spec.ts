import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { TestDatabase } from '@octroi/testing';
import { unpacksPixels } from './adapters/documents/unpacks-pixels.js';
import { ReadLogo } from './application/letter/read-logo.js';
import { SetLetterheadLook } from './application/letter/set-letterhead-look.js';
import { ShowLetterheadLook } from './application/letter/show-letterhead-look.js';
import { DecisionBench, aCause, decisionDatabase } from './testing/decision-database.fixture.js';
import { anAgent } from './testing/decision.fixture.js';
import { aLogoJpeg, aLogoPng } from './testing/logos.fixture.js';

let database: TestDatabase;
let bench: DecisionBench;
beforeAll(async () => {
  database = await decisionDatabase();
  bench = await DecisionBench.on(database);
});
afterAll(async () => {
  await bench.source.destroy();
  await database.drop();
});

const admin = (siteId: string) => aCause(anAgent({ siteId, roles: ['admin'] }), { siteId });
const reader = (siteId: string) => aCause(anAgent({ siteId, purpose: 'read-letterhead' }), { siteId });
const set = async (siteId: string, logo: Uint8Array | null | undefined, colour: string | null = null) =>
  (await new SetLetterheadLook(bench.work, unpacksPixels).execute(admin(siteId), { colour, logo })).result.look;
const show = (siteId: string) => new ShowLetterheadLook(bench.work).execute(reader(siteId));
const read = (siteId: string) => new ReadLogo(bench.work).execute(reader(siteId));

test('the logo of a centre is its own: another one sees none of it, and has its own', async () => {
  expect(await set('chaville', aLogoPng(), '#7a1f3d')).toMatchObject({ version: 1, logo: { width: 120 } });
  expect(await show('demo')).toEqual({ version: 0, colour: null, logo: null });
  await expect(read('demo')).rejects.toThrow('not-found');
  await set('demo', aLogoJpeg());
  expect((await read('demo')).type).toBe('image/jpeg');
  const kept = await read('chaville');
  expect([kept.type, Buffer.from(kept.content).equals(aLogoPng())]).toEqual(['image/png', true]);
});

test('row security shows each site its rows of both tables and no other, and nothing is changed or deleted', async () => {
  const sitesSeen = (site: string) =>
    bench.source.transaction(async (manager) => {
      await manager.query(`SELECT set_config('octroi.sites', $1, true)`, [site]);
      return manager.query<unknown[]>(
        'SELECT site_id FROM letterhead_logo UNION ALL SELECT site_id FROM letterhead_look',
      );
    });
  for (const [site, count] of [
    ['chaville', 2],
    ['demo', 2],
    ['nowhere', 0],
  ] as const)
    expect(await sitesSeen(site)).toEqual(Array.from({ length: count }, () => ({ site_id: site })));
  for (const table of ['letterhead_logo', 'letterhead_look'])
    await expect(bench.source.query(`DELETE FROM ${table}`)).rejects.toThrow('permission denied');
});

test('of several at once none is lost: versions follow one another', async () => {
  const colours = Array.from({ length: 8 }, (_none, index) => `#0000${(16 + index).toString(16)}`);
  const looks = await Promise.all(colours.map((colour) => set('chaville', undefined, colour)));
  expect(looks.map(({ version }) => version).toSorted()).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
  expect(new Set(looks.map(({ logo }) => logo?.id)).size).toBe(1);
  expect(await set('chaville', null)).toMatchObject({ version: 10, colour: null, logo: null });
});
