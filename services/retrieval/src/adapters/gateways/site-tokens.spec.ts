import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { SiteTokens } from './site-tokens.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'octroi-tokens-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('the token of a site stands in its variable', async () => {
  const tokens = new SiteTokens({ API_PARTICULIER_TOKEN_SAINT_DENIS: 'secret' });
  expect(await tokens.of('saint-denis')).toBe('secret');
  expect(await tokens.of('chaville')).toBeNull();
});

test('a sealed token comes first', async () => {
  const sealed = { of: async (siteId: string) => (siteId === 'chaville' ? 'sealed' : null) };
  const variables = { API_PARTICULIER_TOKEN_CHAVILLE: 'plain', API_PARTICULIER_TOKEN_DEMO: 'plain' };
  const tokens = new SiteTokens(variables, sealed);
  expect([await tokens.of('chaville'), await tokens.of('demo')]).toEqual(['sealed', 'plain']);
});

test('or in a file, which is read anew each time', async () => {
  const file = join(folder, 'token');
  const tokens = new SiteTokens({ API_PARTICULIER_TOKEN_CHAVILLE_FILE: file });
  expect(await tokens.of('chaville')).toBeNull();
  await writeFile(file, 'first\n');
  expect(await tokens.of('chaville')).toBe('first');
  await writeFile(file, 'second\n');
  expect(await tokens.of('chaville')).toBe('second');
});
