/**
 * `npm test [-- unit | integration | end-to-end …]`: its own set-up, then every suite. Ends with one line `N passed, N failed`
 * (and `, N skipped` when some are) and with status 1 when anything failed.
 */
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { prepare } from './build.mjs';
import { NX_ENVIRONMENT, ROOT, run, say } from './prepare.mjs';

const SUITES = [
  { name: 'unit', title: 'Unit tests', target: 'test', parallel: 2 },
  { name: 'integration', title: 'Integration tests (real PostgreSQL and NATS)', target: 'test-int', parallel: 2 },
  { name: 'end-to-end', title: 'End-to-end tests (every service its own process)', target: 'test-e2e', parallel: 1 },
];

function chosenSuites(names) {
  const unknown = names.filter((name) => !SUITES.some((suite) => suite.name === name));
  if (unknown.length > 0) {
    say(`No such suite: ${unknown.join(', ')}. Suites: ${SUITES.map(({ name }) => name).join(', ')}.`);
    process.exit(2);
  }
  return names.length === 0 ? SUITES : SUITES.filter(({ name }) => names.includes(name));
}

/** Adds up what the reporter of each Jest run has left in the folder. */
function totals(folder) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const file of readdirSync(folder)) {
    const result = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    for (const key of Object.keys(sum)) sum[key] += result[key];
  }
  return sum;
}

async function runSuite({ title, target, parallel }, folder) {
  console.log(`\n=== ${title}\n`);
  const before = totals(folder).failed;
  const args = ['run-many', `--targets=${target}`, `--parallel=${parallel}`, '--skip-nx-cache', '--outputStyle=static'];
  const nx = join(ROOT, 'node_modules/.bin/nx');
  const environment = { ...NX_ENVIRONMENT, OCTROI_TEST_SUMMARY_DIR: folder };
  const status = await run(process.execPath, [nx, ...args], { environment, output: 1 });
  // A run that broke before it could report a failure still is one.
  return status !== 0 && totals(folder).failed === before ? 1 : 0;
}

const suites = chosenSuites(process.argv.slice(2));
await prepare();
const folder = mkdtempSync(join(tmpdir(), 'octroi-tests-'));
let broken = 0;
for (const suite of suites) broken += await runSuite(suite, folder);
const { passed, failed, skipped } = totals(folder);
rmSync(folder, { recursive: true });
const failures = failed + broken;
console.log(`\n${passed} passed, ${failures} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failures === 0 ? 0 : 1;
