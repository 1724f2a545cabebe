import { createHash } from 'node:crypto';
import { chmod, chown, lstat, mkdir, readdir, readFile, readlink, rm, symlink } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

import { commandLineOf, isAlive, signal, waitUntilGone } from '../processes.js';
import { canReach, type UnprivilegedUser } from './unprivileged-user.js';

/** Where a root user's clusters go when the folder asked for is closed to the user PostgreSQL runs as. */
export const REACHABLE_ROOT = '/var/lib/octroi';

/** A folder ready to hold a cluster. */
export interface ClusterFolder {
  /** Its real place. */
  readonly path: string;
  /** True when it is not the place asked for, which is then a link to it. */
  readonly moved: boolean;
}

/**
 * Makes the folder of a cluster, owned by the user PostgreSQL runs as. When that user cannot pass through the folders above it
 * (a clone under /root), the folder is made in {@link REACHABLE_ROOT} and the place asked for becomes a link to it.
 */
export async function prepareClusterFolder(
  wanted: string,
  user: UnprivilegedUser | undefined,
  reachableRoot = REACHABLE_ROOT,
): Promise<ClusterFolder> {
  const place = resolve(wanted);
  await mkdir(dirname(place), { recursive: true, mode: 0o755 });
  const link = await readlink(place).catch(() => undefined);
  if (link !== undefined) return { path: await ownedFolder(link, user), moved: true };
  if (await canReach(dirname(place), user)) return { path: await ownedFolder(place, user), moved: false };
  await rm(place, { recursive: true, force: true });
  const moved = join(reachableRoot, createHash('sha256').update(place).digest('hex').slice(0, 16));
  await symlink(moved, place);
  return { path: await ownedFolder(moved, user), moved: true };
}

/** Deletes a cluster and, when its folder is a link, what the link points to. */
export async function removeCluster(dataDir: string): Promise<void> {
  const place = resolve(dataDir);
  const link = await readlink(place).catch(() => undefined);
  if (link !== undefined) await rm(link, { recursive: true, force: true });
  await rm(place, { recursive: true, force: true });
}

async function ownedFolder(path: string, user: UnprivilegedUser | undefined): Promise<string> {
  await mkdir(dirname(path), { recursive: true, mode: 0o755 });
  await mkdir(path, { recursive: true, mode: 0o700 });
  const { uid } = await lstat(path);
  if (user !== undefined && uid !== user.uid) await chown(path, user.uid, user.gid);
  await chmod(path, 0o700);
  return path;
}

/** Major version of the cluster in the folder; undefined when there is none. */
export async function clusterMajor(path: string): Promise<number | undefined> {
  const text = await readFile(join(path, 'PG_VERSION'), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : Number(text.trim());
}

/** Bytes of a socket's path that every system takes, the socket's own name left out. */
const LONGEST_SOCKET_FOLDER = 103 - '/.s.PGSQL.65535'.length;

/** Folder of the socket of a cluster: its own, which is closed to everybody else; empty when no socket can have so long a path. */
export function socketFolder(path: string): string {
  return process.platform !== 'win32' && Buffer.byteLength(path) <= LONGEST_SOCKET_FOLDER ? path : '';
}

/**
 * Makes way for a new server on this folder: ends a server that was left running on it (its launcher is gone), and removes a
 * `postmaster.pid` whose number now belongs to some other program, which PostgreSQL would take for a running server; so may the lock of its socket.
 */
export async function clearStaleServer(path: string): Promise<void> {
  const file = join(path, 'postmaster.pid');
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return;
  const pid = Number(text.split('\n')[0]);
  if (Number.isInteger(pid) && pid > 0 && isAlive(pid) && (await isServerOf(pid, path))) {
    signal(pid, 'SIGINT');
    if (!(await waitUntilGone([pid], 10_000))) {
      signal(pid, 'SIGQUIT');
      await waitUntilGone([pid], 5_000);
    }
  }
  const sockets = (await readdir(path)).filter((name) => name.startsWith('.s.PGSQL.'));
  for (const name of ['postmaster.pid', ...sockets]) await rm(join(path, name), { force: true });
}

async function isServerOf(pid: number, path: string): Promise<boolean> {
  const command = await commandLineOf(pid);
  return command.includes('postgres') && command.includes(path);
}
