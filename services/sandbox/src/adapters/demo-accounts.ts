import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { DEMO_OPERATOR, accountsOf, type DemoAccount } from '../domain/demo-account.js';

/** Reads the demo accounts of every centre in a folder, and who runs the installation. A centre that cannot be read has none here: its import says what is wrong. */
export async function readDemoAccounts(sitesDir: string): Promise<readonly DemoAccount[]> {
  const names = (await readdir(sitesDir).catch(() => [])).sort();
  const all = await Promise.all(
    names.map(async (name) => accountsOf(await readYaml(join(sitesDir, name, 'site.yaml')))),
  );
  return [...all.flat(), DEMO_OPERATOR];
}

async function readYaml(file: string): Promise<unknown> {
  try {
    return parse(await readFile(file, 'utf8'), { maxAliasCount: 0 });
  } catch {
    return null;
  }
}
