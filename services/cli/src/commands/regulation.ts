import { InfrastructureError } from '@octroi/infrastructure';
import {
  Assessor,
  assessedCase,
  explain,
  explanationText,
  type AssessedSituation,
  type Regulation,
} from '@octroi/regulation';
import { Command } from 'commander';

import { adoptRegulation, simulateRegulation } from '../regulation-life.js';
import { faultLine, readRegulationFile, type ReadRegulation } from '../regulation-file.js';

/** `octroi regulation …`: writing, checking and explaining a centre's regulation. */
export function regulationCommand(): Command {
  return new Command('regulation')
    .description('le règlement des aides d’un centre : contrôle, explication, essai sur les demandes passées, adoption')
    .addCommand(checkCommand())
    .addCommand(explainCommand())
    .addCommand(simulateCommand())
    .addCommand(adoptCommand());
}

function checkCommand(): Command {
  return new Command('check')
    .description('contrôle des règlements et rejoue leurs cas d’essai ; dit le fichier, la ligne et ce qui ne va pas')
    .argument('<fichiers...>', 'par exemple deploy/sites/chaville/regulations/2023-10-12.yaml')
    .helpOption('-h, --help', 'affiche cette aide')
    .action(async (files: string[]) => {
      const read = await Promise.all(files.map(readRegulationFile));
      for (const one of read) console.log(reportOf(one).join('\n'));
      process.exitCode = read.some(({ parsed }) => parsed === null) ? 1 : 0;
    });
}

/** The faults and warnings of a file, one a line; what was found sound when there is no fault. */
export function reportOf({ file, parsed, faults }: ReadRegulation): string[] {
  if (parsed === null)
    return [
      ...faults.map((fault) => faultLine(file, fault)),
      `${file} : ${String(faults.length)} point(s) à corriger.`,
    ];
  const { regulation, warnings, hash } = parsed;
  const cases = regulation.cases.length;
  return [
    ...warnings.map((warning) => `${faultLine(file, warning)} (à vérifier)`),
    `${file} : rien à corriger, ${String(cases)} cas d’essai réussi${cases > 1 ? 's' : ''}. Version ${regulation.version}, empreinte ${hash}.`,
  ];
}

interface SiteOptions {
  readonly site: string;
  readonly url?: string;
}

function simulateCommand(): Command {
  return new Command('simulate')
    .description(
      'dépose un projet dans le centre et l’essaie sur ses demandes passées : qui gagne, qui perd, combien cela coûte',
    )
    .argument('<fichier>', 'le projet de règlement')
    .requiredOption('--site <centre>', 'le centre, par exemple chaville')
    .option('--url <adresse>', 'l’adresse d’Octroi ; celle de l’installation qui tourne ici par défaut')
    .helpOption('-h, --help', 'affiche cette aide')
    .action(async (file: string, options: SiteOptions) => {
      console.log((await simulateRegulation(await soundFile(file), options)).join('\n'));
    });
}

function adoptCommand(): Command {
  return new Command('adopt')
    .description('adopte un projet essayé, avec sa délibération : il devient le règlement du centre, et ne change plus')
    .argument('<fichier>', 'le projet de règlement')
    .requiredOption('--site <centre>', 'le centre')
    .requiredOption('--deliberation <référence>', 'la référence de la délibération, comme dans le fichier')
    .requiredOption('--date <date>', 'la date de la délibération, AAAA-MM-JJ')
    .option('--url <adresse>', 'l’adresse d’Octroi')
    .helpOption('-h, --help', 'affiche cette aide')
    .action(async (file: string, options: SiteOptions & { readonly deliberation: string; readonly date: string }) => {
      const vote = { reference: options.deliberation, deliberatedOn: options.date };
      console.log(await adoptRegulation(await soundFile(file), options, vote));
    });
}

async function soundFile(file: string): Promise<ReadRegulation> {
  const read = await readRegulationFile(file);
  if (read.parsed === null) throw new InfrastructureError(reportOf(read).join('\n'));
  return read;
}

interface ExplainOptions {
  readonly case?: string;
  readonly aid?: string;
  readonly on?: string;
  readonly urgent?: boolean;
  readonly fact?: readonly string[];
  readonly json?: boolean;
}

function explainCommand(): Command {
  return new Command('explain')
    .description('explique, règle par règle, ce que donne un règlement pour un cas d’essai ou pour des faits')
    .argument('<fichier>', 'le règlement')
    .option('--case <nom ou numéro>', 'un cas d’essai du fichier')
    .option('--aid <code>', 'une aide, quand les faits sont donnés ici')
    .option('--on <date>', 'date de la demande, AAAA-MM-JJ')
    .option('--urgent', 'la demande est urgente')
    .option('--fact <nom=valeur...>', 'un fait, par exemple "quotient familial . valeur=455"')
    .option('--json', 'en JSON')
    .helpOption('-h, --help', 'affiche cette aide')
    .action(async (file: string, options: ExplainOptions) => {
      const read = await readRegulationFile(file);
      if (read.parsed === null) throw new InfrastructureError(reportOf(read).join('\n'));
      const { regulation, hash } = read.parsed;
      const explanation = explain(new Assessor(regulation), hash, chosen(regulation, options));
      console.log(options.json === true ? JSON.stringify(explanation, null, 2) : explanationText(explanation));
    });
}

/** What to explain. @throws InfrastructureError when there is no such case or aid */
export function chosen(regulation: Regulation, options: ExplainOptions): AssessedSituation {
  const found =
    options.case === undefined
      ? null
      : regulation.cases.find(({ name }, index) => name === options.case || String(index + 1) === options.case);
  if (found === undefined)
    throw new InfrastructureError(
      `Aucun cas ne s’appelle ainsi. Les cas : ${regulation.cases.map(({ name }, index) => `${String(index + 1)} « ${name} »`).join(', ')}.`,
    );
  const given = found ?? {
    aid: options.aid ?? regulation.aids[0]?.code ?? '',
    on: options.on ?? regulation.validFrom,
    urgent: options.urgent ?? false,
    facts: Object.fromEntries((options.fact ?? []).map(factOf)),
  };
  const assessed = assessedCase(regulation, given);
  if (assessed === null) throw new InfrastructureError(`Aucune aide n’a le code « ${given.aid} ».`);
  return assessed;
}

function factOf(text: string): [string, boolean | number | string] {
  const at = text.indexOf('=');
  if (at < 1) throw new InfrastructureError(`Un fait s’écrit nom=valeur : ${text}`);
  const [name, value] = [text.slice(0, at).trim(), text.slice(at + 1).trim()];
  if (value === 'oui' || value === 'non') return [name, value === 'oui'];
  const number = Number(value.replace(',', '.'));
  return [name, value !== '' && Number.isFinite(number) ? number : value];
}
