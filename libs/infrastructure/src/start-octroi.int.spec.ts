import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { probe } from '@octroi/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';

import { withClient } from './database.js';
import type { OctroiOptions } from './octroi-options.js';
import { freePort } from './ports.js';
import { isAlive } from './processes.js';
import { removeCluster } from './postgres/cluster-folder.js';
import { startPostgres } from './postgres/start-postgres.js';
import { startOctroi, type Octroi } from './start-octroi.js';

/** Says that it is ready, tells its environment, ends on SIGTERM. */
const SERVICE = `
  import { createServer } from 'node:http';
  const server = createServer((request, response) => response.end(request.url === '/env' ? JSON.stringify(process.env) : 'ok'));
  server.listen(Number(process.env.PORT), '127.0.0.1', () => console.log('listening'));
  process.on('SIGTERM', () => { server.close(); server.closeAllConnections(); });
`;
const PORTLESS = `setInterval(() => undefined, 1000); process.on('SIGTERM', () => process.exit());`;
const MIGRATE = `
  import { appendFileSync } from 'node:fs';
  appendFileSync(new URL('./migrated', import.meta.url), new URL(process.env.DATABASE_OWNER_URL).username + '\\n');
`;

/** A workspace whose services are a few lines each: what is tested is how they are started, kept and ended. */
async function miniature(root: string): Promise<void> {
  const scripts: Record<string, Record<string, string>> = {
    gateway: { 'main.js': SERVICE, 'migrate.js': MIGRATE },
    intake: { 'main.js': SERVICE, 'migrate.js': MIGRATE },
    sandbox: { 'main.js': SERVICE },
    provisioner: { 'main.js': PORTLESS },
    cli: { 'main.js': `console.log(process.argv.slice(2).join(' '))` },
  };
  for (const [service, files] of Object.entries(scripts)) {
    const dist = join(root, 'services', service, 'dist');
    await mkdir(dist, { recursive: true });
    await writeFile(join(dist, 'package.json'), '{ "type": "module" }');
    for (const [name, text] of Object.entries(files)) await writeFile(join(dist, name), text);
  }
  await mkdir(join(root, 'sites', 'chaville'), { recursive: true });
  await writeFile(join(root, 'sites', 'chaville', 'site.yaml'), 'name: Chaville');
}

