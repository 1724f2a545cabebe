import { realpath, stat } from 'node:fs/promises';
import { dirname, parse } from 'node:path';

import { InfrastructureError } from '../infrastructure-error.js';
import { output } from '../processes.js';

/** A user of the machine, by number. */
export interface UnprivilegedUser {
  readonly uid: number;
  readonly gid: number;
}

/**
 * PostgreSQL refuses to run as root. As root this is the user it runs as: `postgres` when the machine has one, else `nobody`.
 * Undefined when we are not root: it runs as ourselves.
 */
export async function unprivilegedUser(): Promise<UnprivilegedUser | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ['postgres', 'nobody']) {
    const uid = Number(await output('id', ['-u', name]).catch(() => NaN));
    const gid = Number(await output('id', ['-g', name]).catch(() => NaN));
    if (uid > 0 && gid >= 0) return { uid, gid };
  }
  throw new InfrastructureError(
    'PostgreSQL refuses to run as root, and this machine has no user `postgres` or `nobody`.\n' +
      'Start as a normal user, or create one: useradd --system postgres',
  );
}

/** True when the user may pass through every folder above the path (which must exist) and the path itself. */
export async function canReach(path: string, user: UnprivilegedUser | undefined): Promise<boolean> {
  if (user === undefined) return true;
  const real = await realpath(path);
  for (let folder = real; ; folder = dirname(folder)) {
    const { mode, uid, gid } = await stat(folder);
    const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
    if (folder === parse(folder).root) return true;
  }
}
