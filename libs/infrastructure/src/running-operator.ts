import { readRunFile } from './run-file.js';
import { loadOrCreateSecrets } from './secrets.js';
import { operatorEnvironment } from './service-environment.js';

/**
 * The environment of the operator's command line for the installation that runs from a home, so that a command finds it without variables.
 * @param inherited whoever runs it; a `NATS_URL` of theirs comes first
 * @throws InfrastructureError when no installation runs from this home
 */
export async function runningOperatorEnvironment(
  home: string,
  inherited: NodeJS.ProcessEnv,
): Promise<NodeJS.ProcessEnv> {
  const run = await readRunFile(home);
  const given = inherited['NATS_URL'] ?? '';
  const natsUrl = given === '' ? run.natsUrl : given;
  return operatorEnvironment({ inherited, natsUrl, secrets: await loadOrCreateSecrets(home) });
}
