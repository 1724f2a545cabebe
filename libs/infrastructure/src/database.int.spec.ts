import { randomBytes } from 'node:crypto';

import { testServers } from '@octroi/testing';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { provisionDatabase, roleUrls, withClient, type DatabaseProvision } from './database.js';

describe('the provisioned database', () => {
  const suffix = randomBytes(4).toString('hex');
  const [first, second] = [`first_${suffix}`, `second_${suffix}`];
  let provision: DatabaseProvision;

  beforeAll(async () => {
    const roles = [first, second].flatMap((service) =>
      ['owner', 'runtime', 'worker'].map((kind) => `${service}_${kind}`),
    );
    const passwords = Object.fromEntries(roles.map((role) => [role, `secret of ${role} é%@:/`]));
    provision = {
      adminUrl: testServers().adminUrl,
      database: `octroi_${suffix}`,
      services: [first, second],
      passwords,
    };
    await Promise.all([provisionDatabase(provision), provisionDatabase(provision)]);
    await withClient(roleUrls(provision, first).owner, (client) => client.query('create table fact (value int)'));
  });
  afterAll(() =>
    withClient(provision.adminUrl, async (client) => {
      await client.query(`drop database "octroi_${suffix}" with (force)`);
      for (const role of Object.keys(provision.passwords)) await client.query(`drop role "${role}"`);
    }),
  );
  const as = (service: string, kind: 'owner' | 'runtime' | 'worker', sql: string): Promise<object[]> =>
    withClient(roleUrls(provision, service)[kind], async (client) => (await client.query<object>(sql)).rows);

  test('gives the owner its schema, on its search path', async () => {
    expect(await as(first, 'owner', 'select current_schema() as schema')).toEqual([{ schema: first }]);
    expect(await as(first, 'owner', `select tableowner from pg_tables where tablename = 'fact'`)).toEqual([
      { tableowner: `${first}_owner` },
    ]);
  });

  test('grants no table by itself, and lets runtime and worker make none', async () => {
    for (const kind of ['runtime', 'worker'] as const) {
      await expect(as(first, kind, 'select * from fact')).rejects.toThrow('permission denied for table fact');
      await expect(as(first, kind, 'create table mine (value int)')).rejects.toThrow('permission denied for schema');
    }
  });

  test('keeps a role out of the other schemas, of public and of temporary tables', async () => {
    await expect(as(second, 'owner', `select * from "${first}".fact`)).rejects.toThrow('permission denied for schema');
    await expect(as(first, 'owner', 'create table public.mine (value int)')).rejects.toThrow('permission denied');
    await expect(as(first, 'runtime', 'create temporary table mine (value int)')).rejects.toThrow('permission denied');
  });

  test('gives no role a power over the server', async () => {
    const sql = `select rolname from pg_roles where rolname like '%${suffix}%'
      and (rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or rolreplication or not rolcanlogin)`;
    expect(await withClient(provision.adminUrl, async (client) => (await client.query<object>(sql)).rows)).toEqual([]);
  });

  test('takes back a power that a role was given, and sets its password again', async () => {
    await withClient(provision.adminUrl, (client) =>
      client.query(`alter role "${first}_runtime" bypassrls password 'lost'`),
    );
    await provisionDatabase(provision);
    expect(
      await as(first, 'runtime', 'select rolbypassrls as bypass from pg_roles where rolname = current_user'),
    ).toEqual([{ bypass: false }]);
  });
});
