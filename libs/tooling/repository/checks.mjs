/**
 * What lint rules cannot see, because it is about files and not about syntax. A check takes the {@link Repository} and returns
 * its faults, one line each, beginning with the path.
 */
import { importCycles } from './import-cycles.mjs';

const TOP_LEVEL = new Set([
  ...['package.json', 'package-lock.json', 'nx.json', 'tsconfig.base.json', 'README.md', 'LICENSE'],
  ...['services', 'libs', 'deploy', 'node_modules'],
]);

const isSpec = (path) => path.endsWith('.spec.ts');
const nameOf = (path) => path.slice(path.lastIndexOf('/') + 1);
const folderOf = (path) => path.slice(0, path.lastIndexOf('/') + 1);

/** Faults of every line of the given files that matches, except where `allowed` matches as well. */
function linesLike(repository, paths, { pattern, allowed, fault }) {
  return paths.flatMap((path) =>
    repository
      .read(path)
      .split('\n')
      .flatMap((line, index) =>
        pattern.test(line) && !allowed?.test(line)
          ? [`${path}:${index + 1}: ${fault}: ${line.trim().slice(0, 100)}`]
          : [],
      ),
  );
}

/** Nothing stands at the top but what the layout names; dot files are free. */
function topLevel({ files }) {
  const names = new Set(files.map((path) => path.split('/')[0]));
  return [...names]
    .filter((name) => !TOP_LEVEL.has(name) && !name.startsWith('.'))
    .map((name) => `${name}: not a name of the top level`);
}

/** Names are ASCII without blanks; those of sources are in kebab-case. */
function fileNames({ files }) {
  return files.flatMap((path) => {
    if (!/^[!#-~]+$/.test(path)) return [`${path}: the path is not plain ASCII`];
    const isSource = /\.(ts|mjs)$/.test(path);
    return isSource && !/^[a-z0-9.-]+$/.test(nameOf(path)) ? [`${path}: the name is not in kebab-case`] : [];
  });
}

/** Every project says what it is and has the targets and files that the commands of the workspace go through. */
function projects({ files, read }) {
  const manifests = files.filter((path) => /^(libs|services)\/[^/]+\/package\.json$/.test(path));
  return manifests.flatMap((path) => {
    const { tags = [], targets = {} } = JSON.parse(read(path)).nx ?? {};
    const lacks = ['lint', 'test'].filter((name) => !(name in targets)).map((name) => `no target '${name}'`);
    for (const kind of ['int', 'e2e']) {
      const has = files.some((file) => file.startsWith(`${folderOf(path)}src/`) && file.endsWith(`.${kind}.spec.ts`));
      if (has && !(`test-${kind}` in targets))
        lacks.push(`no target 'test-${kind}', and ${kind} specs that nothing would run`);
    }
    if (!tags.some((tag) => tag.startsWith('type:'))) lacks.push('no tag type:…');
    if (!tags.some((tag) => tag.startsWith('scope:'))) lacks.push('no tag scope:…');
    for (const name of ['eslint.config.mjs', 'tsconfig.json', 'jest.config.mjs']) {
      if (!files.includes(folderOf(path) + name)) lacks.push(`no ${name} beside it`);
    }
    return lacks.map((what) => `${path}: ${what}`);
  });
}

/** Each use case has its specification beside it. */
function useCaseSpecs({ files, read }) {
  return files
    .filter((path) => /^services\/[^/]+\/src\/application\/[^/]+\.ts$/.test(path) && !isSpec(path))
    .filter((path) => /^export class /m.test(read(path)))
    .filter((path) => !files.includes(path.replace(/\.ts$/, '.spec.ts')))
    .map((path) => `${path}: no specification beside it`);
}

/** Migrations are NNNN-title.ts, numbered from 0001 without a gap in each folder. */
function migrations({ files }) {
  const byFolder = new Map();
  for (const path of files.filter((p) => /\/migrations\/[^/]+\.ts$/.test(p) && !isSpec(p))) {
    if (nameOf(path) === 'index.ts') continue;
    byFolder.set(folderOf(path), [...(byFolder.get(folderOf(path)) ?? []), path]);
  }
  return [...byFolder.values()].flatMap((paths) =>
    paths.flatMap((path, index) => {
      const expected = String(index + 1).padStart(4, '0');
      if (!/^\d{4}-[a-z0-9-]+\.ts$/.test(nameOf(path))) return [`${path}: a migration is named NNNN-title.ts`];
      return nameOf(path).startsWith(`${expected}-`) ? [] : [`${path}: number ${expected} was expected here`];
    }),
  );
}

/** Nothing is left for later. */
function unfinished(repository) {
  return linesLike(repository, repository.texts, {
    pattern: /\b(TO[D]O|FIX[M]E)\b|\b[Nn]ot (yet )?[i]mplemented\b|\bNot[I]mplemented|\b[Pp]lace[h]older\b(?![=:])/,
    fault: 'unfinished',
  });
}

/** No test is left out, except where what it needs is looked for first: `found ? describe : describe.skip`. */
function skippedTests(repository) {
  return linesLike(repository, repository.files.filter(isSpec), {
    pattern: /\b(it|test|describe)(\.concurrent)?\.(skip|only|todo|failing)\b|\b(xit|xtest|xdescribe|fit|fdescribe)\(/,
    allowed: /\? (it|test|describe)(\.\w+)? : (it|test|describe)\.skip\b/,
    fault: 'left out',
  });
}

/** A lint rule is switched off only with its reason: `-- because …`. */
function suppressions(repository) {
  return linesLike(
    repository,
    repository.files.filter((path) => /\.(ts|mjs)$/.test(path)),
    {
      pattern: /(\/\/|\/\*)\s*eslint-disable/,
      allowed: /eslint-disable.* -- \S/,
      fault: 'switched off without a reason',
    },
  );
}

/** No path of the machine somebody happened to work on. */
function machinePaths(repository) {
  return linesLike(repository, repository.texts, {
    pattern: /(?<![\w.*})\]-])\/(home|root|Users|work)\/\w/,
    fault: 'a path of one machine',
  });
}

/** The lock file names no registry, so that each machine uses its own. */
function lockFile({ files, read }) {
  if (!files.includes('package-lock.json')) return ['package-lock.json: missing'];
  return Object.entries(JSON.parse(read('package-lock.json')).packages ?? {})
    .filter(([, { resolved }]) => /^(git\+)?https?:/.test(resolved ?? ''))
    .map(([name, { resolved }]) => `package-lock.json: ${name} is resolved at ${resolved}`);
}

/** All checks by name, in the order they run. */
export const checks = {
  'top-level': topLevel,
  'file-names': fileNames,
  projects,
  'use-case-specs': useCaseSpecs,
  migrations,
  unfinished,
  'skipped-tests': skippedTests,
  suppressions,
  'machine-paths': machinePaths,
  'lock-file': lockFile,
  'import-cycles': importCycles,
};
