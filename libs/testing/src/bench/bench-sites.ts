import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inLetters } from '../sandbox-people.js';

/** Ids of the sites of a bench: `bench-01`, `bench-02`… @param count at most 99 */
export function benchSites(count: number): string[] {
  return Array.from({ length: count }, (_none, index) => `bench-${String(index + 1).padStart(2, '0')}`);
}

/** Writes the folders of sites that are like Chaville in everything but their id. @param target an empty folder */
export async function writeBenchSites(
  sites: readonly string[],
  { root, target }: { root: string; target: string },
): Promise<void> {
  const model = join(root, 'deploy', 'sites', 'chaville');
  const text = await readFile(join(model, 'site.yaml'), 'utf8');
  for (const site of sites) {
    const folder = join(target, site);
    await mkdir(folder, { recursive: true });
    await cp(join(model, 'regulations'), join(folder, 'regulations'), { recursive: true });
    const own = text
      .replaceAll("'chaville:", `'${site}:`)
      .replace(/^id: chaville$/m, `id: ${site}`)
      .replace('referencePrefix: CHA', `referencePrefix: B${inLetters(100 + Number(site.slice(-2)))}`);
    await writeFile(join(folder, 'site.yaml'), own);
  }
}
