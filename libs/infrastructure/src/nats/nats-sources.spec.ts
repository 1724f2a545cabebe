import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { aptConfiguration, mirrorIn } from './nats-debian.js';
import { findNatsProgram, type NatsSource } from './nats-program.js';
import { fetchRelease, natsArchive, sumIn } from './nats-release.js';

async function fakeProgram(path: string, version: string): Promise<void> {
  await writeFile(path, `#!/bin/sh\necho "nats-server: v${version}"\n`);
  await chmod(path, 0o755);
}

describe('where nats-server comes from', () => {
  let folder: string;
  let fetched: string[];
  const source = (name: string, version?: string): NatsSource => ({
    name,
    fetch: async (target) => {
      fetched.push(name);
      if (version === undefined) throw new Error('out of reach');
      await fakeProgram(target, version);
    },
  });
  const search = (sources: NatsSource[]) => ({
    path: join(folder, 'bin'),
    caches: [join(folder, 'cache')],
    sources,
    progress: () => undefined,
  });
  beforeEach(async () => {
    fetched = [];
    folder = await mkdtemp(join(tmpdir(), 'octroi-test-'));
    for (const name of ['bin', 'cache']) await mkdir(join(folder, name));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  test('the PATH comes first, then the cache', async () => {
    await fakeProgram(join(folder, 'cache', 'nats-server'), '2.10.29');
    expect((await findNatsProgram(search([source('release', '2.10.29')]), []))?.origin).toBe(
      'nats-server 2.10.29 (cache)',
    );
    await fakeProgram(join(folder, 'bin', 'nats-server'), '2.11.0');
    expect((await findNatsProgram(search([]), []))?.origin).toBe(`nats-server 2.11.0 (${join(folder, 'bin')})`);
    expect(fetched).toEqual([]);
  });

  test('sources are asked in order until one gives a program that runs, which is kept', async () => {
    const failures: string[] = [];
    const sources = [source('release'), source('Debian', '2.10.27'), source('never', '9.9.9')];
    expect((await findNatsProgram(search(sources), failures))?.origin).toBe('nats-server 2.10.27 (Debian)');
    expect(fetched).toEqual(['release', 'Debian']);
    expect(failures).toEqual(['release: out of reach']);
    await findNatsProgram(search(sources), []);
    expect(fetched).toEqual(['release', 'Debian']);
  });

  test('every reason is given when none works', async () => {
    const failures: string[] = [];
    expect(await findNatsProgram(search([source('release'), source('Debian')]), failures)).toBeUndefined();
    expect(failures).toEqual(['release: out of reach', 'Debian: out of reach']);
  });
});

describe('the official release', () => {
  test('is the archive of the platform, none for a platform without one', () => {
    expect(natsArchive('linux', 'x64')?.url).toMatch(
      /^https:\/\/github\.com\/nats-io\/nats-server\/releases\/download\/v([\d.]+)\/nats-server-v\1-linux-amd64\.tar\.gz$/,
    );
    expect(natsArchive('darwin', 'arm64')?.sha256).toBeUndefined();
    expect(natsArchive('win32', 'x64')).toBeUndefined();
  });

  test('is refused when its SHA-256 is not the one expected', async () => {
    const forged = (): Promise<Buffer> => Promise.resolve(Buffer.from('something else'));
    await expect(fetchRelease('/nowhere', () => undefined, forged)).rejects.toThrow(/refused|SHA256SUMS does not name/);
  });

  test('sums are read from a list', () => {
    const sum = 'a'.repeat(64);
    expect(sumIn(`${'b'.repeat(64)}  other.zip\n${sum}  wanted.tar.gz\n`, 'wanted.tar.gz')).toBe(sum);
    expect(sumIn(`${sum} *wanted.tar.gz\n`, 'wanted.tar.gz')).toBe(sum);
    expect(sumIn('', 'wanted.tar.gz')).toBeUndefined();
  });
});

describe("Debian's package", () => {
  test('comes from the mirror that the machine already uses, in either format of its sources', () => {
    expect(
      mirrorIn('# deb http://old/debian sid main\ndeb [arch=amd64] https://mirror.example/debian/ bookworm main'),
    ).toBe('https://mirror.example/debian');
    expect(mirrorIn('Types: deb\nURIs: http://deb.debian.org/debian\nSuites: bookworm')).toBe(
      'http://deb.debian.org/debian',
    );
    expect(mirrorIn('Types: deb\nURIs: http://deb.debian.org/debian-security')).toBeUndefined();
    expect(mirrorIn('deb http://archive.ubuntu.com/ubuntu jammy main')).toBeUndefined();
  });

  test("is fetched with folders of its own: nothing of the machine's apt is read or written", () => {
    const text = aptConfiguration('/private', ['Acquire::http::Proxy "http://proxy:3128";']);
    for (const name of ['Dir::Etc', 'Dir::State', 'Dir::State::status', 'Dir::Cache'])
      expect(text).toContain(`${name} "/private`);
    expect(text).toContain('proxy:3128');
  });
});
