/** `npm run build`: compiles every project that has sources to its dist folder; at once when nothing has changed. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { NX_ENVIRONMENT, ROOT, ensureInstalled, requireNode, runQuietly, say } from './prepare.mjs';

const MARK = join(ROOT, 'node_modules/.cache/octroi/built');

function filesUnder(folder) {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

const isSource = (file) => /\.(ts|tsx|css|svg)$/.test(file) && !file.endsWith('.d.ts') && !file.endsWith('.spec.ts');

/** The projects that have something to compile: folder, name and source files. */
function projects() {
  return ['libs', 'services'].flatMap((group) =>
    readdirSync(join(ROOT, group)).flatMap((name) => {
      const folder = join(ROOT, group, name);
      const sources = filesUnder(join(folder, 'src')).filter(isSource);
      if (sources.length === 0 || !existsSync(join(folder, 'package.json'))) return [];
      const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      const target = manifest.nx?.targets?.build;
      // A bundler empties its own folder.
      return target === undefined ? [] : [{ folder, name: manifest.name, sources, bundled: 'options' in target }];
    }),
  );
}

/** Changes when a source file changes, comes or goes, or when what compiles them does. */
function fingerprint(all) {
  const hash = createHash('sha256');
  const files = [
    ...all.flatMap(({ sources }) => sources),
    ...['libs/tooling/.swcrc', 'services/console/index.html', 'services/console/vite.config.mjs'].map((file) =>
      join(ROOT, file),
    ),
    join(ROOT, 'package-lock.json'),
  ];
  for (const file of files.sort()) {
    const { mtimeMs, size } = statSync(file);
    hash.update(`${file} ${mtimeMs} ${size}\n`);
  }
  return hash.digest('hex');
}

/** Deletes compiled files whose source is gone: nothing must load them by accident. */
function prune({ folder, sources, bundled }) {
  if (bundled) return;
  const wanted = new Set(
    sources.map((file) => file.replace(join(folder, 'src'), join(folder, 'dist')).replace(/\.ts$/, '')),
  );
  for (const file of filesUnder(join(folder, 'dist'))) {
    const match = /^(.*)\.js(\.map)?$/.exec(file);
    if (match !== null && !wanted.has(match[1])) rmSync(file);
  }
}

/** Compiles what has changed; resolves with false when a project does not compile. */
export async function build() {
  const all = projects();
  const current = fingerprint(all);
  const complete = all.every(({ folder }) => existsSync(join(folder, 'dist')));
  if (complete && existsSync(MARK) && readFileSync(MARK, 'utf8') === current) return true;
  all.forEach(prune);
  const names = all.map(({ name }) => name).join(',');
  const nx = join(ROOT, 'node_modules/.bin/nx');
  const args = [nx, 'run-many', '--targets=build', `--projects=${names}`, '--outputStyle=static'];
  const environment = NX_ENVIRONMENT;
  const status = await runQuietly(`Building ${all.length} projects …`, process.execPath, { args, environment });
  if (status !== 0) return false;
  mkdirSync(join(MARK, '..'), { recursive: true });
  writeFileSync(MARK, current);
  return true;
}

/** Everything a command needs: Node, packages, compiled services. Ends the process when one of them cannot be had. */
export async function prepare() {
  requireNode();
  await ensureInstalled();
  if (await build()) return;
  say('The build failed: see above.');
  process.exit(1);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await prepare();
