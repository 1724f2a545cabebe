import { runMigrations } from '@octroi/platform';
import { MIGRATIONS } from './adapters/persistence/migrations/index.js';
import { gatewayMigrationEnvironment } from './gateway.config.js';

await runMigrations({ service: 'gateway', environment: gatewayMigrationEnvironment(), migrations: MIGRATIONS });
