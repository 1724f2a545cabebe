import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { InfrastructureError } from './infrastructure-error.js';

/** The right to run an installation on a folder. */
export interface HomeLock {
  release(): Promise<void>;
}

/**
 * Takes the right to run on a folder, by listening on a socket named after it: it cannot outlive its holder, as a file with a
 * process number would. Throws {@link InfrastructureError} when another launcher holds it.
 */
export async function lockHome(home: string): Promise<HomeLock> {
  const place = resolve(home);
  const name = createHash('sha256').update(place).digest('hex').slice(0, 16);
  const path = join(tmpdir(), `octroi-${process.getuid?.() ?? 0}-${name}.sock`);
  let server = await listen(path);
  if (server === undefined) {
    if (await answers(path)) {
      throw new InfrastructureError(
        `Octroi already runs on ${place}. Stop it (Ctrl-C where it runs), or use another folder: OCTROI_HOME=.octroi-2 npm start`,
      );
    }
    await rm(path, { force: true });
    server = await listen(path);
  }
  if (server === undefined) throw new InfrastructureError(`The lock ${path} cannot be taken: is ${tmpdir()} writable?`);
  const held = server;
  return { release: () => new Promise((done) => held.close(() => done())) };
}

function listen(path: string): Promise<Server | undefined> {
  return new Promise((done) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', () => done(undefined));
    server.listen(path, () => {
      server.unref();
      done(server);
    });
  });
}

function answers(path: string): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(path);
    socket.once('connect', () => {
      socket.destroy();
      done(true);
    });
    socket.once('error', () => done(false));
  });
}
