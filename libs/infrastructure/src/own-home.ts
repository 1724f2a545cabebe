import { chmod, mkdir, open, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

import { InfrastructureError } from './infrastructure-error.js';

/** Files that only who made them can read: what another user left is no home for this one. */
const KEPT = ['secrets.json', 'nats.conf'];

/**
 * Makes the folder of an installation, and makes sure that it is this user's to write.
 * Throws {@link InfrastructureError} with the remedy when it is not: most often, somebody else started here before.
 */
export async function prepareHome(home: string): Promise<void> {
  try {
    await mkdir(home, { recursive: true, mode: 0o755 });
    const trial = join(home, `.trial-${process.pid}`);
    await (await open(trial, 'w')).close();
    await rm(trial);
    for (const name of KEPT) await readable(join(home, name));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (!REFUSALS.includes(code ?? '')) throw error;
    throw new InfrastructureError(
      `This user may not use ${home} (${code}): start as the user to whom it belongs, or with another folder: OCTROI_HOME=~/.octroi npm start`,
      { cause: error },
    );
  }
  await letPass(home);
}

const REFUSALS: readonly string[] = ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'];

async function readable(file: string): Promise<void> {
  try {
    await (await open(file, 'r+')).close();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

/** As root, PostgreSQL runs as another user: it must be able to pass through the home, not to read it. */
async function letPass(home: string): Promise<void> {
  if (process.getuid?.() !== 0) return;
  const { mode } = await stat(home);
  await chmod(home, mode | 0o111);
}
