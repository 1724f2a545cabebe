import type { ServiceName } from '@octroi/contracts';
import { migrate, type DatabaseOptions } from './database.js';
import type { MigrationEnvironment } from './environment.js';
import { createLogger, describeError } from './logger.js';

/** Runs a service's pending migrations as the schema's owner, says how many in the log, and sets the exit code. */
export async function runMigrations(options: {
  readonly service: ServiceName;
  readonly environment: MigrationEnvironment;
  readonly migrations: DatabaseOptions['migrations'];
}): Promise<void> {
  const logger = createLogger(options.service, 'info');
  try {
    const run = await migrate({
      ownerUrl: options.environment.DATABASE_OWNER_URL,
      schema: options.service,
      migrations: options.migrations,
    });
    logger.info({ run }, 'migrations done');
  } catch (error) {
    // A migration holds no personal data: its message may be shown whole.
    logger.fatal(
      { ...describeError(error), message: error instanceof Error ? error.message : String(error) },
      'migrations failed',
    );
    process.exitCode = 1;
  }
}
