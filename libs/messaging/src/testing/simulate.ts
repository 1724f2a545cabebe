import { parseArgs } from 'node:util';

import fc from 'fast-check';

import { oneEffectEach } from './histories.js';

/** `npm run simulate -- --runs 100000 [--seed N] [--path P]`: ends with status 1, seed, path and history when one is not sound. */
const { values } = parseArgs({
  options: { runs: { type: 'string', default: '100000' }, seed: { type: 'string' }, path: { type: 'string' } },
});
const numRuns = Number(values.runs);
const seed = values.seed === undefined ? Date.now() % 2 ** 31 : Number(values.seed);
if (!Number.isInteger(numRuns) || numRuns < 1 || !Number.isInteger(seed))
  throw new Error('--runs and --seed: integers');

const startedAt = performance.now();
const outcome = fc.check(oneEffectEach('all', 'none'), { numRuns, seed, path: values.path });
const seconds = ((performance.now() - startedAt) / 1_000).toFixed(1);
if (outcome.failed) {
  console.log(await fc.asyncDefaultReportMessage(outcome));
  console.log(`Again with: npm run simulate -- --seed ${outcome.seed} --path ${outcome.counterexamplePath ?? '0'}`);
  process.exitCode = 1;
} else {
  console.log(`${outcome.numRuns} histories, one effect each, ${seconds} s, seed ${outcome.seed}`);
}
