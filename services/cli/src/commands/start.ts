import { startOctroi, whenNpmIsGone, type Octroi } from '@octroi/infrastructure';
import { Command } from 'commander';

import { startOptions } from '../cli.config.js';
import { fillDemo } from '../demo/fill-demo.js';

const HELP = `
Variables d’environnement :
  PORT                  port de la passerelle (8080, ou le premier libre ensuite)
  DATABASE_URL          votre PostgreSQL (compte administrateur) ; sinon un PostgreSQL embarqué
  NATS_URL              votre serveur NATS avec JetStream ; sinon un serveur embarqué
  API_PARTICULIER_URL   un autre API Particulier que le bac à sable
  OIDC_ISSUER           votre émetteur de jetons (OpenID Connect) ; sinon celui du bac à sable, sans mot de passe
  SITES_DIR             dossier des sites à importer (deploy/sites)
  OCTROI_HOME           dossier des données et des secrets (.octroi)
  LOG_LEVEL             niveau des journaux des services (warn)

Ctrl-C arrête tout, proprement ; les données restent dans OCTROI_HOME.`;

/** A second signal within this time is the same one, as a terminal and npm both send it. */
const SAME_SIGNAL_MS = 1_000;

/** `octroi start`: the whole installation in the foreground. */
export function startCommand(): Command {
  return new Command('start')
    .description('démarre tout : base de données, messagerie, bac à sable, services')
    .option('--fresh', 'efface d’abord les données en place')
    .option('--no-demo', 'n’enregistre pas les demandes de démonstration')
    .addHelpText('after', HELP)
    .action(async ({ fresh = false, demo }: { fresh?: boolean; demo: boolean }) => {
      const asked = new AbortController();
      // A terminal or a pipe that is gone must not keep us from stopping in order.
      for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
      const options = startOptions();
      const stopAsked = Promise.race([untilSignal(), whenNpmIsGone(options.environment)]).then(() => {
        console.log('Arrêt en cours …');
        asked.abort();
      });
      const octroi = await startOctroi({
        ...options,
        fresh,
        signal: asked.signal,
        print: (line) => console.log(line),
        onLog: (name, line) => console.log(`[${name}] ${line}`),
      }).catch((error: unknown) => {
        if (!asked.signal.aborted) throw error;
      });
      if (octroi !== undefined) printReady(octroi);
      const filled = octroi?.openId === undefined || !demo ? undefined : fillInBackground(octroi, asked.signal);
      await stopAsked;
      await filled;
      await octroi?.stop();
      console.log('Octroi est arrêté.');
    });
}

/** The demo centres fill while one already works with them; nothing depends on it. */
async function fillInBackground(octroi: Octroi, signal: AbortSignal): Promise<void> {
  try {
    const filed = await fillDemo(octroi, signal);
    if (filed > 0) console.log(`Demandes de démonstration enregistrées : ${String(filed)}.`);
  } catch (error) {
    if (!signal.aborted) console.log(`Les demandes de démonstration s’arrêtent là : ${(error as Error).message}`);
  }
}

/** Resolves at the first signal; a later one leaves at once (the guards then end what is left). */
function untilSignal(): Promise<void> {
  return new Promise((resolve) => {
    let first: number | undefined;
    const onSignal = (): void => {
      first ??= performance.now();
      if (performance.now() - first > SAME_SIGNAL_MS) process.exit(130);
      resolve();
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
  });
}

function printReady({ url, openId }: Octroi): void {
  console.log(`Octroi is ready: ${url}`);
  console.log('');
  if (openId !== undefined) {
    console.log('Jetons de démonstration (24 heures) :');
    for (const site of ['chaville', 'demo']) console.log(`  npm run -s token -- ${site} agent`);
    console.log('  rôles : agent, secretary, member, president, manager, dpo, admin, machine');
    console.log(`Connexion de démonstration (OpenID Connect) : ${openId.issuer}`);
    console.log(
      `Console : ouvrez ${url}, « Se connecter », puis choisissez un compte, par exemple Camille Roux (agent)`,
    );
  }
  console.log(`Documentation : ${url}/v1/docs`);
  console.log('Ctrl-C pour arrêter.');
}
