import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CROSS_SITE_TABLES, messagingSchema } from '@octroi/messaging';
import { createTestDatabase, rowSecurityFaults, type TestDatabase } from '@octroi/testing';
import pg from 'pg';
import { openToWorker, platformSchema, protectBySite } from './row-security.js';

const SCHEMA = 'intake';

async function run(url: string, statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

describe('row-level security, from the catalogue', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase({
      service: SCHEMA,
      template: 'platform-row-security',
      migrate: (urls) => run(urls.owner, [...messagingSchema(SCHEMA), ...platformSchema(SCHEMA)]),
    });
  });

  afterAll(async () => {
    await database.drop();
  });

  const faults = (): Promise<string[]> =>
    rowSecurityFaults({ adminUrl: database.adminUrl, schema: SCHEMA, workerTables: CROSS_SITE_TABLES });

  async function planted(statements: readonly string[]): Promise<string[]> {
    await run(database.urls.owner, statements);
    try {
      return await faults();
    } finally {
      await run(database.urls.owner, [
        `DROP TABLE ${SCHEMA}.planted CASCADE`,
        `DROP FUNCTION IF EXISTS ${SCHEMA}.lend`,
      ]);
    }
  }

  const TABLE = `CREATE TABLE ${SCHEMA}.planted (site_id text NOT NULL, id uuid NOT NULL, PRIMARY KEY (site_id, id))`;

  test('the tables of messaging and platform are sound', async () => {
    expect(await faults()).toEqual([]);
  });

  test('a table that is protected by site is sound', async () => {
    expect(await planted([TABLE, ...protectBySite(SCHEMA, 'planted', 'SELECT, INSERT')])).toEqual([]);
  });

  test('a new table without any policy is found', async () => {
    expect(await planted([TABLE])).toEqual([
      'planted: row-level security is not forced',
      "planted: no policy of the transaction's sites",
    ]);
  });

  test('security that is enabled and not forced is found', async () => {
    const sound = protectBySite(SCHEMA, 'planted', 'SELECT, INSERT');
    expect(await planted([TABLE, ...sound, `ALTER TABLE ${SCHEMA}.planted NO FORCE ROW LEVEL SECURITY`])).toEqual([
      'planted: row-level security is not forced',
    ]);
  });

  test('a table opened to the worker and not on the list is found, and so is one opened to everybody', async () => {
    const sound = protectBySite(SCHEMA, 'planted', 'SELECT, INSERT');
    expect(await planted([TABLE, ...sound, ...openToWorker(SCHEMA, 'planted', 'SELECT')])).toEqual([
      'planted: open to the worker role, and not on its list',
    ]);
    expect(await planted([TABLE, ...sound, `CREATE POLICY open ON ${SCHEMA}.planted USING (true)`])).toEqual([
      'planted: open to public',
    ]);
    const writes = `CREATE POLICY writes ON ${SCHEMA}.planted FOR INSERT TO ${SCHEMA}_runtime WITH CHECK (true)`;
    expect(await planted([TABLE, ...sound, writes])).toEqual([`planted: open to ${SCHEMA}_runtime`]);
    const sly = `CREATE POLICY sly ON ${SCHEMA}.planted TO ${SCHEMA}_runtime USING (current_setting('octroi.sites', true) = site_id OR true)`;
    expect(await planted([TABLE, ...sound, sly])).toEqual([`planted: open to ${SCHEMA}_runtime`]);
  });

  test('what lends the rights of its owner, or is given to everybody, is found', async () => {
    const view = `CREATE VIEW ${SCHEMA}.lender AS SELECT * FROM ${SCHEMA}.planted`;
    const sound = [TABLE, ...protectBySite(SCHEMA, 'planted', 'SELECT, INSERT')];
    expect(await planted([...sound, view])).toEqual(['lender: a view that shows what its owner sees']);
    expect(await planted([...sound, view.replace('AS', 'WITH (security_invoker = true) AS')])).toEqual([]);
    expect(await planted([...sound, `GRANT SELECT ON ${SCHEMA}.planted TO PUBLIC`])).toEqual([
      'planted: given to everybody',
    ]);
    const definer = `CREATE FUNCTION ${SCHEMA}.lend() RETURNS bigint LANGUAGE sql SECURITY DEFINER AS 'SELECT 1::bigint'`;
    expect(await planted([...sound, definer])).toEqual(['lend: a function that acts with the rights of its owner']);
  });

  test('a runtime role sees its own sites only: none without a setting, one, or two', async () => {
    await run(database.urls.owner, [TABLE, ...protectBySite(SCHEMA, 'planted', 'SELECT, INSERT')]);
    await database.query(
      `INSERT INTO ${SCHEMA}.planted SELECT site, gen_random_uuid() FROM unnest(ARRAY['a', 'b', 'c']) AS site`,
    );
    const client = new pg.Client({ connectionString: database.urls.runtime });
    await client.connect();
    const seen = async (sites: string | null): Promise<string[]> => {
      await client.query('BEGIN');
      if (sites !== null) await client.query(`SELECT set_config('octroi.sites', $1, true)`, [sites]);
      const { rows } = await client.query<{ site_id: string }>(`SELECT site_id FROM ${SCHEMA}.planted ORDER BY 1`);
      await client.query('COMMIT');
      return rows.map((row) => row.site_id);
    };
    expect(await seen(null)).toEqual([]);
    expect(await seen('a')).toEqual(['a']);
    expect(await seen('a,c')).toEqual(['a', 'c']);
    expect(await seen('')).toEqual([]);
    expect(await seen(null)).toEqual([]);
    await expect(client.query(`INSERT INTO ${SCHEMA}.planted VALUES ('b', gen_random_uuid())`)).rejects.toThrow(
      /row-level security/,
    );
    await client.end();
    await run(database.urls.owner, [`DROP TABLE ${SCHEMA}.planted`]);
  });
});
