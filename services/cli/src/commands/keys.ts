import { rotateSigningKeys } from '@octroi/infrastructure';
import { Command } from 'commander';

import { homeFolder } from '../cli.config.js';

/** `octroi keys rotate`: new keys for the tokens by which services tell each other who acts. */
export function keysCommand(): Command {
  const rotating = new Command('rotate')
    .description(
      'donne à chaque service une nouvelle clé de signature ; l’ancienne est encore crue jusqu’à la rotation suivante',
    )
    .helpOption('-h, --help', 'affiche cette aide')
    .action(async () => {
      const { signingKeys } = await rotateSigningKeys(homeFolder());
      const names = Object.values(signingKeys).flatMap(({ kid }) => (kid?.includes('.') === true ? [kid] : []));
      console.log(`Nouvelles clés : ${names.join(', ')}.`);
      console.log('Elles servent au prochain démarrage : arrêtez Octroi (Ctrl-C) et relancez npm start.');
    });
  return new Command('keys').description('les clés de signature entre services').addCommand(rotating);
}
