/**
 * `npm run lint`: formatting, lint, repository checks and types, each to its end. Exit status 1 when one of them finds a fault.
 * Changes nothing; `npm run format` puts the formatting right.
 */
import { join } from 'node:path';

import { NX_ENVIRONMENT, ROOT, ensureInstalled, requireNode, run } from './prepare.mjs';

const installed = (program) => join(ROOT, 'node_modules/.bin', program);

const steps = [
  { title: 'Formatting (prettier; npm run format)', args: [installed('prettier'), '--check', '--log-level=warn', '.'] },
  {
    title: 'Lint, layers and module boundaries (eslint)',
    args: [installed('nx'), 'run', '@octroi/tooling:lint-workspace', '--outputStyle=static'],
  },
  { title: 'Repository checks', args: ['libs/tooling/repository/check-repository.mjs'] },
  { title: 'Types (tsc)', args: [installed('tsc'), '--project', 'libs/tooling/tsconfig.workspace.json'] },
];

/** Runs one step with its output passed on; says whether it succeeded. */
async function passes({ title, args }) {
  console.log(`\n== ${title}`);
  const started = performance.now();
  const status = await run(process.execPath, args, { environment: NX_ENVIRONMENT, output: 1 });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`== ${status === 0 ? 'passed' : 'FAILED'} in ${seconds} s`);
  return status === 0;
}

requireNode();
await ensureInstalled();
const failed = [];
for (const step of steps) if (!(await passes(step))) failed.push(step.title);
console.log(failed.length === 0 ? '\nLint passed.' : `\nLint failed: ${failed.join(', ')}.`);
process.exitCode = failed.length === 0 ? 0 : 1;
