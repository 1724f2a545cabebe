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

  test('is not that of a site whose name ends like a variable that names a file', async () => {
    const file = join(folder, 'of-x');
    await writeFile(file, 'secret-of-x');
    const shared = { DGFIP_CLIENT_ID_X: 'x', DGFIP_TELESERVICE_X: 'TS', DGFIP_CLIENT_ID_X_FILE_: 'other' };
    const access = new DgfipAccess({
      ...{ ...shared, DGFIP_CLIENT_SECRET_X_FILE: file, DGFIP_TELESERVICE_X_FILE_: 'TS-2' },
      DGFIP_CLIENT_SECRET_X_FILE_: 'secret-of-x-file',
    });
    expect(await access.of('x')).toEqual({ clientId: 'x', clientSecret: 'secret-of-x', teleservice: 'TS' });
    expect(await access.of('x-file')).toEqual({
      ...{ clientId: 'other', clientSecret: 'secret-of-x-file', teleservice: 'TS-2' },
    });
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
