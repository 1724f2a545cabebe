/**
 * `npm run lint`: formatting, lint, repository checks and types, each to its end. Exit status 1 when one of them finds a fault.
 * Reads only; `npm run format` puts the formatting right.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../../..');
const PACKAGES = join(ROOT, 'node_modules');

const ENVIRONMENT = {
  ...process.env,
  NX_DAEMON: 'false',
  NX_NO_CLOUD: 'true',
  NX_TUI: 'false',
};

const steps = [
  {
    title: 'Formatting (prettier)',
    script: 'node_modules/.bin/prettier',
    args: ['--check', '--log-level', 'warn', '.'],
    remedy: 'npm run format',
  },
  {
    title: 'Lint, layers and module boundaries (eslint)',
    script: 'node_modules/.bin/nx',
    args: ['run', '@octroi/tooling:lint-workspace', '--outputStyle=static'],
  },
  { title: 'Repository checks', script: 'libs/tooling/repository/check-repository.mjs', args: [] },
  {
    title: 'Types (tsc)',
    script: 'node_modules/.bin/tsc',
    args: ['--project', 'libs/tooling/tsconfig.workspace.json'],
  },
];

/** Runs one step with its output passed on; says whether it succeeded. */
function passes({ title, script, args, remedy }) {
  console.log(`\n== ${title}`);
  const started = performance.now();
  const run = spawnSync(process.execPath, [script, ...args], {
    cwd: ROOT,
    env: ENVIRONMENT,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const hint = remedy === undefined ? '' : `; remedy: ${remedy}`;
  console.log(run.status === 0 ? `== passed in ${seconds} s` : `== FAILED after ${seconds} s${hint}`);
  return run.status === 0;
}

if (!existsSync(PACKAGES)) {
  console.error('The packages are not installed: run npm ci first (npm test and npm start do it by themselves).');
  process.exit(1);
}
mkdirSync(join(PACKAGES, '.cache/octroi'), { recursive: true });
const failed = steps.filter((step) => !passes(step)).map(({ title }) => title);
console.log(failed.length === 0 ? '\nLint passed.' : `\nLint failed: ${failed.join(', ')}.`);
process.exitCode = failed.length === 0 ? 0 : 1;
