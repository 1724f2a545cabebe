import { describe, expect, test } from '@jest/globals';

import { choosePort } from './ports.js';

describe('the port of the gateway', () => {
  const taken =
    (...ports: number[]) =>
    (port: number) =>
      Promise.resolve(!ports.includes(port));

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
});
