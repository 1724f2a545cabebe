import { Command, InvalidArgumentError } from 'commander';

interface VerifyOptions {
  readonly checkpoint: string[];
  readonly key: string[];
  readonly tsaCertificate: string[];
  readonly json?: boolean;
}

const gather = (value: string, before: string[]): string[] => [...before, value];

function gatherKey(value: string, before: string[]): string[] {
  if (!/^[0-9a-f]{64}$/.test(value)) throw new InvalidArgumentError('64 chiffres hexadécimaux, en minuscules.');
  return [...before, value];
}

/** `octroi register verify <file>`: needs neither the database nor the network. */
export function registerCommand(): Command {
  const verifying = new Command('verify')
    .description(
      'vérifie un registre exporté, sans base ni réseau (0 intact, 1 altéré, 2 illisible) ; format : deploy/docs/register.md',
    )
    .argument('<fichier>', 'le registre exporté, par exemple registre-chaville.ndjson')
    .option(
      '--checkpoint <fichier>',
      'point de contrôle conservé hors de l’installation ; peut être répété',
      gather,
      [],
    )
    .option('--key <empreinte>', 'clé publique admise, en hexadécimal ; peut être répétée', gatherKey, [])
    .option(
      '--tsa-certificate <fichier>',
      'certificat du service d’horodatage (PEM ou DER), qui vérifie la signature des horodatages ; peut être répété',
      gather,
      [],
    )
    .option('--json', 'en JSON')
    .helpOption('-h, --help', 'affiche cette aide')
    .action(async (file: string, { checkpoint, key, tsaCertificate, json = false }: VerifyOptions) => {
      // Loaded when it is asked for: `start` lives long and needs none of it.
      const { verifyRegisterFile } = await import('../register/verify-register-file.js');
      const { reportOf } = await import('../register/report.js');
      const outcome = await verifyRegisterFile(file, {
        checkpointFiles: checkpoint,
        publicKeys: key,
        certificateFiles: tsaCertificate,
      });
      if (json) console.log(JSON.stringify(outcome, null, 2));
      else for (const line of reportOf(outcome)) console.log(line);
      process.exitCode = outcome.intact ? 0 : 1;
    });
  return new Command('register').description('le registre des décisions').addCommand(verifying);
}
