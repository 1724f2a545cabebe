import { runMigrations } from '@octroi/platform';
import { MIGRATIONS } from './adapters/persistence/migrations/index.js';
import { decisionMigrationEnvironment } from './decision.config.js';

await runMigrations({ service: 'decision', environment: decisionMigrationEnvironment(), migrations: MIGRATIONS });
