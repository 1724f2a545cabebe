import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createLocalJWKSet, jwtVerify } from 'jose';

import { DEVELOPMENT_ISSUER, TOKEN_ROLES, developmentToken, loadOrCreateSecrets, publicKeySet } from './secrets.js';

describe('the secrets of an installation', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'octroi-test-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  test('are made once, for its owner alone, even by several at once', async () => {
    const all = await Promise.all(Array.from({ length: 8 }, () => loadOrCreateSecrets(folder)));
    for (const secrets of all) expect(secrets).toEqual(all[0]);
    expect(await loadOrCreateSecrets(folder)).toEqual(all[0]);
    expect((await stat(join(folder, 'secrets.json'))).mode & 0o777).toBe(0o600);
  });

  test('are completed, what is there staying as it is', async () => {
    const { signingKeys, ...rest } = await loadOrCreateSecrets(folder);
    const { gateway, ...others } = signingKeys;
    await writeFile(join(folder, 'secrets.json'), JSON.stringify({ ...rest, signingKeys: others }));
    const completed = await loadOrCreateSecrets(folder);
    expect(completed).toMatchObject({ ...rest, signingKeys: others });
    expect(completed.signingKeys['gateway']).not.toEqual(gateway);
  });

  test('that cannot be read are not overwritten', async () => {
    await writeFile(join(folder, 'secrets.json'), '{ "databaseAdmin": "kept"');
    await expect(loadOrCreateSecrets(folder)).rejects.toThrow('not readable JSON');
    expect(await readFile(join(folder, 'secrets.json'), 'utf8')).toContain('kept');
  });

  test('a development token is one that the gateway verifies, for 12 hours at least', async () => {
    const secrets = await loadOrCreateSecrets(folder);
    const token = await developmentToken(secrets, { site: 'chaville', role: 'agent' });
    const keys = createLocalJWKSet(publicKeySet(secrets.signingKeys, [DEVELOPMENT_ISSUER]));
    const { payload } = await jwtVerify(token, keys, { issuer: 'octroi-development', audience: 'octroi' });
    expect(payload.sub).toBe('chaville:agent');
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBeGreaterThanOrEqual(12 * 3600);
    expect(JSON.stringify(publicKeySet(secrets.signingKeys, [DEVELOPMENT_ISSUER]))).not.toContain('"d"');
  });

  test('an unknown role is refused with the list of roles', async () => {
    const secrets = await loadOrCreateSecrets(folder);
    await expect(developmentToken(secrets, { site: 'chaville', role: 'chef' })).rejects.toThrow(TOKEN_ROLES.join(', '));
  });
});
