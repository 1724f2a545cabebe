import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@octroi/testing';
import type { DataSource } from 'typeorm';
import { createDataSource } from './database.js';

describe('statements are prepared once for each connection', () => {
  let database: TestDatabase;
  let source: DataSource;

  beforeAll(async () => {
    const migrate = (): Promise<void> => Promise.resolve();
    database = await createTestDatabase({ service: 'intake', template: 'platform-preparing-client', migrate });
    const { runtime: url } = database.urls;
    source = await createDataSource({ url, schema: 'intake', applicationName: 'spec', poolSize: 1 }).initialize();
  });

  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  const prepared = async (): Promise<number> => {
    const rows = await source.query<{ n: string }[]>(
      `SELECT count(*) AS n FROM pg_prepared_statements WHERE statement LIKE '%prepared_once%'`,
    );
    return Number(rows[0]?.n);
  };

  test('whatever the values, and each answer is its own', async () => {
    const sql = 'SELECT $1::int + 1 AS prepared_once';
    expect(await source.query(sql, [1])).toEqual([{ prepared_once: 2 }]);
    expect(await source.query(sql, [41])).toEqual([{ prepared_once: 42 }]);
    expect(await prepared()).toBe(1);
  });

  test('a statement without values is not prepared', async () => {
    expect(await source.query('SELECT 5 AS not_prepared_once')).toEqual([{ not_prepared_once: 5 }]);
    expect(await prepared()).toBe(1);
  });

  test('a statement that fails can be sent again', async () => {
    const sql = 'SELECT 10 / $1::int AS quotient';
    await expect(source.query(sql, [0])).rejects.toMatchObject({ code: '22012' });
    expect(await source.query(sql, [5])).toEqual([{ quotient: 2 }]);
  });
});
