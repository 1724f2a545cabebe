import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { startNats, type NatsHandle } from '@octroi/infrastructure';
import { NatsLink, tlsOf, type MessagingNote } from '@octroi/messaging';
import { generate } from 'selfsigned';
import { probe } from './probe.js';

type NatsOptions = ConstructorParameters<typeof NatsLink>[0];

const DAY_MS = 86_400_000;

describe('a link to a server behind TLS', () => {
  let folder: string;
  let nats: NatsHandle;
  let plain: NatsHandle;
  let ca: string;
  let notes: MessagingNote[] = [];
  let link: NatsLink;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'octroi-tls-'));
    const { cert, private: key } = await generate([{ name: 'commonName', value: 'localhost' }], {
      notAfterDate: new Date(Date.now() + DAY_MS),
      extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] }],
    });
    ca = cert;
    await writeFile(join(folder, 'cert.pem'), cert);
    await writeFile(join(folder, 'key.pem'), key);
    const configFile = join(folder, 'nats.conf');
    await writeFile(configFile, `tls { cert_file: "${folder}/cert.pem", key_file: "${folder}/key.pem" }`);
    // A server in a container would not see the certificate's files.
    const provider = 'embedded';
    nats = await startNats({ provider, configFile, storeDir: join(folder, 'nats') });
    plain = await startNats({ provider, storeDir: join(folder, 'plain') });
  });
  afterEach(() => link.close());
  afterAll(async () => {
    await Promise.all([nats.stop(), plain.stop()]);
    await rm(folder, { recursive: true });
  });

  function linkTo(options: Partial<NatsOptions>): NatsLink {
    notes = [];
    const servers = nats.url.replace('127.0.0.1', 'localhost');
    link = new NatsLink({ service: 'intake', servers, ...options }, { note: (note) => notes.push(note) });
    return link.start();
  }
  const refused = (): boolean => notes.some(({ code }) => code === 'nats-unreachable');

  test('speaks to a server whose certificate it knows', async () => {
    linkTo({ tls: { ca } });
    const connection = await probe(() => link.current, { describe: 'NATS is reached' });
    await connection?.flush();
    expect(connection?.info?.tls_required).toBe(true);
  });

  test('does not speak to one whose certificate it does not know', async () => {
    linkTo({});
    await probe(refused, { describe: 'it turns away' });
    expect(link.current).toBeNull();
  });

  test('does not speak in the clear where the address says tls', async () => {
    const servers = plain.url.replace('nats://', 'tls://');
    linkTo({ servers, tls: tlsOf(servers) });
    await probe(refused, { describe: 'it turns away' });
    expect(link.current).toBeNull();
  });
});

test('an address says whether TLS is asked for', () => {
  expect([tlsOf('tls://nats:4222'), tlsOf('nats://nats:4222')]).toEqual([{}, undefined]);
});
