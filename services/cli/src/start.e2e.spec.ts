import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { freePort } from '@octroi/infrastructure';
import { probe } from '@octroi/testing';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { startOptions } from './cli.config.js';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

describe('npm start', () => {
  let home: string;
  let port: number;
  let launcher: ChildProcess;
  let inTheWay: Server;
  let said = '';
  const environment = (): NodeJS.ProcessEnv => ({
    ...startOptions().environment,
    OCTROI_HOME: home,
    PORT: String(port),
  });

  const npm = (...args: string[]): Promise<Ended> => npmWith({}, ...args);

  function npmWith(own: NodeJS.ProcessEnv, ...args: string[]): Promise<Ended> {
    const env = { ...environment(), ...own };
    const child = spawn('npm', args, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    return new Promise((resolve) => child.on('close', (status) => resolve({ status, out, err })));
  }

  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'octroi-start-'));
    port = await freePort();
    // Somebody else's program where the provider would be.
    inTheWay = createServer();
    await new Promise<void>((resolve) => inTheWay.listen(port + 1, '127.0.0.1', resolve).on('error', () => resolve()));
    launcher = spawn('npm', ['start'], {
      cwd: ROOT,
      env: environment(),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [launcher.stdout, launcher.stderr]) {
      stream?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    }
    await probe(() => said.includes('Octroi is ready') || launcher.exitCode !== null, {
      describe: 'npm start is ready',
      timeoutMs: 120_000,
    });
  }, 130_000);
  afterAll(async () => {
    launcher.kill('SIGKILL');
    inTheWay.close();
    await rm(home, { recursive: true, force: true });
  });

  test('says where it listens, in one line', () => {
    expect(said.split('\n')).toContain(`Octroi is ready: http://localhost:${String(port)}`);
  });

  test('says which ports it took, and leaves those of others alone', () => {
    expect(said).toMatch(/^PostgreSQL: .*, port \d+$/m);
    expect(said).toMatch(/^NATS: .*, port \d+$/m);
    const [, provider = ''] = /OpenID Connect\) : http:\/\/127\.0\.0\.1:(\d+)/.exec(said) ?? [];
    expect(Number(provider)).toBeGreaterThan(port + 1);
    expect(said).toContain(`Port ${String(port + 1)} is in use; taking ${provider} for signing in.`);
  });

  test('gives a token, alone on standard output, that opens the gateway', async () => {
    const { out, status } = await npm('run', '-s', 'token', '--', 'chaville', 'agent');
    expect(status).toBe(0);
    expect(out).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/);
    const url = `http://127.0.0.1:${String(port)}/v1/sites/chaville/aid-requests`;
    expect((await fetch(url)).status).toBe(401);
    expect((await fetch(url, { headers: { authorization: `Bearer ${out.trim()}` } })).status).toBe(200);
  });

  test('names the roles when one does not exist', async () => {
    const { out, err, status } = await npm('run', '-s', 'token', '--', 'chaville', 'chef');
    expect({ out, status }).toEqual({ out: '', status: 1 });
    expect(err).toContain('agent, secretary');
  });

  test.each([
    ['pause', '--site', 'chavile'],
    ['retry', 'chavile'],
    ['calls', '--site', 'chavile'],
  ])('octroi retrieval %s does nothing for a centre that does not exist, and says so', async (...args) => {
    const { out, err, status } = await npm('run', '-s', 'octroi', '--', 'retrieval', ...args);
    expect({ out, status }).toEqual({ out: '', status: 1 });
    expect(err).toContain('Aucun centre « chavile »');
  });

  test('imports a centre into the installation that runs, again without effect', async () => {
    const importing = ['run', '-s', 'octroi', '--', 'site', 'import', 'deploy/sites/chaville'];
    const { out, status } = await npm(...importing);
    expect(status).toBe(0);
    expect(out).toContain('inchangé');
    const elsewhere = await npmWith({ OCTROI_HOME: join(home, 'nothing') }, ...importing);
    expect(elsewhere.status).toBe(1);
    expect(elsewhere.err).toMatch(/^Octroi ne tourne pas ici/);
  });

  test('exports the calls of a centre, from a day that exists', async () => {
    const calls = (from: string): Promise<Ended> =>
      npm('run', '-s', 'octroi', '--', 'retrieval', 'calls', '--site', 'chaville', '--from', from);
    expect((await calls('2020-02-29')).status).toBe(0);
    const { err, status } = await calls('2026-02-31');
    expect(status).toBe(1);
    expect(err.split('\n')[0]).toContain('Par exemple : 2026-11-23');
    expect(err).not.toContain('at ');
  });

  test('fills the demo centres with requests that look like those of people', async () => {
    await probe(() => said.includes('Demandes de démonstration'), {
      describe: 'the demo requests are filed',
      timeoutMs: 120_000,
      satisfied: (isSaid) => isSaid,
    });
    expect(said).toContain('Demandes de démonstration enregistrées : 300.');
    const { out } = await npm('run', '-s', 'token', '--', 'chaville', 'agent');
    const lists = await fetch(`http://127.0.0.1:${String(port)}/v1/sites/chaville/worklists`, {
      headers: { authorization: `Bearer ${out.trim()}` },
    });
    const { items } = (await lists.json()) as { items: { worklist: string; count: number }[] };
    const counts = Object.fromEntries(items.map(({ worklist, count }) => [worklist, count > 0]));
    expect(counts).toMatchObject({ 'awaiting-documents': true, 'to-decide': true });
  }, 130_000);

  test('has a doctor that finds it well, in plain words', async () => {
    const { out, status } = await npm('run', '-s', 'octroi', '--', 'doctor');
    expect(out.split('\n').filter((line) => line !== '' && !line.startsWith('ok '))).toEqual([]);
    expect(out).toContain('gateway : prêt');
    expect(status).toBe(0);
  });

  test('refuses to run twice on the same data', async () => {
    const { err, status } = await npm('start');
    expect(status).not.toBe(0);
    expect(err).toContain('already runs');
  });

  test('refuses a port that is in use, when it was asked for', async () => {
    const elsewhere = await mkdtemp(join(tmpdir(), 'octroi-start-'));
    const taken = spawn('npm', ['start'], {
      cwd: ROOT,
      env: { ...environment(), OCTROI_HOME: elsewhere },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let err = '';
    taken.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    await new Promise((resolve) => taken.on('close', resolve));
    await rm(elsewhere, { recursive: true, force: true });
    expect(err).toContain(`Port ${String(port)} is already in use`);
  });

  test('stops everything when npm is told to end, and says so', async () => {
    launcher.kill('SIGTERM');
    await probe(() => said.includes('Octroi est arrêté.'), { describe: 'it has stopped', timeoutMs: 30_000 });
    await expect(fetch(`http://127.0.0.1:${String(port)}/health/live`)).rejects.toThrow();
  });
});
