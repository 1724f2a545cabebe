import { runMigrations } from '@octroi/platform';
import { MIGRATIONS } from './adapters/persistence/migrations/index.js';
import { intakeMigrationEnvironment } from './intake.config.js';

await runMigrations({ service: 'intake', environment: intakeMigrationEnvironment(), migrations: MIGRATIONS });
