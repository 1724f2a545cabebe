import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { Sources } from './planted-workspace.js';

const CHECK = join(dirname(fileURLToPath(import.meta.url)), '../../repository/check-repository.mjs');

/** What the repository checks say about the given files, one fault a line, and their exit status. */
export interface Verdict {
  readonly faults: readonly string[];
  readonly status: number | null;
}

/**
 * Writes the files to a temporary folder, runs the repository checks there and removes it.
 * @param clone - whether the folder is a git clone with the files added; needs git
 */
export function checkRepository(sources: Sources, clone: boolean): Verdict {
  const root = mkdtempSync(join(tmpdir(), 'octroi-repository-'));
  try {
    for (const [path, text] of Object.entries(sources)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    if (clone) {
      for (const args of [
        ['init', '--quiet'],
        ['add', '--all'],
      ])
        spawnSync('git', args, { cwd: root });
    }
    const { stdout, stderr, status } = spawnSync(process.execPath, [CHECK, root], { encoding: 'utf8' });
    if (stderr !== '') throw new Error(stderr);
    return { faults: stdout.split('\n').filter((line) => line.startsWith('[')), status };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** Whether git can be run here: without it the checks walk the folder. */
export const hasGit = spawnSync('git', ['--version']).status === 0;
