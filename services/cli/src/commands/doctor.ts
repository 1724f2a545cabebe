import { Command } from 'commander';

import { homeFolder } from '../cli.config.js';
import { diagnose, exitCodeOf, type Finding } from '../doctor/diagnose.js';
import { readInstallation } from '../doctor/read-installation.js';

const MARKS: Readonly<Record<Finding['level'], string>> = { ok: 'ok    ', warn: 'ALERTE', fail: 'PANNE ' };

/** `octroi doctor`: what is wrong with the installation that runs, in plain words; no personal data. */
export function doctorCommand(): Command {
  return new Command('doctor')
    .description(
      'dit ce qui ne va pas dans l’installation en marche, et quoi faire (0 tout va bien, 1 alerte, 2 panne)',
    )
    .option('--json', 'en JSON')
    .action(async ({ json = false }: { json?: boolean }) => {
      const findings = diagnose(await readInstallation(homeFolder()));
      if (json) console.log(JSON.stringify(findings, null, 2));
      else for (const finding of findings) console.log(lineOf(finding));
      process.exitCode = exitCodeOf(findings);
    });
}

function lineOf({ level, what, remedy }: Finding): string {
  return `${MARKS[level]}  ${what}${remedy === undefined ? '' : `\n        → ${remedy}`}`;
}
