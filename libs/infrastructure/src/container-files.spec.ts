import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseEnv } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { SERVICES } from '@octroi/contracts';
import { parse } from 'yaml';

import { CONTAINER_SERVICES, containerFiles, writeContainerFiles } from './container-files.js';
import { loadOrCreateSecrets, type Secrets } from './secrets.js';

interface ComposeService {
  readonly volumes?: readonly string[];
  readonly ports?: readonly string[];
  readonly profiles?: readonly string[];
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly command?: readonly string[];
}

let home: string;
let secrets: Secrets;
let services: Readonly<Record<string, ComposeService>>;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'octroi-containers-'));
  secrets = await loadOrCreateSecrets(join(home, 'operator'));
  const compose = fileURLToPath(new URL('../../../deploy/compose.yaml', import.meta.url));
  ({ services } = parse(await readFile(compose, 'utf8'), { merge: true }) as { services: typeof services });
});
afterAll(async () => rm(home, { recursive: true }));

describe('the files of the containers', () => {
  test('are read by Node as they were meant, and reach the others by name', () => {
    const files = containerFiles(secrets);
    const of = (service: string): NodeJS.ProcessEnv =>
      parseEnv(files.find(({ path }) => path === join(service, 'environment'))?.text ?? '');
    expect(JSON.parse(of('intake')['OCTROI_SIGNING_KEY'] ?? '')).toEqual(secrets.signingKeys['intake']);
    expect(of('sandbox')).toMatchObject({
      SANDBOX_OPENID_ISSUER: 'http://sandbox.localhost:8081',
      SITES_DIR: '/sites',
    });
    for (const name of ['gateway', 'operator'])
      expect(of(name)).toMatchObject({ OCTROI_DEVELOPMENT_ISSUER: 'http://sandbox.localhost:8081' });
    expect(of('gateway')).toMatchObject({
      HOST: '0.0.0.0',
      PORT: '8080',
      DECISION_URL: 'http://decision:8080',
      INTAKE_URL: 'http://intake:8080',
    });
    expect(of('retrieval')).toMatchObject({ NATS_URL: 'nats://nats:4222', API_PARTICULIER_URL: 'http://sandbox:8080' });
    expect(new URL(of('intake')['DATABASE_RUNTIME_URL'] ?? '').host).toBe('postgres:5432');
  });

  test('tell nobody what another alone may know', () => {
    const alone = SERVICES.map((service) => [service, secrets.natsPasswords[service] ?? ''] as const);
    for (const { path, text } of containerFiles(secrets)) {
      if (path.startsWith('nats')) continue;
      for (const [service, password] of alone) expect(text.includes(password)).toBe(path.startsWith(`${service}/`));
      expect(text.includes(secrets.databaseAdmin)).toBe(/^(operator|postgres)/.test(path));
    }
  });

  test('are the same when they are written again', async () => {
    const paths = await writeContainerFiles(home);
    const texts = await Promise.all(paths.map(async (path) => readFile(join(home, path), 'utf8')));
    await writeContainerFiles(home);
    expect(await Promise.all(paths.map(async (path) => readFile(join(home, path), 'utf8')))).toEqual(texts);
  });
});

describe('deploy/compose.yaml', () => {
  test('has a container for each service, which sees its own folder alone', () => {
    for (const name of CONTAINER_SERVICES) {
      const secretsOf = services[name]?.volumes?.filter((volume) => !volume.endsWith(':/sites:ro'));
      expect(secretsOf).toEqual([`secrets-${name}:/run/octroi:ro`]);
      expect(services[name]?.command).toEqual([`services/${name}/dist/main.js`]);
    }
  });

  test('gives no container more than it needs, and opens the gateway’s port, in a demo the provider’s too', () => {
    const open = Object.entries(services).filter(([, { ports }]) => ports !== undefined);
    expect(open.map(([name]) => name)).toEqual(['gateway', 'sandbox']);
    expect(services['sandbox']).toMatchObject({ profiles: ['demo'], ports: [expect.stringMatching(/^127\.0\.0\.1:/)] });
    for (const name of [...CONTAINER_SERVICES, 'nats', 'database', 'sites', 'octroi'])
      expect(services[name]).toMatchObject({ read_only: true, cap_drop: ['ALL'] });
  });
});
