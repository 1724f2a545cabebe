import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { afterEach, expect, test } from '@jest/globals';
import { WebhookPost } from './webhook-post.js';

let server: Server;

afterEach(() => void server.close());

/** Sends to a receiver that says this and nothing else. */
async function answered(text: string): Promise<unknown> {
  server = createServer((socket) => {
    socket.on('error', () => undefined).once('data', () => socket.write(text));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  return new WebhookPost(true).send({ url: `http://127.0.0.1:${port}/`, headers: {}, body: '{}' });
}

test('a receiver that wants to speak another protocol keeps no other waiting', async () => {
  const upgrade = 'HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n';
  expect(await answered(upgrade)).toEqual({ status: null, error: 'webhook-call-failed' });
});

test('what is no HTTP, and headers without end, are failed calls', async () => {
  expect(await answered('bonjour\r\n\r\n')).toEqual({ status: null, error: 'webhook-call-failed' });
  server.close();
  const endless = `HTTP/1.1 200 OK\r\nX-Long: ${'x'.repeat(100_000)}\r\n\r\n`;
  expect(await answered(endless)).toEqual({ status: null, error: 'webhook-call-failed' });
});

test('an answer without end is not read to its end', async () => {
  expect(await answered(`HTTP/1.1 200 OK\r\n\r\n${'x'.repeat(200_000)}`)).toEqual({ status: 200, error: null });
});
