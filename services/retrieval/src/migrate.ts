import { runMigrations } from '@octroi/platform';
import { MIGRATIONS } from './adapters/persistence/migrations/index.js';
import { retrievalMigrationEnvironment } from './retrieval.config.js';

await runMigrations({ service: 'retrieval', environment: retrievalMigrationEnvironment(), migrations: MIGRATIONS });
