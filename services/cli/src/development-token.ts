import {
  InfrastructureError,
  developmentToken,
  loadOrCreateSecrets,
  readRunFile,
  type TokenSubject,
} from '@octroi/infrastructure';

import { developmentIssuer, homeFolder } from './cli.config.js';

/** A bearer token of the installation that runs, for a role of a site. Throws an InfrastructureError when none runs, or with another issuer. */
export async function tokenOfInstallation(subject: TokenSubject): Promise<string> {
  const home = homeFolder();
  const issuer = developmentIssuer() ?? (await runningIssuer(home));
  return developmentToken({ secrets: await loadOrCreateSecrets(home), issuer }, subject);
}

/** A token names its issuer, whose address is known once it runs. */
async function runningIssuer(home: string): Promise<string> {
  const { openIdUrl } = await readRunFile(home);
  if (openIdUrl === undefined) throw new InfrastructureError('Avec OIDC_ISSUER, les jetons viennent de cet émetteur.');
  return openIdUrl;
}
