import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DgfipAccess } from './dgfip-access.js';

describe('the access of a site to the tax office', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'octroi-dgfip-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('is all three of its variables, and of no other site', async () => {
    const variables = {
      ...{
        DGFIP_CLIENT_ID_VAL_DE_LOIRE: 'id',
        DGFIP_CLIENT_SECRET_VAL_DE_LOIRE: 's',
        DGFIP_TELESERVICE_VAL_DE_LOIRE: 'TS',
      },
      ...{ DGFIP_CLIENT_ID_DEMO: 'id' },
    };
    const access = new DgfipAccess(variables);
    expect(await access.of('val-de-loire')).toEqual({ clientId: 'id', clientSecret: 's', teleservice: 'TS' });
    expect([await access.of('demo'), await access.of('chaville')]).toEqual([null, null]);
  });

  test('reads a file at each use: a secret is replaced without a restart', async () => {
    const file = join(folder, 'secret');
    const variables = { DGFIP_CLIENT_ID_DEMO: 'id', DGFIP_CLIENT_SECRET_DEMO_FILE: file, DGFIP_TELESERVICE_DEMO: 'TS' };
    const access = new DgfipAccess(variables);
    expect(await access.of('demo')).toBeNull();
    for (const secret of ['first', 'second']) {
      await writeFile(file, `${secret}\n`);
      expect((await access.of('demo'))?.clientSecret).toBe(secret);
    }
  });
});
