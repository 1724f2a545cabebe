import type { Command } from 'commander';

/** What the library that reads commands says in English, and how we say it. */
const SENTENCES: readonly (readonly [RegExp, string])[] = [
  [/^error: unknown option '(.+)'/, 'Option inconnue : « $1 ».'],
  [/^error: unknown command '(.+)'/, 'Commande inconnue : « $1 ».'],
  [/^error: missing required argument '(.+)'/, 'Il manque l’argument « $1 ».'],
  [/^error: option '(.+)' argument missing/, 'L’option « $1 » attend une valeur.'],
  [/^error: required option '(.+)' not specified/, 'Il manque l’option « $1 ».'],
  [/^error: option '(.+)' argument '(.*)' is invalid\./, 'L’option « $1 » n’accepte pas « $2 ».'],
  [
    /^error: option '(.+)' value '(.*)' from env '(.+)' is invalid\./,
    'La variable $3 n’accepte pas « $2 » (option « $1 »).',
  ],
  [/^error: command-argument value '(.*)' is invalid for argument '(.+)'\./, 'L’argument « $2 » n’accepte pas « $1 ».'],
  [/^error: option '(.+)' cannot be used with option '(.+)'/, 'Les options « $1 » et « $2 » ne vont pas ensemble.'],
  [
    /^error: too many arguments(?: for '(?:.+)')?\. Expected (\d+) arguments? but got (\d+)\./,
    'Trop d’arguments : $2 donnés, $1 attendus.',
  ],
  [/\(Did you mean one of (.+)\?\)/, '(Vouliez-vous dire l’un de : $1 ?)'],
  [/\(Did you mean (.+)\?\)/, '(Vouliez-vous dire $1 ?)'],
  [/Allowed choices are (.+)\./, 'Valeurs possibles : $1.'],
];

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Emploi :',
  'Arguments:': 'Arguments :',
  'Options:': 'Options :',
  'Global Options:': 'Options générales :',
  'Commands:': 'Commandes :',
};

/** An error of the library, in French; what it does not know stays as it is. */
export function inFrench(text: string): string {
  return SENTENCES.reduce((said, [english, french]) => said.replace(english, french), text);
}

/** Lets a command, and those below it, speak French in its help, and when what is typed cannot be read. */
export function speakFrench(command: Command): Command {
  command
    .configureOutput({ outputError: (text, write) => write(inFrench(text)) })
    .configureHelp({ styleTitle: (title) => TITLES[title] ?? title })
    .helpOption('-h, --help', 'affiche cette aide');
  if (command.commands.length > 0)
    command.usage('[options] [commande]').helpCommand('help [commande]', 'affiche l’aide d’une commande');
  command.commands.forEach(speakFrench);
  return command;
}