describe('an installation', () => {
  let root: string;
  let home: string;
  let lines: string[];
  let octroi: Octroi | undefined;

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'octroi-test-'));
    await miniature(root);
  });
  afterAll(() => rm(root, { recursive: true, force: true }));
  beforeEach(async () => {
    lines = [];
    home = await mkdtemp(join(tmpdir(), 'octroi-test-'));
  });
  afterEach(async () => {
    await octroi?.stop();
    octroi = undefined;
    await rm(home, { recursive: true, force: true });
  });

  async function options(overrides: Partial<OctroiOptions> = {}): Promise<OctroiOptions> {
    return {
      root,
      home,
      port: { port: await freePort(), explicit: true },
      sitesDir: join(root, 'sites'),
      environment: { PATH: process.env['PATH'], HOME: process.env['HOME'] },
      print: (line) => lines.push(line),
      ...overrides,
    };
  }
  const start = async (overrides: Partial<OctroiOptions> = {}): Promise<Octroi> =>
    (octroi = await startOctroi(await options(overrides)));
  const pids = (): number[] => (octroi?.parts() ?? []).flatMap(({ pid }) => pid ?? []);

  test('runs every part, keeps its data, and is gone when stopped', async () => {
    const first = await start();
    expect(
      first
        .parts()
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['gateway', 'intake', 'nats', 'postgres', 'provisioner', 'sandbox']);
    const env = (await (await fetch(`${first.url}/env`)).json()) as Record<string, string>;
    expect(env).toMatchObject({
      OCTROI_DEVELOPMENT_ISSUER: first.openId?.issuer,
      OIDC_CLIENT_SECRET: first.openId?.clientSecret,
    });
    expect(Number(new URL(first.openId?.issuer ?? '').port)).toBeGreaterThan(Number(new URL(first.url).port));
    expect(lines).toContain('Sites imported: chaville');
    await withClient(first.databaseUrl, (client) => client.query('create table intake.kept as select 42 as value'));
    const before = pids();
    await first.stop();
    expect(before.filter(isAlive)).toEqual([]);
    expect(existsSync(join(home, 'run.json'))).toBe(false);

    lines = [];
    const second = await start();
    const kept = await withClient(second.databaseUrl, (client) => client.query('select value from intake.kept'));
    expect(kept.rows).toEqual([{ value: 42 }]);
    expect(lines.filter((line) => line.startsWith('Sites imported'))).toEqual([]);
    await second.stop();

    const fresh = await start({ fresh: true });
    await expect(
      withClient(fresh.databaseUrl, (client) => client.query('select value from intake.kept')),
    ).rejects.toThrow('does not exist');
  });

  test.each(['intake', 'nats', 'postgres'])('starts %s again when it is killed', async (name) => {
    const running = await start();
    const before = running.parts().find((part) => part.name === name)?.pid;
    await running.kill(name);
    await probe(() => running.parts().find((part) => part.name === name), {
      satisfied: (part) =>
        part?.running === true && part.restarts === 1 && (before === undefined || part.pid !== before),
      describe: `${name} runs again`,
    });
    await probe(() => withClient(running.databaseUrl, (client) => client.query('select 1')).then(() => true), {
      describe: 'the database answers where it was',
    });
  });

  test('is refused a second time on the same home, and runs beside another on its own', async () => {
    await start();
    await expect(startOctroi(await options())).rejects.toThrow('already runs');
    const elsewhere = await mkdtemp(join(tmpdir(), 'octroi-test-'));
    const other = await startOctroi(await options({ home: elsewhere }));
    await other.stop();
    await rm(elsewhere, { recursive: true, force: true });
  });

  test('says aloud that the log of a PostgreSQL that is given repeats what people write, and names what to set', async () => {
    const warnings = (): string[] => lines.filter((line) => line.startsWith('WARNING'));
    const settings = { log_error_verbosity: 'default', log_min_error_statement: 'error' };
    const dataDir = join(home, 'another');
    for (const [given, said] of [
      [settings, [expect.stringMatching(/: log_error_verbosity = terse, log_min_error_statement = panic\.$/)]],
      [{}, []],
    ] as const) {
      const server = await startPostgres({ dataDir, password: 'kept', provider: 'embedded', settings: given });
      lines = [];
      await (await start({ databaseUrl: server.adminUrl })).stop();
      await server.stop();
      expect(warnings()).toEqual(said);
    }
    await removeCluster(dataDir);
  });

  test('starts no NATS and no sandbox when it is given others', async () => {
    const running = await start({
      natsUrl: 'nats://bus.example:4222',
      apiParticulierUrl: 'https://particulier.example',
      oidcIssuer: 'https://connexion.example',
    });
    expect(
      running
        .parts()
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['gateway', 'intake', 'postgres', 'provisioner']);
    const env = (await (await fetch(`${running.url}/env`)).json()) as Record<string, string>;
    expect(env['NATS_URL']).toBe('nats://bus.example:4222');
    expect(env).not.toHaveProperty('OIDC_CLIENT_SECRET');
    await expect(running.token({ site: 'chaville', role: 'agent' })).rejects.toThrow('OIDC_ISSUER');
    expect(lines.join('\n')).toContain('no nats-server answers at nats://bus.example:4222');
  });

  test('ends in order when it is given up while it starts', async () => {
    const asked = new AbortController();
    const print = (line: string): void => {
      lines.push(line);
      if (line.startsWith('PostgreSQL:')) asked.abort();
    };
    await expect(startOctroi(await options({ signal: asked.signal, print }))).rejects.toThrow();
    // The home is free again, and its cluster whole.
    await start();
  });
});
