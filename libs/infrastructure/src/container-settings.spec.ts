import { readFileSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseEnv } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';

import { CONTAINER_SERVICES, containerFiles } from './container-files.js';
import { QUIET_SETTINGS } from './postgres/server-settings.js';
import { loadOrCreateSecrets } from './secrets.js';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

interface ComposeService {
  readonly environment?: Readonly<Record<string, string>>;
}

/** What the text of a configuration says that it reads. */
interface Variables {
  /** Those without which the service does not start. */
  readonly required: readonly string[];
  /** All of them. */
  readonly read: readonly string[];
}

/** A field of a class of variables (`NAME: type;`, `NAME?: type;`, `NAME: type = default;`); one under `ValidateIf` stands for another. */
const FIELD = /\b([A-Z][A-Z0-9_]+)(\??): [\w'| [\]]+?( = [^;]+)?;$/;
/** How the sandbox says in words what its settings are read from; the OpenID provider has no defaults. */
const SAID = /`([A-Z][A-Z0-9_]+)`/g;

function variablesIn(text: string): Variables {
  const fields = text.split('\n').flatMap((line) => {
    const [, name, optional, byDefault] = FIELD.exec(line) ?? [];
    return name === undefined ? [] : [{ name, isRequired: optional === '' && byDefault === undefined }];
  });
  const said = [...text.matchAll(SAID)].flatMap(([, name = '']) => [name]);
  const required = fields.flatMap(({ name, isRequired }) => (isRequired ? [name] : []));
  const ofProvider = said.filter((name) => name.startsWith('SANDBOX_OPENID_'));
  return {
    required: [...new Set([...required, ...ofProvider])],
    read: [
      ...new Set([
        ...fields.map(({ name }) => name),
        ...said,
        ...[...text.matchAll(/'([A-Z][A-Z0-9_]+)'/g)].map(([, name = '']) => name),
      ]),
    ],
  };
}

/** What is wrong between what a service reads and what its container is given. */
function faults(
  service: string,
  text: string,
  given: { readonly file: readonly string[]; readonly compose: readonly string[] },
): string[] {
  const { required, read } = variablesIn(text);
  const known = new Set([...given.file, ...given.compose]);
  return [
    ...required.filter((name) => !known.has(name)).map((name) => `${service} does not get ${name}`),
    ...given.compose.filter((name) => !read.includes(name)).map((name) => `${service} does not read ${name}`),
  ];
}

/** The configuration files of a service, and that which it shares with the others. */
function configurationOf(service: string): string {
  const folder = join(ROOT, 'services', service, 'src');
  const files = readdirSync(folder).filter((name) => name.endsWith('.config.ts'));
  expect(files).not.toEqual([]);
  const own = files.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
  const shared = readFileSync(join(ROOT, 'libs/platform/src/environment.ts'), 'utf8').split(
    'export class MigrationEnvironment',
  )[0];
  return own.includes('ServiceEnvironment') ? `${own}\n${shared ?? ''}` : own;
}

let home: string;
let compose: Readonly<Record<string, ComposeService>>;
let filesOf: (service: string) => readonly string[];

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'octroi-containers-'));
  const files = containerFiles(await loadOrCreateSecrets(home));
  filesOf = (service) =>
    Object.keys(parseEnv(files.find(({ path }) => path === join(service, 'environment'))?.text ?? ''));
  const text = readFileSync(join(ROOT, 'deploy/compose.yaml'), 'utf8');
  compose = (parse(text, { merge: true }) as { services: typeof compose }).services;
});
afterAll(async () => rm(home, { recursive: true }));

function given(service: string): { file: readonly string[]; compose: readonly string[] } {
  return { file: filesOf(service), compose: Object.keys(compose[service]?.environment ?? {}) };
}

describe('deploy/compose.yaml keeps step with the services', () => {
  test.each([...CONTAINER_SERVICES])(
    '%s gets every variable that it cannot do without, and none that it does not read',
    (service) => {
      const text = configurationOf(service);
      expect(variablesIn(text).required.length).toBeGreaterThan(0);
      expect(faults(service, text, given(service))).toEqual([]);
    },
  );

  test('a variable that a service begins to need is missed, and one that it no longer reads', () => {
    const planted =
      '  @MinLength(32) OCTROI_PLANTED_KEY: string;\n  /** `SANDBOX_OPENID_PLANTED` */\n  readonly x: string;\n';
    expect(faults('gateway', configurationOf('gateway') + planted, given('gateway'))).toEqual([
      'gateway does not get OCTROI_PLANTED_KEY',
      'gateway does not get SANDBOX_OPENID_PLANTED',
    ]);
    const withSomeMore = { ...given('retrieval'), compose: ['RETRIEVAL_RENAMED', ...given('retrieval').compose] };
    expect(faults('retrieval', configurationOf('retrieval'), withSomeMore)).toEqual([
      'retrieval does not read RETRIEVAL_RENAMED',
    ]);
  });

  test('one that has a default, or may be left out, is not asked for', () => {
    const text = '@IsInt() POOL_SIZE: number = 10;\n@IsOptional() CRASH_AT?: string;\n';
    expect(faults('intake', text, { file: [], compose: ['POOL_SIZE'] })).toEqual([]);
  });
});

/** The settings of a `postgresql.conf`. */
function settingsIn(text: string): Record<string, string> {
  const lines = [...text.matchAll(/^(\w+) = '?([^'\n]*)'?$/gm)];
  return Object.fromEntries(lines.map(([, name = '', value = '']) => [name, value]));
}

describe('a PostgreSQL that is not started by us is as quiet as one that is', () => {
  test('that of deploy/compose.yaml, by its file', () => {
    const text = readFileSync(join(ROOT, 'deploy/postgres/postgresql.conf'), 'utf8');
    expect(settingsIn(text)).toMatchObject(QUIET_SETTINGS);
  });

  test("that of the installation's own people, by what the manual asks of them", () => {
    const text = readFileSync(join(ROOT, 'deploy/docs/installation.md'), 'utf8');
    for (const [name, value] of Object.entries(QUIET_SETTINGS)) expect(text).toContain(`\`${name} = ${value}\``);
  });
});
