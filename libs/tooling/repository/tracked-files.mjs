import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The files that belong to the repository at `root`, tracked or about to be, as sorted relative paths with `/`.
 * Without git, or outside a clone, every file on disk that .gitignore does not name.
 */
export function trackedFiles(root) {
  const git = spawnSync(
    'git',
    ['-c', `safe.directory=${root}`, 'ls-files', '-z', '--cached', '--others', '--exclude-standard'],
    { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 },
  );
  const isClone = git.status === 0 && existsSync(join(root, '.git'));
  const paths = isClone ? git.stdout.split('\0').filter((path) => path !== '') : walk(root, '', ignored(root));
  return paths.filter((path) => existsSync(join(root, path))).sort();
}

/** A test of names made from the plain lines of .gitignore: `name`, `name/` and `*.ending`. */
function ignored(root) {
  const file = join(root, '.gitignore');
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split(/\r?\n/) : [];
  const patterns = ['.git', ...lines.map((line) => line.trim().replace(/\/$/, ''))].filter(
    (line) => line !== '' && !line.startsWith('#'),
  );
  return (name) => patterns.some((p) => (p.startsWith('*') ? name.endsWith(p.slice(1)) : name === p));
}

function walk(root, folder, isIgnored) {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => !isIgnored(entry.name))
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      return entry.isDirectory() ? walk(root, path, isIgnored) : [path];
    });
}
