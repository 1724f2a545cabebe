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
  expect(await tokens.of('saint-denis')).toEqual({ token: 'secret', delegationId: null });
  expect(await tokens.of('chaville')).toBeNull();
});

test('a sealed token comes first', async () => {
  const sealed = { of: async (siteId: string) => (siteId === 'chaville' ? 'sealed' : null) };
  const variables = { API_PARTICULIER_TOKEN_CHAVILLE: 'plain', API_PARTICULIER_TOKEN_DEMO: 'plain' };
  const tokens = new SiteTokens(variables, sealed);
  const found = [await tokens.of('chaville'), await tokens.of('demo')];
  expect(found.map((access) => access?.token)).toEqual(['sealed', 'plain']);
});

test('or in a file, which is read anew each time', async () => {
  const file = join(folder, 'token');
  const tokens = new SiteTokens({ API_PARTICULIER_TOKEN_CHAVILLE_FILE: file });
  expect(await tokens.of('chaville')).toBeNull();
  await writeFile(file, 'first\n');
  expect(await tokens.of('chaville')).toMatchObject({ token: 'first' });
  await writeFile(file, 'second\n');
  expect(await tokens.of('chaville')).toMatchObject({ token: 'second' });
});

test('a file of one site is never the token of another whose name ends in « file »', async () => {
  const file = join(folder, 'token-of-x');
  await writeFile(file, 'of-x');
  const tokens = new SiteTokens({ API_PARTICULIER_TOKEN_X_FILE: file, API_PARTICULIER_TOKEN_X_FILE_: 'of-x-file' });
  expect(await tokens.of('x')).toMatchObject({ token: 'of-x' });
  expect(await tokens.of('x-file')).toMatchObject({ token: 'of-x-file' });
});

test('the editor’s token lets in every site without one of its own, by its delegation', async () => {
  const tokens = new SiteTokens({
    API_PARTICULIER_EDITOR_TOKEN: 'editor',
    API_PARTICULIER_TOKEN_CHAVILLE: 'own',
    API_PARTICULIER_DELEGATION_SAINT_DENIS: '01936f2e-7c1a-7000-8000-000000000001',
  });
  expect(await tokens.of('chaville')).toEqual({ token: 'own', delegationId: null });
  expect(await tokens.of('demo')).toEqual({ token: 'editor', delegationId: null });
  expect(await tokens.of('saint-denis')).toEqual({
    token: 'editor',
    delegationId: '01936f2e-7c1a-7000-8000-000000000001',
  });
});

test('sites that share one token are known, and not the token', async () => {
  const variables = {
    ...{
      API_PARTICULIER_TOKEN_DEMO: 'one',
      API_PARTICULIER_TOKEN_CHAVILLE: 'one',
      API_PARTICULIER_TOKEN_SEVRES: 'other',
    },
    API_PARTICULIER_EDITOR_TOKEN: 'one',
  };
  expect(await new SiteTokens(variables).shared()).toEqual([['chaville', 'demo']]);
  const sealed = { of: async (siteId: string) => (siteId === 'demo' ? 'its own' : null) };
  expect(await new SiteTokens(variables, sealed).shared()).toEqual([]);
});

test('the ends that tokens tell are known, and nothing of what else they hold', async () => {
  const claims = Buffer.from(JSON.stringify({ exp: 1_800_000_000, sub: 'somebody' })).toString('base64url');
  const token = `e30.${claims}.c2ln`;
  const tokens = new SiteTokens({ API_PARTICULIER_TOKEN_SAINT_DENIS: token, API_PARTICULIER_TOKEN_DEMO: 'opaque' });
  expect(await tokens.claimedEnds()).toEqual([{ siteId: 'saint-denis', expiresAt: new Date(1_800_000_000_000) }]);
});
