import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { InfrastructureError } from './infrastructure-error.js';
import { loadOrCreateSecrets } from './secrets.js';
import { operatorEnvironment } from './service-environment.js';
import { RUN_FILE } from './start-octroi.js';

/**
 * The environment of the operator's command line for the installation that runs from a home, so that a command finds it without variables.
 * @param inherited whoever runs it; a `NATS_URL` of theirs comes first
 * @throws InfrastructureError when no installation runs from this home
 */
export async function runningOperatorEnvironment(
  home: string,
  inherited: NodeJS.ProcessEnv,
): Promise<NodeJS.ProcessEnv> {
  const text = await readFile(join(home, RUN_FILE), 'utf8').catch(() => null);
  if (text === null) throw new InfrastructureError(`Octroi ne tourne pas ici (${home}). Démarrez-le : npm start`);
  const run = JSON.parse(text) as { readonly natsUrl: string };
  const given = inherited['NATS_URL'] ?? '';
  const natsUrl = given === '' ? run.natsUrl : given;
  return operatorEnvironment({ inherited, natsUrl, secrets: await loadOrCreateSecrets(home) });
}
