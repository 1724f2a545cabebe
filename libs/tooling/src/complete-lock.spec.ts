import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

const SCRIPT = fileURLToPath(new URL('../scripts/complete-lock.mjs', import.meta.url));

describe('the completion of the lock file', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'octroi-lock-'));
    file = join(folder, 'package-lock.json');
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const run = (...args: string[]): number | null => spawnSync(process.execPath, [SCRIPT, ...args, file]).status;
  const write = (packages: object): void => {
    writeFileSync(file, JSON.stringify({ lockfileVersion: 3, packages }));
  };
  const packages = (): Record<string, object> =>
    (JSON.parse(readFileSync(file, 'utf8')) as { packages: Record<string, object> }).packages;

  test('puts back the packages of other platforms, and takes registry addresses away', () => {
    write({
      '': { name: 'octroi' },
      'node_modules/core': {
        version: '1.2.3',
        dev: true,
        resolved: 'https://registry.example/core.tgz',
        optionalDependencies: {
          '@core/darwin-arm64': '1.2.3',
          '@core/linux-x64-musl': '1.2.3',
          fsevents: '^2.3.0',
        },
      },
      'node_modules/octroi-lib': { resolved: 'libs/octroi-lib', link: true },
    });
    expect(run('--check')).toBe(1);
    expect(run()).toBe(0);
    expect(packages()).toMatchObject({
      'node_modules/@core/darwin-arm64': {
        version: '1.2.3',
        dev: true,
        optional: true,
        os: ['darwin'],
        cpu: ['arm64'],
      },
      'node_modules/@core/linux-x64-musl': { os: ['linux'], cpu: ['x64'], libc: ['musl'] },
      'node_modules/octroi-lib': { resolved: 'libs/octroi-lib', link: true },
    });
    expect(packages()['node_modules/fsevents']).toBeUndefined();
    expect(readFileSync(file, 'utf8')).not.toContain('https:');
    expect(run('--check')).toBe(0);
  });

  test('nests a package whose place is taken by another version', () => {
    write({
      'node_modules/old/node_modules/core': { version: '1.0.0', optionalDependencies: { 'core-win32-x64': '1.0.0' } },
      'node_modules/core-win32-x64': { version: '2.0.0', optional: true },
    });
    expect(run()).toBe(0);
    expect(packages()).toMatchObject({
      'node_modules/core-win32-x64': { version: '2.0.0' },
      'node_modules/old/node_modules/core/node_modules/core-win32-x64': { version: '1.0.0', os: ['win32'] },
    });
  });
});
