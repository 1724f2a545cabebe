import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { scanFolder, sees } from './canary.js';

const CANARY = { mark: 'ZZCANARY', birthDate: '1987-02-03' };

describe('the canary is seen', () => {
  test.each([
    ['as it is', 'Madame ZZCANARYDUPONT habite ici'],
    ['in lower case', 'zzcanarydupont'],
    ['in mixed case', 'Madame ZzCanaryDupont'],
    ['in hexadecimal', Buffer.from('xZZCANARY').toString('hex')],
    ['in hexadecimal, lower case', Buffer.from('zzcanary').toString('hex').toUpperCase()],
    ['in a URL', 'nomNaissance=ZZCANARY%C3%89E&prenoms%5B%5D=X'],
    ['in JSON within JSON', JSON.stringify(JSON.stringify({ name: 'ZZCANARY é' }))],
    ...[0, 1, 2].map((shift) => [
      `in base64 after ${shift} characters`,
      Buffer.from(`${'{'.repeat(shift)}ZZCANARYDUPONT`).toString('base64'),
    ]),
    ['in base64, lower case', Buffer.from('{"n":"zzcanarydupont"}').toString('base64')],
    ['by its birth date in base64', Buffer.from('{"birthDate":"1987-02-03"}').toString('base64')],
    ['by its birth date without zeros', 'née le 3/2/1987'],
    ['by its birth date', '"birthDate":"1987-02-03"'],
    ['by its birth date in digits', 'jour=19870203'],
    ['by its birth date in French', 'née le 03/02/1987'],
  ])('%s', (_what, text) => {
    expect(sees(CANARY, text)).toBe(true);
    expect(sees(CANARY, Buffer.from(text))).toBe(true);
  });

  test('nowhere else', () => {
    expect(sees(CANARY, '{"birthDate":"1990-01-31","name":"MARTIN"} 2026-11-23')).toBe(false);
  });

  test('in files, whatever their bytes', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'octroi-canary-'));
    await writeFile(join(folder, 'sound.blk'), Buffer.from([0, 255, 1]));
    await writeFile(join(folder, 'planted.blk'), Buffer.concat([Buffer.from([0, 255]), Buffer.from('ZZCANARY')]));
    expect(await scanFolder(CANARY, folder)).toEqual([{ sink: 'file', place: join(folder, 'planted.blk') }]);
    await rm(folder, { recursive: true });
  });
});
