import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { probe } from '@octroi/testing';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { freePort } from './ports.js';
import { isAlive, signal } from './processes.js';
import { servicePart } from './service-process.js';
import { Supervisor, type Part } from './supervisor.js';

const SERVER = `
  const { createServer } = require('node:http');
  const { appendFileSync } = require('node:fs');
  const server = createServer((_request, response) => response.end('ok'));
  server.listen(Number(process.env.PORT), '127.0.0.1', () => console.log('listening'));
  process.on('SIGTERM', () => { appendFileSync(process.env.JOURNAL, process.env.NAME + '\\n'); server.close(); server.closeAllConnections(); });
`;
const BACKOFF = { firstMs: 10, longestMs: 40 };

describe('the supervisor', () => {
  let folder: string;
  let supervisor: Supervisor;
  let lines: string[];
  let journal: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'octroi-test-'));
    journal = join(folder, 'journal');
    lines = [];
    supervisor = new Supervisor((line) => lines.push(line), BACKOFF);
  });
  afterEach(async () => {
    await supervisor.stop();
    await rm(folder, { recursive: true, force: true });
  });

  async function child(name: string, source = SERVER): Promise<Part> {
    const script = join(folder, `${name}.cjs`);
    await writeFile(script, source);
    const port = await freePort();
    const env = { ...process.env, PORT: String(port), JOURNAL: journal, NAME: name };
    return servicePart({
      name,
      script,
      env,
      cwd: folder,
      port,
      onLine: (from, line) => lines.push(`${from}: ${line}`),
    });
  }

  test('starts again what is killed, and counts it', async () => {
    await supervisor.start(await child('first'));
    const { pid } = supervisor.status('first');
    await supervisor.kill('first');
    const after = await probe(() => supervisor.status('first'), {
      satisfied: (status) => status.pid !== undefined && status.pid !== pid,
      describe: 'the killed child runs again',
    });
    expect(after.restarts).toBe(1);
    expect(lines).toContain('first ended (SIGKILL); starting it again in 0.0 s');
    expect(lines).toContain('first: listening');
  });

  test('ends all in order, the named ones last, and leaves nothing', async () => {
    for (const name of ['store', 'one', 'two']) await supervisor.start(await child(name));
    const pids = supervisor.statuses().map(({ pid }) => pid ?? 0);
    await supervisor.stop('store');
    expect(pids.map(isAlive)).toEqual([false, false, false]);
    expect((await readFile(journal, 'utf8')).trim().split('\n').at(-1)).toBe('store');
  });

  test('kills what does not end in its grace', async () => {
    const stubborn = `process.on('SIGTERM', () => undefined); setInterval(() => undefined, 1000); console.log('listening');`;
    const script = join(folder, 'stubborn.cjs');
    await writeFile(script, stubborn);
    const onLine = (_from: string, line: string): number => lines.push(line);
    await supervisor.start(
      servicePart({ name: 'stubborn', script, env: process.env, cwd: folder, graceMs: 50, onLine }),
    );
    await probe(() => lines.includes('listening'), { describe: 'it listens to signals' });
    const { pid = 0 } = supervisor.status('stubborn');
    await supervisor.stop();
    expect(isAlive(pid)).toBe(false);
  });

  test('gives up a child that never gets ready, with what it said', async () => {
    const broken = await child('broken', `console.error('PORT is malformed'); process.exit(3);`);
    await expect(supervisor.start(broken)).rejects.toThrow(/broken does not start: exit status 3[^]*PORT is malformed/);
  });

  test('a parent that is killed leaves no child behind', async () => {
    const script = join(folder, 'child.cjs');
    const pidFile = join(folder, 'pid');
    await writeFile(
      script,
      `require('node:fs').writeFileSync(process.argv[2], String(process.pid)); setInterval(() => undefined, 1000);`,
    );
    const processes = new URL('./processes.ts', import.meta.url).href;
    const hooks = new URL('../../tooling/jest/source-hooks.mjs', import.meta.url).href;
    const parent = spawn(process.execPath, [
      '--input-type=module',
      '-e',
      `import { register } from 'node:module'; register(${JSON.stringify(hooks)});
       const { spawnGuarded } = await import(${JSON.stringify(processes)});
       await spawnGuarded({ program: process.execPath, args: [${JSON.stringify(script)}, ${JSON.stringify(pidFile)}] });
       setInterval(() => undefined, 1000);`,
    ]);
    const pid = await probe(async () => (existsSync(pidFile) ? Number(await readFile(pidFile, 'utf8')) : 0), {
      describe: 'the child runs',
    });
    expect(isAlive(pid)).toBe(true);
    signal(parent.pid ?? 0, 'SIGKILL');
    await probe(() => !isAlive(pid), { describe: 'the child of the killed parent is gone' });
  });
});
