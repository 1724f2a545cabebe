import { createHash, randomBytes } from 'node:crypto';

import { expect } from '@jest/globals';
import {
  ROLE_KINDS,
  openDatabase,
  provisionDatabase,
  roleName,
  roleUrls,
  withClient,
  type RoleUrls,
} from '@octroi/infrastructure';
import pg from 'pg';

import { testServers } from './test-servers.js';

/** What {@link createTestDatabase} needs. */
export interface TestDatabaseOptions {
  /** Whose schema and roles, e.g. `intake`. */
  readonly service: string;
  /** Brings an empty schema up to date. Must have closed its connections when it resolves. */
  readonly migrate: (urls: RoleUrls) => Promise<unknown>;
  /**
   * Name of the template, which is migrated once in a run and then copied.
   * @default made from the service and the text of `migrate`, so name it when the same text stands for different migrations
   */
  readonly template?: string;
}

/** A database of its own for a spec file. */
export interface TestDatabase {
  readonly name: string;
  readonly service: string;
  /** URLs of the service's three roles. */
  readonly urls: RoleUrls;
  /** URL of the superuser on this database: it sees through row-level security. */
  readonly adminUrl: string;
  /** Runs a statement as the superuser and gives its rows. */
  query<Row extends pg.QueryResultRow>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  /** Deletes it, with whoever is connected. Call it in `afterAll`: the run fails otherwise. */
  drop(): Promise<void>;
}

/** Makes a database for a spec file by copying a migrated template (0.1 s; the first of a run also migrates the template). */
export async function createTestDatabase(options: TestDatabaseOptions): Promise<TestDatabase> {
  const { adminUrl } = testServers();
  const { service } = options;
  const template = await ensureTemplate(adminUrl, options);
  const name = `test_${service}_${randomBytes(5).toString('hex')}`;
  await withClient(adminUrl, async (client) => {
    await client.query(`create database ${name} template ${template}`);
    await client.query(
      `comment on database ${name} is ${pg.escapeLiteral(expect.getState().testPath ?? 'an unknown spec')}`,
    );
    await openDatabase(client, name, [service]);
  });
  const own = new URL(adminUrl);
  own.pathname = `/${name}`;
  return {
    name,
    service,
    adminUrl: own.toString(),
    urls: roleUrls({ adminUrl, database: name, services: [service], passwords: passwordsOf(service) }, service),
    query: <Row extends pg.QueryResultRow>(sql: string, parameters: readonly unknown[] = []) =>
      withClient(own.toString(), async (client) => (await client.query<Row>(sql, [...parameters])).rows),
    drop: () =>
      withClient(adminUrl, async (client) => {
        await client.query(`drop database if exists ${name} with (force)`);
      }),
  };
}

/** The server lives on the loopback for the length of a run: a role's password is its name. */
function passwordsOf(service: string): Record<string, string> {
  return Object.fromEntries(ROLE_KINDS.map((kind) => [roleName(service, kind), roleName(service, kind)]));
}

/** Makes and migrates the template when it is not there. Spec files that want it at the same time wait for one another. */
async function ensureTemplate(adminUrl: string, { service, migrate, template }: TestDatabaseOptions): Promise<string> {
  const key = template ?? `${service}:${migrate.toString()}`;
  const name = `template_${service}_${createHash('sha256').update(key).digest('hex').slice(0, 12)}`;
  const partial = `${name}_partial`;
  await withClient(adminUrl, async (client) => {
    await client.query('select pg_advisory_lock(hashtext($1))', [name]);
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (rowCount === 1) return;
    await client.query(`drop database if exists ${partial} with (force)`);
    const provision = { adminUrl, database: partial, services: [service], passwords: passwordsOf(service) };
    await provisionDatabase(provision);
    await migrate(roleUrls(provision, service));
    await client.query(`alter database ${partial} rename to ${name}`);
  });
  return name;
}
