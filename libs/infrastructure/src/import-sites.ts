import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

import pg from 'pg';

import { withClient } from './database.js';
import { InfrastructureError } from './infrastructure-error.js';
import type { OctroiOptions } from './octroi-options.js';
import { output } from './processes.js';
import { operatorEnvironment, type ServiceSetting } from './service-environment.js';

const MARK = 'octroi sites ';

/**
 * Imports every site of the folder of sites by the ops command line (`site import <folders>`), which is idempotent; not at all
 * when the database bears the mark of the very same files imported by the same code. A site that cannot be imported stops the
 * start, with what the command said.
 */
export async function importSites(options: OctroiOptions, setting: ServiceSetting): Promise<void> {
  const names = await readdir(options.sitesDir).catch(() => []);
  const sites = names.filter((name) => existsSync(join(options.sitesDir, name, 'site.yaml'))).sort();
  if (sites.length === 0) {
    options.print(`No site to import in ${options.sitesDir}.`);
    return;
  }
  const folders = sites.map((site) => join(options.sitesDir, site));
  const code = ['services/cli/dist', 'libs/contracts/dist'].map((folder) => join(options.root, folder));
  const mark = `${MARK}${await hashOf([...folders, ...code])}`;
  const url = new URL(setting.database.adminUrl);
  const database = setting.database.database ?? 'octroi';
  url.pathname = `/${database}`;
  await withClient(url.toString(), async (client) => {
    const sql = `select shobj_description(oid, 'pg_database') as mark from pg_database where datname = $1`;
    const { rows } = await client.query<{ mark: string | null }>(sql, [database]);
    if (rows[0]?.mark === mark) return;
    await runImport({ options, setting, folders });
    options.print(`Sites imported: ${sites.join(', ')}`);
    const marking = `comment on database ${pg.escapeIdentifier(database)} is ${pg.escapeLiteral(mark)}`;
    // A database that belongs to somebody else keeps its comment: the next start imports again, which changes nothing.
    await client.query(marking).catch(() => undefined);
  });
}

interface Import {
  readonly options: OctroiOptions;
  readonly setting: ServiceSetting;
  readonly folders: readonly string[];
}

async function runImport({ options, setting, folders }: Import): Promise<void> {
  const main = join(options.root, 'services', 'cli', 'dist', 'main.js');
  const { root: cwd, signal } = options;
  const settings = { env: operatorEnvironment(setting), cwd, signal, timeoutMs: 120_000 };
  try {
    await output(process.execPath, [main, 'site', 'import', ...folders], settings);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new InfrastructureError(`The sites of ${options.sitesDir} cannot be imported.\n${reason}`);
  }
}

async function hashOf(folders: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of folders) {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
    const files = entries.filter((entry) => entry.isFile() && !entry.name.endsWith('.map'));
    for (const file of files.map((entry) => join(entry.parentPath, entry.name)).sort()) {
      hash.update(file).update(await readFile(file));
    }
  }
  return hash.digest('hex').slice(0, 32);
}
