import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createLocalJWKSet, jwtVerify } from 'jose';

import {
  ACTOR_ISSUERS,
  DEVELOPMENT_ISSUER,
  TOKEN_ROLES,
  developmentToken,
  loadOrCreateSecrets,
  publicKeySet,
  rotateSigningKeys,
} from './secrets.js';

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

  test('have new signing keys after a rotation, the public halves of the old ones being kept until the next', async () => {
    const before = await loadOrCreateSecrets(folder);
    const once = await rotateSigningKeys(folder);
    expect(await loadOrCreateSecrets(folder)).toEqual(once);
    expect(once.signingKeys['intake']?.kid).toBe('intake.2');
    expect(once.formerKeys).toEqual(publicKeySet(before.signingKeys, ACTOR_ISSUERS).keys);
    expect(JSON.stringify(once.formerKeys)).not.toContain('"d"');
    expect(once.signingKeys[DEVELOPMENT_ISSUER]).toEqual(before.signingKeys[DEVELOPMENT_ISSUER]);
    const twice = await rotateSigningKeys(folder);
    expect(twice.signingKeys['intake']?.kid).toBe('intake.3');
    expect(twice.formerKeys.map(({ kid }) => kid)).toEqual(ACTOR_ISSUERS.map((issuer) => `${issuer}.2`));
    expect((await stat(join(folder, 'secrets.json'))).mode & 0o777).toBe(0o600);
  });

  test('that cannot be read are not overwritten', async () => {
    await writeFile(join(folder, 'secrets.json'), '{ "databaseAdmin": "kept"');
    await expect(loadOrCreateSecrets(folder)).rejects.toThrow('not readable JSON');
    expect(await readFile(join(folder, 'secrets.json'), 'utf8')).toContain('kept');
  });

  test('a development token is one that the gateway verifies, for 12 hours at least', async () => {
    const secrets = await loadOrCreateSecrets(folder);
    const issuer = 'http://127.0.0.1:8081';
    const token = await developmentToken({ secrets, issuer }, { site: 'chaville', role: 'agent' });
    const keys = createLocalJWKSet(publicKeySet(secrets.signingKeys, [DEVELOPMENT_ISSUER]));
    const { payload } = await jwtVerify(token, keys, { issuer, audience: 'octroi' });
    expect(payload.sub).toBe('chaville:agent');
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBeGreaterThanOrEqual(12 * 3600);
    expect(JSON.stringify(publicKeySet(secrets.signingKeys, [DEVELOPMENT_ISSUER]))).not.toContain('"d"');
  });

  test('an unknown role is refused with the list of roles', async () => {
    const secrets = await loadOrCreateSecrets(folder);
    await expect(
      developmentToken({ secrets, issuer: 'http://127.0.0.1:1' }, { site: 'chaville', role: 'chef' }),
    ).rejects.toThrow(TOKEN_ROLES.join(', '));
  });
});
