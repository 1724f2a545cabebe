import { connect } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import {
  DOCUMENT_BYTES_AT_MOST,
  DOCUMENT_EXAMPLE,
  documentsV1,
  recordHouseholdDataV1,
  requestSubmittedV1,
} from '@octroi/contracts';
import { uuidGenerator } from '@octroi/kernel';
import { anEnvelope, probe } from '@octroi/testing';
import { success } from './testing/fake-owners.js';
import { GatewayBench } from './testing/gateway-bench.js';

const id = uuidGenerator.next();
const PATH = `/aid-requests/${id}/documents`;

let bench: GatewayBench;
beforeAll(async () => {
  bench = await GatewayBench.start();
  await bench.publish(anEnvelope(requestSubmittedV1, { subject: id }));
  const mine = { ...DOCUMENT_EXAMPLE, addedBy: 'octroi-development|chaville:agent' };
  bench.owners.answer(documentsV1, () => success({ items: [mine, { ...mine, addedBy: 'elsewhere|x' }] }));
  await bench.owners.ready();
  await probe(async () => (await bench.as('agent', `/aid-requests/${id}/timeline`)).status === 200, {
    describe: 'the request is projected',
  });
});
beforeEach(() => void bench.documents.asked.splice(0));
afterAll(() => bench.close());

const send = (raw: string, headers: Readonly<Record<string, string>> = {}) =>
  bench.as('agent', PATH, { method: 'POST', raw, headers: { 'content-type': 'application/pdf', ...headers } });

describe('scans at the door', () => {
  test('go on to their owner as they come, with their name, which stands in no address', async () => {
    const answer = await send('%PDF-1.7 page', { 'x-file-name': 'Avis%20d%E2%80%99imp%C3%B4t.pdf' });
    expect([answer.status, answer.body['id']]).toEqual([201, DOCUMENT_EXAMPLE.id]);
    const [asked] = bench.documents.asked;
    expect(asked).toMatchObject({
      path: `/documents/requests/${id}`,
      name: 'Avis%20d%E2%80%99imp%C3%B4t.pdf',
      received: 13,
    });
  });

  test.each([
    'text/html',
    'image/svg+xml',
    'image/heic',
    'multipart/form-data; boundary=x',
    'application/octet-stream',
    'application/pdf;x=1',
  ])('%s is no scan, and whoever sends it is told which files are', async (type) => {
    const { status, body } = await send('x', { 'content-type': type });
    expect([status, body['code']]).toEqual([415, 'document-type-not-accepted']);
    expect(bench.documents.asked).toEqual([]);
  });

  test('JSON is no scan either, and a scan is taken nowhere else', async () => {
    const json = await bench.as('agent', PATH, { method: 'POST', json: {} });
    expect([json.status, json.body['code']]).toEqual([415, 'document-type-not-accepted']);
    const elsewhere = await bench.as('agent', `/aid-requests/${id}/withdrawal`, {
      ...{ method: 'POST', raw: '%PDF', headers: { 'content-type': 'application/pdf' } },
    });
    expect(elsewhere.body['code']).toBe('unsupported-media-type');
  });

  test('a name that is no header value of ours is left out; a key is needed', async () => {
    await send('%PDF', { 'x-file-name': 'a b' });
    expect(bench.documents.asked[0]?.name).toBe('');
    const none = await send('%PDF', { 'idempotency-key': '' });
    expect(none.body['code']).toBe('idempotency-key-required');
  });

  test('one byte too many is refused, in words', async () => {
    const answer = await send('x'.repeat(DOCUMENT_BYTES_AT_MOST + 1));
    expect([answer.status, answer.body['code']]).toEqual([413, 'document-too-large']);
    expect(answer.body['detail']).toContain('10 Mo');
  });

  test('a body without end ends with the connection, and the door stays open for others', async () => {
    const token = await bench.token('chaville', 'agent');
    const { hostname, port } = new URL(bench.gateway.url);
    const heard = await new Promise<string>((resolve) => {
      let text = '';
      const socket = connect(Number(port), hostname);
      const piece = `100000\r\n${'x'.repeat(0x100000)}\r\n`;
      const more = (): void => {
        while (!socket.destroyed && socket.write(piece));
      };
      socket.on('data', (data: Buffer) => (text += data.toString('latin1')));
      socket.on('drain', more).on('error', () => undefined);
      socket.on('close', () => resolve(text));
      socket.write(
        `POST /v1/sites/chaville${PATH} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\n` +
          'Idempotency-Key: k\r\nContent-Type: application/pdf\r\nTransfer-Encoding: chunked\r\n\r\n',
      );
      more();
    });
    // The answer may be lost with the connection: its end is what counts.
    expect(heard).toMatch(/^(HTTP\/1\.1 413 |$)/);
    expect((await send('%PDF')).status).toBe(201);
  });

  test('are read to be saved, inert', async () => {
    const answer = await bench.as('agent', `${PATH}/${uuidGenerator.next()}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'; sandbox");
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    bench.documents.status = 404;
    expect((await bench.as('agent', `${PATH}/${uuidGenerator.next()}`)).body['code']).not.toBe('document-not-ready');
    bench.documents.status = 200;
  });

  test('are listed with who added them, and which are one’s own', async () => {
    const { items } = (await bench.as('agent', PATH)).body as { items: Record<string, unknown>[] };
    expect(items.map(({ isOwn, addedByName }) => [isOwn, addedByName])).toEqual([
      [true, 'agent'],
      [false, null],
    ]);
    expect(items[0]).not.toHaveProperty('addedBy');
  });

  test('are cited as proof when they are with the request, and else not', async () => {
    bench.owners.answer(recordHouseholdDataV1, () => success({ changed: true }));
    const { data } = recordHouseholdDataV1.example;
    const prove = async (documentIds: readonly string[]): Promise<unknown> => {
      const json = { ...data, proof: { ...data.proof, documentIds } };
      const { status, body } = await bench.as('agent', `/aid-requests/${id}/household-data`, { method: 'POST', json });
      return [status, body['code']];
    };
    expect(await prove([DOCUMENT_EXAMPLE.id])).toEqual([200, undefined]);
    expect(await prove([DOCUMENT_EXAMPLE.id, uuidGenerator.next()])).toEqual([422, 'unknown-document']);
    expect(await prove(['x'])).toEqual([400, 'invalid-body']);
  });
});
