import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import { requiresAuthentication } from './requires-authentication.js';

describe('what a server says of itself', () => {
  let server: Server | undefined;

  afterEach(() => {
    server?.close();
  });

  async function greeting(greet: (socket: Socket) => void, host = '127.0.0.1'): Promise<string> {
    const listening = createServer(greet);
    server = listening;
    await new Promise<void>((resolve) => listening.listen(0, host, resolve));
    const { port } = listening.address() as AddressInfo;
    return `nats://${host.includes(':') ? `[${host}]` : host}:${port}`;
  }

  test.each([
    ['INFO {"auth_required":true}\r\n', true],
    ['INFO {"version":"2.10.0"}\r\n', false],
  ])('%j', async (text, expected) => {
    expect(await requiresAuthentication(await greeting((socket) => socket.end(text)))).toBe(expected);
  });

  test('on IPv6 too', async () => {
    const url = await greeting((socket) => socket.end('INFO {"auth_required":true}\r\n'), '::1');
    expect(await requiresAuthentication(url)).toBe(true);
  });

  test('nothing, when it hangs up or is not there', async () => {
    const url = await greeting((socket) => socket.destroy());
    await expect(requiresAuthentication(url)).rejects.toThrow();
    server?.close();
    await expect(requiresAuthentication('nats://127.0.0.1:1')).rejects.toThrow();
  });
});
