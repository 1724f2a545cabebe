import { posix } from 'node:path';

import ts from 'typescript';

/** The file a specifier stands for: in the same project by its path, in another one by the name of its package. */
function resolveImport(from, specifier, files) {
  if (specifier.startsWith('.')) {
    const target = posix.join(posix.dirname(from), specifier).replace(/\.js$/, '.ts');
    return files.has(target) ? target : undefined;
  }
  const [, name] = /^@octroi\/([^/]+)$/.exec(specifier) ?? [];
  const entry = `libs/${name}/src/index.ts`;
  return name !== undefined && files.has(entry) ? entry : undefined;
}

/** Files by the files they import, types included. */
function importGraph({ files, read }) {
  const sources = new Set(files.filter((path) => /^(libs|services)\/[^/]+\/src\/.*\.ts$/.test(path)));
  const targets = (path) =>
    ts
      .preProcessFile(read(path), true, false)
      .importedFiles.map(({ fileName }) => resolveImport(path, fileName, sources))
      .filter((target) => target !== undefined);
  return new Map([...sources].map((path) => [path, targets(path)]));
}

/** No file imports itself by way of others: the faults name the files of each cycle in order. */
export function importCycles(repository) {
  const graph = importGraph(repository);
  const done = new Set();
  const faults = [];
  const visit = (path, chain) => {
    const start = chain.indexOf(path);
    if (start >= 0) {
      faults.push([...chain.slice(start), path].join(' -> '));
      return;
    }
    if (done.has(path)) return;
    for (const target of graph.get(path)) visit(target, [...chain, path]);
    done.add(path);
  };
  for (const path of graph.keys()) visit(path, []);
  return faults.map((cycle) => `${cycle}: imports itself`);
}
