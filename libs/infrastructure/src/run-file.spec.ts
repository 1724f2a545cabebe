import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test } from '@jest/globals';

import { RUN_FILE, readRunFile, removeRunFile, writeRunFile } from './run-file.js';

let home: string;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'octroi-run-'));
});

afterEach(() => rm(home, { recursive: true, force: true }));

test('commands find where an installation runs, until it has stopped; no password is told', async () => {
  await writeRunFile(home, {
    ...{ pid: 1, natsUrl: 'nats://octroi:secret@127.0.0.1:4222', ports: { gateway: 8080 } },
    databaseUrl: 'postgres://admin:secret@127.0.0.1:5432/octroi',
  });
  const { natsUrl, databaseUrl, ports } = await readRunFile(home);
  expect(new URL(natsUrl).host).toBe('127.0.0.1:4222');
  expect(new URL(databaseUrl).pathname).toBe('/octroi');
  expect(ports).toEqual({ gateway: 8080 });
  expect(await readFile(join(home, RUN_FILE), 'utf8')).not.toMatch(/secret|admin/);
  await removeRunFile(home);
  await expect(readRunFile(home, 'Démarrez-le.')).rejects.toThrow(/^Octroi ne tourne pas ici \(.*\)\. Démarrez-le\.$/);
});
