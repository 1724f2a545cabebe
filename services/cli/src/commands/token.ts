import { TOKEN_ROLES } from '@octroi/infrastructure';
import { Command } from 'commander';

import { tokenOfInstallation } from '../development-token.js';

/** `octroi token <site> <role>`: a bearer token of the embedded set-up, alone on standard output. */
export function tokenCommand(): Command {
  return new Command('token')
    .description('affiche un jeton d’accès de l’installation embarquée (24 heures)')
    .argument('<site>', 'le site, par exemple chaville')
    .argument('<role>', `le rôle : ${TOKEN_ROLES.join(', ')}`)
    .action(async (site: string, role: string) => {
      console.log(await tokenOfInstallation({ site, role }));
    });
}
