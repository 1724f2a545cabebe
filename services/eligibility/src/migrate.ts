import { runMigrations } from '@octroi/platform';
import { MIGRATIONS } from './adapters/persistence/migrations/index.js';
import { eligibilityMigrationEnvironment } from './eligibility.config.js';

await runMigrations({ service: 'eligibility', environment: eligibilityMigrationEnvironment(), migrations: MIGRATIONS });
