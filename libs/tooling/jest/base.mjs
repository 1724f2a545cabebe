import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const { exclude, $schema, ...swc } = JSON.parse(readFileSync(new URL('../.swcrc', import.meta.url), 'utf8'));

/** Jest for every project: the TypeScript sources, as ES modules, workspace packages resolved to their sources. */
export default {
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['@octroi/source', 'node', 'node-addons'] },
  testMatch: ['<rootDir>/src/**/*.spec.ts'],
  // Tests wait on conditions, and their own probes give up: this is for a machine that is very busy.
  testTimeout: 60_000,
  // The modules of each spec stay in the memory of its process: one that has seen many spends its time collecting garbage.
  workerIdleMemoryLimit: '1GB',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', { ...swc, swcrc: false }] },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  globalSetup: fileURLToPath(new URL('./global-setup.mjs', import.meta.url)),
  globalTeardown: fileURLToPath(new URL('./global-teardown.mjs', import.meta.url)),
  reporters: ['default', fileURLToPath(new URL('./summary-reporter.mjs', import.meta.url))],
  coverageProvider: 'v8',
};
