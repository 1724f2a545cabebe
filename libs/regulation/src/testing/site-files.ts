import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const SITES = fileURLToPath(new URL('../../../../deploy/sites', import.meta.url));

/** Texts of the regulations of the centres that the repository has, by path under `deploy/sites`. */
export function siteFiles(): ReadonlyMap<string, string> {
  const names = readdirSync(SITES, { recursive: true, encoding: 'utf8' })
    .filter((name) => /regulations\/[^/]+\.yaml$/.test(name))
    .sort();
  return new Map(names.map((name) => [name, readFileSync(`${SITES}/${name}`, 'utf8')]));
}

/** The same, by centre: its newest version. */
export function siteRegulations(): ReadonlyMap<string, string> {
  return new Map([...siteFiles()].map(([name, source]) => [name.split('/')[0] ?? name, source]));
}
