import { createServer, type AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { describe, expect, test } from '@jest/globals';

import { choosePort, portState } from './ports.js';

const hasIpv6 = Object.values(networkInterfaces()).some((all) => all?.some(({ address }) => address === '::1'));

describe('the port of the gateway', () => {
  const taken =
    (...ports: number[]) =>
    (port: number) =>
      Promise.resolve(ports.includes(port) ? ('taken' as const) : ('free' as const));

  test('is the one wished when it is free', async () => {
    expect(await choosePort({ port: 8080, explicit: false }, taken())).toBe(8080);
  });

  test('is the next free one when nobody asked for this very port', async () => {
    expect(await choosePort({ port: 8080, explicit: false }, taken(8080, 8081))).toBe(8082);
  });

  test('is never another than the one asked for', async () => {
    const choice = choosePort({ port: 9000, explicit: true }, taken(9000));
    await expect(choice).rejects.toThrow('Port 9000 is already in use');
    await expect(choice).rejects.toThrow('PORT=9001 npm start');
  });

  test('is refused in other words when this user may not have it', async () => {
    const choice = choosePort({ port: 80, explicit: true }, () => Promise.resolve('forbidden' as const));
    await expect(choice).rejects.toThrow('This user may not listen on port 80');
  });

  test.each(['127.0.0.1', '0.0.0.0', ...(hasIpv6 ? ['::1'] : [])])(
    'is taken by whoever listens on %s',
    async (host) => {
      const server = createServer();
      await new Promise<void>((resolve) => server.listen(0, host, resolve));
      const { port } = server.address() as AddressInfo;
      expect(await portState(port)).toBe('taken');
      await new Promise((resolve) => server.close(resolve));
      expect(await portState(port)).toBe('free');
    },
  );
});
