import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

/** Where the official contract and test cases are kept, beside the repository. */
export const MATERIAL = '../shared/api-particulier';

const ROOT = new URL('../../../../', import.meta.url);

/** Path of a file or folder of the official material; null when it is not beside this repository. */
export function findMaterial(name: string): string | null {
  const path = fileURLToPath(new URL(`${MATERIAL}/${name}`, ROOT));
  return existsSync(path) ? path : null;
}

/** Title of a suite that needs the material; says on the way when the suite is left out. */
export function titleOf(suite: string, path: string | null): string {
  if (path !== null) return suite;
  process.stderr.write(`Left out, ${MATERIAL} is absent: ${suite}\n`);
  return `${suite} (left out)`;
}

/** A file of YAML. */
export function readYaml(path: string): unknown {
  return parse(readFileSync(path, 'utf8'));
}

/** An official test case: the answer to one exact set of parameters. */
export interface OfficialCase {
  readonly name: string;
  readonly params: Readonly<Record<string, string | number | readonly string[]>>;
  readonly status: number;
  /** JSON text. */
  readonly payload: string;
}

/** Every case of a folder, by name. */
export function readCases(folder: string): readonly OfficialCase[] {
  return readdirSync(folder)
    .filter((file) => /\.ya?ml$/.test(file))
    .toSorted()
    .map((file) => ({
      name: basename(file).replace(/\.ya?ml$/, ''),
      ...(readYaml(`${folder}/${file}`) as Omit<OfficialCase, 'name'>),
    }));
}
