import { loadOrCreateSecrets, natsConfiguration } from '@octroi/infrastructure';
import { Command } from 'commander';

import { homeFolder } from '../cli.config.js';

/** `octroi nats-config`: the configuration of a nats-server of yours, alone on standard output. */
export function natsConfigCommand(): Command {
  return new Command('nats-config')
    .description(
      'affiche la configuration de votre serveur NATS : un compte, ses utilisateurs, leurs droits et mots de passe (secret)',
    )
    .action(async () => {
      const { natsPasswords } = await loadOrCreateSecrets(homeFolder());
      process.stdout.write(natsConfiguration(natsPasswords));
    });
}
