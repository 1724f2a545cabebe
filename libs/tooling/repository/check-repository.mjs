/**
 * Checks the files of the repository in the current folder, or in the one given, and prints each fault as
 * `[check] path: fault`. Exit status 1 when there is one.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { checks } from './checks.mjs';
import { trackedFiles } from './tracked-files.mjs';

const root = resolve(process.argv[2] ?? '.');
const files = trackedFiles(root);
const contents = new Map();

/** What a check sees: the paths, those of them that hold text, and their contents. */
const repository = {
  files,
  texts: files.filter(
    (path) => /(\.(ts|mjs|json|ya?ml|md|sh|sql|html|css)|\/[^/.]+)$/.test(`/${path}`) && path !== 'package-lock.json',
  ),
  read(path) {
    if (!contents.has(path)) contents.set(path, readFileSync(join(root, path), 'utf8'));
    return contents.get(path);
  },
};

const faults = Object.entries(checks).flatMap(([name, check]) =>
  check(repository).map((fault) => `[${name}] ${fault}`),
);
for (const fault of faults) console.log(fault);
console.log(`${files.length} files, ${Object.keys(checks).length} checks, ${faults.length} faults`);
process.exitCode = faults.length > 0 ? 1 : 0;
