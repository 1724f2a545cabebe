import { DataSource, type DataSourceOptions } from 'typeorm';
import { PreparingClient } from './preparing-client.js';

/** How a service connects. `schema` is the service's name; roles have it in their search path. */
export interface DatabaseOptions {
  readonly url: string;
  readonly schema: string;
  readonly applicationName: string;
  /** Connections at most. @default 10 */
  readonly poolSize?: number;
  readonly entities?: DataSourceOptions['entities'];
  readonly migrations?: DataSourceOptions['migrations'];
}

/** Server-side limits of every connection of a service: nothing may hold a row or a pool for long. */
const SERVER_LIMITS = '-c statement_timeout=20000 -c lock_timeout=8000 -c idle_in_transaction_session_timeout=30000';

/** A data source on the service's schema, not yet initialised. Statements and parameters are never logged. */
export function createDataSource(options: DatabaseOptions): DataSource {
  return new DataSource({
    type: 'postgres',
    url: options.url,
    schema: options.schema,
    entities: options.entities ?? [],
    migrations: options.migrations ?? [],
    migrationsTableName: 'migrations',
    migrationsTransactionMode: 'each',
    synchronize: false,
    migrationsRun: false,
    logging: false,
    poolSize: options.poolSize ?? 10,
    applicationName: options.applicationName,
    connectTimeoutMS: 5_000,
    extra: {
      Client: PreparingClient,
      pipeline: true,
      options: `-c search_path=${options.schema} ${SERVER_LIMITS}`,
      max: options.poolSize ?? 10,
      idleTimeoutMillis: 30_000,
    },
  });
}

/**
 * Runs the pending migrations of one schema as its owner, under an advisory lock, so that two starting copies do not run them twice.
 * @returns the number of migrations that were run
 */
export async function migrate(options: {
  readonly ownerUrl: string;
  readonly schema: string;
  readonly migrations: DataSourceOptions['migrations'];
}): Promise<number> {
  const source = await createDataSource({
    url: options.ownerUrl,
    schema: options.schema,
    applicationName: `${options.schema}-migrate`,
    poolSize: 2,
    migrations: options.migrations,
  }).initialize();
  const runner = source.createQueryRunner();
  try {
    await runner.query(`SET statement_timeout = 0; SET lock_timeout = 0`);
    await runner.query('SELECT pg_advisory_lock(hashtext($1))', [`migrate:${options.schema}`]);
    return (await source.runMigrations({ transaction: 'each' })).length;
  } finally {
    await runner.query('SELECT pg_advisory_unlock_all()').catch(() => undefined);
    await runner.release();
    await source.destroy();
  }
}

/** True when a statement could not run because two transactions met: the same work may be tried again at once. */
export function isCollision(error: unknown): boolean {
  const code =
    (error as { code?: unknown } | null)?.code ??
    (error as { driverError?: { code?: unknown } } | null)?.driverError?.code;
  return code === '40001' || code === '40P01';
}
