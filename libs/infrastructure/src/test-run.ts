import { randomBytes } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { withClient } from './database.js';
import { removeCluster } from './postgres/cluster-folder.js';
import { startNats } from './nats/start-nats.js';
import { startPostgres } from './postgres/start-postgres.js';
import { signal } from './processes.js';
import type { Progress } from './server-handle.js';

/** The environment by which the specs of a run find what they share. */
export interface TestRunEnvironment {
  /** URL of the superuser of the shared PostgreSQL. */
  readonly OCTROI_TEST_DATABASE_URL: string;
  /** URL of the shared nats-server; a spec that wipes or kills starts one of its own. */
  readonly OCTROI_TEST_NATS_URL: string;
  /** Folder where each server that a spec starts leaves a note, until it is stopped. */
  readonly OCTROI_TEST_RUN_DIR: string;
}

/** The servers shared by the specs of one run. */
export interface TestRun {
  readonly env: TestRunEnvironment;
  /** Stops them; gives what specs left behind, one line each. */
  stop(): Promise<string[]>;
}

/** Durability is of no use to a database that is thrown away. */
const FAST_SETTINGS = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } as const;

/** Starts one PostgreSQL and one nats-server in temporary folders for the specs of a run. */
export async function startTestRun(progress: Progress): Promise<TestRun> {
  const folder = await mkdtemp(join(tmpdir(), 'octroi-test-run-'));
  // PostgreSQL runs as another user when we are root, and must be able to pass.
  await chmod(folder, 0o711);
  const notes = join(folder, 'notes');
  await mkdir(notes);
  const dataDir = join(folder, 'postgres');
  const password = randomBytes(12).toString('hex');
  const [postgres, nats] = await Promise.all([
    startPostgres({ dataDir, password, settings: FAST_SETTINGS, temporaryFolder: folder, progress }),
    startNats({ storeDir: join(folder, 'nats'), temporaryFolder: folder, progress }),
  ]);
  return {
    env: { OCTROI_TEST_DATABASE_URL: postgres.adminUrl, OCTROI_TEST_NATS_URL: nats.url, OCTROI_TEST_RUN_DIR: notes },
    stop: async () => {
      const left = [...(await databasesLeft(postgres.adminUrl)), ...(await serversLeft(notes))];
      await Promise.all([postgres.stop(), nats.stop()]);
      await removeCluster(dataDir);
      await rm(folder, { recursive: true, force: true });
      return left;
    },
  };
}

async function databasesLeft(adminUrl: string): Promise<string[]> {
  const rows = await withClient(adminUrl, async (client) => {
    const sql = `select coalesce(shobj_description(oid, 'pg_database'), datname) as note from pg_database where datname like 'test\\_%'`;
    return (await client.query<{ note: string }>(sql)).rows;
  });
  return rows.map(({ note }) => `database of ${note}`);
}

async function serversLeft(notes: string): Promise<string[]> {
  const names = await readdir(notes);
  return Promise.all(
    names.map(async (name) => {
      if (/^\d+$/.test(name)) signal(Number(name), 'SIGKILL');
      return `nats-server of ${await readFile(join(notes, name), 'utf8')}`;
    }),
  );
}
