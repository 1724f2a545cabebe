import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

import pg from 'pg';

import { provisionDatabase, withClient } from './database.js';
import { output } from './processes.js';
import { migrationEnvironment, type MigrationSetting } from './service-environment.js';

const MARK = 'octroi:';

/** Makes the database, its roles and schemas, and brings every schema up to date. As often as wanted. */
export async function prepareDatabase(root: string, setting: MigrationSetting): Promise<void> {
  await provisionDatabase(setting.database);
  for (const service of setting.database.services) await migrateService({ root, service, setting });
}

/** Brings a service's schema up to date by its own `migrate.js`. */
export interface Migration {
  readonly root: string;
  readonly service: string;
  readonly setting: MigrationSetting;
}

/**
 * Runs a service's migrations, unless its schema bears the mark of the very code that would run: a start then saves a process
 * for each service. The mark is a comment on the schema, so it goes wherever the data go.
 */
export async function migrateService(migration: Migration): Promise<void> {
  const { root, service, setting } = migration;
  const mark = `${MARK}${await codeHash(migration)}`;
  const url = new URL(setting.database.adminUrl);
  url.pathname = `/${setting.database.database ?? 'octroi'}`;
  await withClient(url.toString(), async (client) => {
    const sql = `select obj_description(oid, 'pg_namespace') as mark from pg_namespace where nspname = $1`;
    const { rows } = await client.query<{ mark: string | null }>(sql, [service]);
    if (rows[0]?.mark === mark) return;
    const script = join(root, 'services', service, 'dist', 'migrate.js');
    const env = migrationEnvironment(service, setting);
    await output(process.execPath, [script], { env, cwd: root, timeoutMs: 300_000 });
    await client.query(`comment on schema ${pg.escapeIdentifier(service)} is ${pg.escapeLiteral(mark)}`);
  });
}

/** Hash of the compiled code that a migration may run: the service's, and that of the libraries that bring tables. */
async function codeHash({ root, service }: Migration): Promise<string> {
  const folders = [join('services', service), join('libs', 'platform'), join('libs', 'messaging')];
  const hash = createHash('sha256');
  for (const folder of folders) {
    const dist = join(root, folder, 'dist');
    const names = (await readdir(dist, { recursive: true }).catch(() => []))
      .filter((name) => name.endsWith('.js'))
      .sort();
    const texts = await Promise.all(names.map((name) => readFile(join(dist, name))));
    names.forEach((name, index) => hash.update(name).update(texts[index] ?? ''));
  }
  return hash.digest('hex').slice(0, 32);
}
