/**
 * `npm run lint`: formatting, lint, repository checks and types, each to its end. Exit status 1 when one of them finds a fault.
 * Changes nothing; `npm run format` puts the formatting right.
 */
import { join } from 'node:path';

import { NX_ENVIRONMENT, ROOT, ensureInstalled, requireNode, runQuietly } from './prepare.mjs';

const installed = (program) => join(ROOT, 'node_modules/.bin', program);

const layers = (group) => ({
  title: `Lint, layers and module boundaries of ${group} (eslint)`,
  args: [installed('nx'), 'run', `@octroi/tooling:lint-workspace:${group}`, '--outputStyle=static'],
});
const others = [
  { title: 'Formatting (prettier; npm run format)', args: [installed('prettier'), '--check', '--log-level=warn', '.'] },
  { title: 'Repository checks', args: ['libs/tooling/repository/check-repository.mjs'] },
  { title: 'Types (tsc)', args: [installed('tsc'), '--project', 'libs/tooling/tsconfig.workspace.json'] },
];

const consoleTypes = { title: 'Types of the console (tsc)', args: [installed('tsc'), '--project', 'services/console'] };

const failed = [];

/** Runs steps one after the other, each to its end; what one wrote is shown when it fails. */
async function inTurn(steps) {
  for (const { title, args } of steps) {
    const status = await runQuietly(title, process.execPath, { args, environment: NX_ENVIRONMENT });
    if (status !== 0) failed.push(title);
  }
}

requireNode();
await ensureInstalled();
// Two lanes of about the same length, for two cores.
await Promise.all([inTurn([layers('services'), consoleTypes]), inTurn([layers('libs'), ...others])]);
console.log(failed.length === 0 ? '\nLint passed.' : `\nLint failed: ${failed.join(', ')}.`);
process.exitCode = failed.length === 0 ? 0 : 1;
