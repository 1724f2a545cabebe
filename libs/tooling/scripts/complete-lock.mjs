/**
 * Completes package-lock.json (or the file given) after an `npm install`: run it, then commit the lock. `--check` changes nothing
 * and exits 1 when something is to be done.
 *
 * - A registry that does not serve every platform's optional packages makes `npm install` leave them out of the lock, and
 *   `npm ci` then refuses it ("Missing: … from lock file"). They are put back as optional packages of their platform.
 * - Addresses of the registry used here are removed: each machine installs from its own.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const EXACT_VERSION = /^\d+\.\d+\.\d+(-[\w.]+)?$/;
const SYSTEMS = ['darwin', 'linux', 'win32', 'freebsd', 'android', 'openharmony', 'netbsd', 'openbsd', 'sunos', 'aix'];
const PROCESSORS = ['x64', 'arm64', 'arm', 'ia32', 'riscv64', 'ppc64', 's390x', 'loong64', 'mips64el', 'wasm32'];

/** The platform that a per-platform package's name spells, as npm's `os`, `cpu` and `libc` fields. */
export function platformOf(name) {
  const words = name.replace(/^.*\//, '').replace('windows', 'win32').split(/[-.]/);
  const os = SYSTEMS.filter((system) => words.includes(system));
  const cpu = PROCESSORS.filter((processor) => words.includes(processor));
  const libc = words.includes('musl') ? ['musl'] : words.includes('gnu') && os[0] === 'linux' ? ['glibc'] : [];
  return Object.fromEntries(Object.entries({ os, cpu, libc }).filter(([, values]) => values.length > 0));
}

/** Where Node would look for a package asked for by the package installed at `from`, nearest first. */
function* lookups(from, name) {
  for (
    let folder = from;
    folder.includes('node_modules/');
    folder = folder.slice(0, folder.lastIndexOf('/node_modules/'))
  ) {
    yield `${folder}/node_modules/${name}`;
    if (!folder.includes('/node_modules/')) break;
  }
  yield `node_modules/${name}`;
}

/** The optional packages pinned by a package of the lock and missing from it: where they go, and their entry. */
function missingOptionals(packages) {
  const missing = {};
  const all = () => ({ ...packages, ...missing });
  for (const [from, entry] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      if (!EXACT_VERSION.test(version)) continue;
      const found = [...lookups(from, name)].find((place) => all()[place] !== undefined);
      if (found !== undefined && all()[found].version === version) continue;
      const place = found === undefined ? `node_modules/${name}` : `${from}/node_modules/${name}`;
      const development = entry.dev === true ? { dev: true } : {};
      missing[place] = { version, ...development, optional: true, ...platformOf(name) };
    }
  }
  return missing;
}

/** The lock with everything it lacked, and how many entries were added and addresses removed. */
export function completeLock(lock) {
  const missing = missingOptionals(lock.packages);
  let addresses = 0;
  const packages = {};
  for (const [place, entry] of Object.entries({ ...lock.packages, ...missing }).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const { resolved, ...rest } = entry;
    const workspace = entry.link === true;
    if (resolved !== undefined && !workspace) addresses += 1;
    packages[place] = resolved !== undefined && workspace ? entry : rest;
  }
  return { lock: { ...lock, packages }, added: Object.keys(missing).length, addresses };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const own = join(dirname(fileURLToPath(import.meta.url)), '../../../package-lock.json');
  const file = process.argv.slice(2).find((argument) => argument !== '--check') ?? own;
  const { lock, added, addresses } = completeLock(JSON.parse(readFileSync(file, 'utf8')));
  if (added + addresses === 0) console.log('package-lock.json is complete.');
  else if (process.argv.includes('--check')) {
    console.error(
      `package-lock.json lacks ${added} optional packages and names ${addresses} addresses: node libs/tooling/scripts/complete-lock.mjs`,
    );
    process.exitCode = 1;
  } else {
    writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
    console.log(`package-lock.json: ${added} optional packages added, ${addresses} registry addresses removed.`);
  }
}
