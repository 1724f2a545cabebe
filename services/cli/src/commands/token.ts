import { InfrastructureError, TOKEN_ROLES, developmentToken, loadOrCreateSecrets } from '@octroi/infrastructure';
import { Command } from 'commander';

import { homeFolder, startOptions } from '../cli.config.js';

/** `octroi token <site> <role>`: a bearer token of the embedded set-up, alone on standard output. */
export function tokenCommand(): Command {
  return new Command('token')
    .description('affiche un jeton d’accès de l’installation embarquée (24 heures)')
    .argument('<site>', 'le site, par exemple chaville')
    .argument('<role>', `le rôle : ${TOKEN_ROLES.join(', ')}`)
    .action(async (site: string, role: string) => {
      if ((startOptions().environment['OIDC_ISSUER'] ?? '') !== '')
        throw new InfrastructureError('Avec OIDC_ISSUER, les jetons viennent de cet émetteur.');
      const secrets = await loadOrCreateSecrets(homeFolder());
      console.log(await developmentToken(secrets, { site, role }));
    });
}
