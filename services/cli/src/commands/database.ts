import { SERVICES } from '@octroi/contracts';
import { InfrastructureError, loadOrCreateSecrets, prepareDatabase } from '@octroi/infrastructure';
import { Command } from 'commander';

import { startOptions } from '../cli.config.js';

/** `octroi database`: roles, schemas and migrations on a PostgreSQL of yours. */
export function databaseCommand(): Command {
  return new Command('database')
    .description(
      'prépare la base de DATABASE_URL (compte administrateur) : base, rôles, schémas, migrations ; peut être répété sans risque',
    )
    .action(async () => {
      const { root, home, databaseUrl, environment } = startOptions();
      if (databaseUrl === undefined)
        throw new InfrastructureError(
          'DATABASE_URL manque : le compte administrateur de votre PostgreSQL, par exemple postgres://octroi:…@postgres:5432/postgres',
        );
      const { rolePasswords: passwords } = await loadOrCreateSecrets(home);
      const database = { adminUrl: databaseUrl, services: SERVICES, passwords };
      await prepareDatabase(root, { database, inherited: environment });
      console.log(`La base est prête : ${SERVICES.join(', ')}.`);
    });
}
