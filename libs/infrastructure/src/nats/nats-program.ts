import { access, chmod, constants, mkdir, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

import { output } from '../processes.js';
import type { Progress } from '../server-handle.js';
import { fetchFromDebian } from './nats-debian.js';
import { fetchRelease } from './nats-release.js';

/** What a person can do when no nats-server is found. */
export const NATS_REMEDY = `No nats-server could be started. One of these will do:
  - network access to github.com or to a Debian mirror, once
  - a nats-server program (2.9.10 or newer) on the PATH: https://github.com/nats-io/nats-server/releases
  - a running Docker
  - NATS_URL=nats://host:4222 npm start   (a server of yours, JetStream enabled)`;

/** A nats-server program. */
export interface NatsProgram {
  readonly path: string;
  /** For the terminal, e.g. `nats-server 2.10.29 (cache)`. */
  readonly origin: string;
}

/** A way to put the program at a path. */
export interface NatsSource {
  readonly name: string;
  readonly fetch: (target: string, progress: Progress) => Promise<void>;
}

/** Where to look, and from whom to fetch. */
export interface NatsSearch {
  /** The PATH. */
  readonly path: string;
  /** Folders where a fetched program is kept; the first that can be written gets a new one. */
  readonly caches: readonly string[];
  readonly sources: readonly NatsSource[];
  readonly progress: Progress;
  /** Whether Docker is tried in the end. @default true */
  readonly docker?: boolean;
}

/** The search of a real run: the PATH, the user's cache and the workspace's, the official release, Debian's package. */
export function defaultNatsSearch(env: NodeJS.ProcessEnv, progress: Progress): NatsSearch {
  const userCache = env.XDG_CACHE_HOME ?? join(homedir(), '.cache');
  return {
    path: env.PATH ?? '',
    caches: [join(userCache, 'octroi'), join(process.cwd(), 'node_modules', '.cache', 'octroi')],
    sources: [
      { name: 'official release', fetch: fetchRelease },
      { name: "Debian's package", fetch: fetchFromDebian },
    ],
    progress,
  };
}

/** The first program found: on the PATH, in a cache, or fetched; undefined when none, with the reasons added to `failures`. */
export async function findNatsProgram(search: NatsSearch, failures: string[]): Promise<NatsProgram | undefined> {
  for (const folder of search.path.split(delimiter).filter((name) => name !== '')) {
    const found = await check(join(folder, 'nats-server'), folder);
    if (found !== undefined) return found;
  }
  for (const folder of search.caches) {
    const found = await check(join(folder, 'nats-server'), 'cache');
    if (found !== undefined) return found;
  }
  const cache = await firstWritable(search.caches);
  if (cache === undefined) {
    failures.push(`none of the cache folders can be written: ${search.caches.join(', ')}`);
    return undefined;
  }
  for (const source of search.sources) {
    const found = await fetchInto(cache, source, search.progress).catch((error: unknown) => {
      failures.push(`${source.name}: ${error instanceof Error ? error.message : String(error)}`);
    });
    if (found !== undefined) return found;
  }
  return undefined;
}

async function fetchInto(cache: string, source: NatsSource, progress: Progress): Promise<NatsProgram | undefined> {
  const partial = join(cache, `nats-server.${process.pid}`);
  try {
    await source.fetch(partial, progress);
    await chmod(partial, 0o755);
    const fetched = await check(partial, source.name);
    if (fetched === undefined) throw new Error('the program that came does not run here');
    await rename(partial, join(cache, 'nats-server'));
    return { ...fetched, path: join(cache, 'nats-server') };
  } finally {
    await rm(partial, { force: true });
  }
}

async function check(path: string, where: string): Promise<NatsProgram | undefined> {
  const runs = await access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
  if (!runs) return undefined;
  const text = await output(path, ['--version'], { timeoutMs: 10_000 }).catch(() => '');
  const version = /v?(\d+\.\d+\.\d+)/.exec(text)?.[1];
  return version === undefined ? undefined : { path, origin: `nats-server ${version} (${where})` };
}

async function firstWritable(folders: readonly string[]): Promise<string | undefined> {
  for (const folder of folders) {
    const written = await mkdir(folder, { recursive: true })
      .then(() => access(folder, constants.W_OK))
      .then(
        () => true,
        () => false,
      );
    if (written) return folder;
  }
  return undefined;
}
