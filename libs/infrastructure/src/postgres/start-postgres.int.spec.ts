import { spawn } from 'node:child_process';
import { mkdtemp, readFile, readdir, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import pg from 'pg';

import { isAlive } from '../processes.js';
import { removeCluster } from './cluster-folder.js';
import type { PostgresHandle } from './postgres-server.js';
import { startPostgres } from './start-postgres.js';

async function query<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

const running = ({ pid }: PostgresHandle): boolean => pid !== undefined && isAlive(pid);

describe('an embedded PostgreSQL', () => {
  let home: string;
  let dataDir: string;
  let server: PostgresHandle | undefined;
  const start = async (password = 'kept'): Promise<PostgresHandle> =>
    (server = await startPostgres({ dataDir, password, provider: 'embedded' }));

  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'octroi-test-'));
    dataDir = join(home, 'postgres');
  });
  afterEach(async () => {
    await server?.stop();
    server = undefined;
    await removeCluster(dataDir);
    await rm(home, { recursive: true, force: true });
  });

  test('keeps its data over an orderly stop, even when its home is closed to the user it runs as', async () => {
    const first = await start();
    await query(first.adminUrl, 'create table kept as select 42 as value');
    await first.stop();
    expect(running(first)).toBe(false);
    const second = await start();
    expect(await query(second.adminUrl, 'select value from kept')).toEqual([{ value: 42 }]);
  });

  test('keeps what was committed when it is killed, and starts again at once', async () => {
    const first = await start();
    await query(first.adminUrl, 'create table kept as select 42 as value');
    await first.kill();
    expect(running(first)).toBe(false);
    const second = await start();
    expect(await query(second.adminUrl, 'select value from kept')).toEqual([{ value: 42 }]);
  });

  test('is reached over the socket of its folder, which nobody else may enter, and over its port alone where the path is too long', async () => {
    const whence = 'select inet_client_addr() as address';
    const server = await start();
    expect(await query(server.adminUrl, whence)).toEqual([{ address: null }]);
    const byPort = new URL(server.adminUrl);
    byPort.search = '';
    expect(await query(byPort.toString(), whence)).toEqual([{ address: '127.0.0.1' }]);
    const place = await realpath(dataDir);
    const modes = await Promise.all([place, join(place, `.s.PGSQL.${server.port}`)].map((path) => stat(path)));
    expect(modes.map(({ mode }) => mode & 0o077)).toEqual([0, 0]);
    await server.stop();
    dataDir = join(home, 'x'.repeat(100), 'postgres');
    const deep = await start();
    const isLong = (await realpath(dataDir)).length > 100;
    expect(await query(deep.adminUrl, whence)).toEqual([{ address: isLong ? '127.0.0.1' : null }]);
  });

  test('is not stopped by a postmaster.pid or a lock of its socket whose number now belongs to another program', async () => {
    const first = await start();
    await first.stop();
    const other = spawn('sleep', ['600']);
    const place = await pathOf(first);
    await writeFile(join(place, 'postmaster.pid'), `${other.pid}\n${place}\n`);
    await writeFile(join(place, `.s.PGSQL.${first.port}.lock`), `${other.pid}\n${place}\n`);
    try {
      const second = (server = await startPostgres({
        dataDir,
        password: 'kept',
        provider: 'embedded',
        port: first.port,
      }));
      expect(await query(second.adminUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
      expect(isAlive(other.pid ?? 0)).toBe(true);
    } finally {
      other.kill('SIGKILL');
    }
  });

  test('ends a server that was left running on its folder and takes its place', async () => {
    const left = await start();
    await query(left.adminUrl, 'create table kept as select 42 as value');
    const second = await start();
    await left.exited;
    expect(await query(second.adminUrl, 'select value from kept')).toEqual([{ value: 42 }]);
  });

  test('says what to do when the password is not that of the cluster', async () => {
    await (await start()).stop();
    await expect(start('lost')).rejects.toThrow('npm start -- --fresh');
  });

  test('repeats in its log no value of a row that breaks a rule, nor the statement', async () => {
    const settings = { logging_collector: 'on', log_directory: 'own-log' };
    server = await startPostgres({ dataDir, password: 'kept', provider: 'embedded', settings });
    await query(server.adminUrl, `create table person (name text constraint once unique, born date not null)`);
    await query(server.adminUrl, `insert into person values ('ZZCANARY', '1987-02-03')`);
    for (const row of [`'ZZCANARY', '1987-02-03'`, `'ZZCANARYDUPONT', null`])
      await expect(query(server.adminUrl, `insert into person values (${row})`)).rejects.toMatchObject({
        detail: expect.stringContaining('ZZCANARY'),
      });
    await server.stop();
    const folder = join(await pathOf(server), 'own-log');
    const texts = await Promise.all((await readdir(folder)).map(async (name) => readFile(join(folder, name), 'utf8')));
    const log = texts.join('\n');
    expect(log).toContain('duplicate key value violates unique constraint "once"');
    expect(log).toContain('violates not-null constraint');
    expect(log).not.toMatch(/ZZCANARY|1987|insert into/);
  });

  async function pathOf(stopped: PostgresHandle): Promise<string> {
    expect(running(stopped)).toBe(false);
    return realpath(dataDir);
  }
});
