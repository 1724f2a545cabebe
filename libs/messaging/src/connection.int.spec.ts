import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { probe, startTestNats, type TestNats } from '@octroi/testing';
import { NatsLink } from './connection.js';
import type { MessagingNote } from './observer.js';

const PASSWORD = 'secret of retrieval';
const CONFIGURATION = `authorization { users: [ { user: retrieval, password: "${PASSWORD}", permissions: {
  publish: "aid.retrieval.>", subscribe: "_INBOX_retrieval.>" } } ] }`;

describe('a link to a server where it has the rights of one service', () => {
  let folder: string;
  let nats: TestNats;
  let link: NatsLink;
  let notes: MessagingNote[];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'octroi-link-'));
    const configFile = join(folder, 'nats.conf');
    await writeFile(configFile, CONFIGURATION);
    nats = await startTestNats({ configFile });
  });
  afterEach(() => link.close());
  afterAll(async () => {
    await nats.stop();
    await rm(folder, { recursive: true, force: true });
  });

  function linkWith(password: string): NatsLink {
    notes = [];
    const options = { service: 'retrieval', servers: nats.url, user: 'retrieval', password };
    link = new NatsLink(options, { note: (note) => notes.push(note) });
    return link.start();
  }
  const reached = async (made: NatsLink): Promise<NatsLink['current']> =>
    probe(() => made.current, { describe: 'NATS is reached' });
  const denied = (): readonly MessagingNote[] => notes.filter(({ code }) => code === 'nats-permission-denied');

  test('says which subject is refused to it, and whether it spoke or listened; not what was in the message', async () => {
    const connection = await reached(linkWith(PASSWORD));
    connection?.publish('aid.intake.forged.v1', 'ZZCANARY');
    connection?.subscribe('_INBOX_gateway.>', { callback: () => undefined });
    await probe(denied, { satisfied: ({ length }) => length === 2, describe: 'both are refused' });
    expect(denied()).toEqual([
      ...[
        ['publish', 'aid.intake.forged.v1'],
        ['subscription', '_INBOX_gateway.>'],
      ].map(([operation, subject]) => ({
        ...{ level: 'error', code: 'nats-permission-denied', details: { operation, subject } },
      })),
    ]);
    expect(JSON.stringify(notes)).not.toContain('ZZCANARY');
  });

  test('says nothing of what is its right, and still works after a refusal', async () => {
    const connection = await reached(linkWith(PASSWORD));
    connection?.publish('aid.intake.forged.v1', '{}');
    await probe(denied, { satisfied: ({ length }) => length === 1, describe: 'it is refused' });
    connection?.publish('aid.retrieval.household-data-retrieved.v1', '{}');
    await connection?.flush();
    expect(denied()).toHaveLength(1);
    expect(link.current).toBe(connection);
  });

  test('with a wrong password is never there, and says so', async () => {
    linkWith('not the password');
    const unreachable = (): MessagingNote | undefined => notes.find(({ code }) => code === 'nats-unreachable');
    await probe(unreachable, { describe: 'it is refused' });
    expect(unreachable()).toMatchObject({ level: 'warn', details: { error: 'AuthorizationError' } });
    expect(link.current).toBeNull();
    expect(JSON.stringify(notes)).not.toContain('not the password');
  });
});

describe('a link with credentials to a server that asks nobody for any', () => {
  test('says that it lets anybody in; a link without credentials says nothing', async () => {
    const nats = await startTestNats();
    const codesOf = async (credentials: object): Promise<string[]> => {
      const notes: MessagingNote[] = [];
      const options = { service: 'retrieval', servers: nats.url, ...credentials };
      const link = new NatsLink(options, { note: (note) => notes.push(note) }).start();
      await probe(() => link.current, { describe: 'NATS is reached' });
      await link.close();
      return notes.filter(({ level }) => level === 'error').map(({ code }) => code);
    };
    expect(await codesOf({ user: 'retrieval', password: PASSWORD })).toEqual(['nats-lets-anybody-in']);
    expect(await codesOf({})).toEqual([]);
    await nats.stop();
  });
});
