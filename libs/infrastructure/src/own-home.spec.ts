import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { prepareHome } from './own-home.js';

const NOBODY = 65_534;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'octroi-home-'));
});
afterEach(async () => {
  await chmod(folder, 0o700);
  await rm(folder, { recursive: true });
});

/** As a user who is not root: root may do anything. */
async function asAnybody(work: () => Promise<void>): Promise<void> {
  const isRoot = process.geteuid?.() === 0;
  if (isRoot) process.seteuid?.(NOBODY);
  try {
    await work();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}

describe('the folder of an installation', () => {
  test('is made, and left empty', async () => {
    const home = join(folder, 'a', 'b');
    await prepareHome(home);
    expect(await readdir(home)).toEqual([]);
  });

  test('is refused in words where this user may not write', async () => {
    await chmod(folder, 0o555);
    await asAnybody(async () => {
      await expect(prepareHome(folder)).rejects.toThrow(/This user may not use .*EACCES.*OCTROI_HOME/);
      await expect(prepareHome(join(folder, 'below'))).rejects.toThrow(/This user may not use/);
    });
  });

  test('is refused when another user left secrets there, and nothing of it is touched', async () => {
    await writeFile(join(folder, 'secrets.json'), '{}', { mode: 0o400 });
    await chmod(folder, 0o777);
    await asAnybody(async () => {
      await expect(prepareHome(folder)).rejects.toThrow(/start as the user to whom it belongs/);
    });
    expect(await readdir(folder)).toEqual(['secrets.json']);
  });

  test('is refused where a file stands', async () => {
    const file = join(folder, 'file');
    await writeFile(file, '');
    await expect(prepareHome(file)).rejects.toThrow(/This user may not use/);
  });
});
