import { describe, expect, test } from '@jest/globals';
import { Command, InvalidArgumentError, Option } from 'commander';

import { inFrench, speakFrench } from './french.js';

/** What a command that is typed wrongly says. */
function said(...typed: string[]): string {
  let text = '';
  const program = new Command('octroi').addCommand(
    new Command('site')
      .argument('<dossier>', 'un dossier')
      .option('--limite <nombre>', 'combien', (value) => {
        if (!/^\d+$/.test(value)) throw new InvalidArgumentError('Un nombre est attendu.');
        return value;
      })
      .addOption(new Option('--mode <mode>').choices(['lent', 'vif']))
      .requiredOption('--motif <texte>', 'pourquoi')
      .action(() => undefined),
  );
  for (const command of [program, ...program.commands]) {
    command.exitOverride();
  }
  speakFrench(program);
  for (const command of [program, ...program.commands])
    command.configureOutput({ writeErr: (written) => (text += written), writeOut: (written) => (text += written) });
  try {
    program.parse(typed, { from: 'user' });
  } catch {
    return text;
  }
  return text;
}

describe('what is typed wrongly is answered in French', () => {
  test.each([
    [['site', '--motif', 'x', '--inconnu'], 'Option inconnue : « --inconnu ».'],
    [['site', '--motif', 'x', '--limit'], 'Option inconnue : « --limit ».\n(Vouliez-vous dire --limite ?)'],
    [['sites'], 'Commande inconnue : « sites ».\n(Vouliez-vous dire site ?)'],
    [['site', '--motif', 'x'], 'Il manque l’argument « dossier ».'],
    [['site', 'a'], 'Il manque l’option « --motif <texte> ».'],
    [['site', '--motif'], 'L’option « --motif <texte> » attend une valeur.'],
    [['site', 'a', 'b', '--motif', 'x'], 'Trop d’arguments : 2 donnés, 1 attendus.'],
    [['site', '--limite', 'deux'], 'L’option « --limite <nombre> » n’accepte pas « deux ». Un nombre est attendu.'],
    [['site', '--mode', 'fou'], 'L’option « --mode <mode> » n’accepte pas « fou ». Valeurs possibles : lent, vif.'],
  ])('%j', (typed, text) => {
    expect(said(...typed).trim()).toBe(text);
  });

  test('its help has French titles', () => {
    expect(said('site', '--help')).toMatch(/^Emploi : octroi site/);
    expect(said('site', '--help')).not.toMatch(/Usage:|Options:|Commands:/);
  });

  test('so has that of a command with others below it', () => {
    let text = '';
    const program = new Command('octroi').addCommand(new Command('centre').addCommand(new Command('import')));
    speakFrench(program);
    const [centre] = program.commands;
    centre?.configureOutput({ writeOut: (written) => (text += written) }).outputHelp();
    expect(text).toContain('help [commande]');
    expect(text).toContain('affiche l’aide d’une commande');
    expect(text).not.toMatch(/\[command\]|display help/);
  });

  test('what is not known is left as it is', () => {
    expect(inFrench('Le dossier manque.')).toBe('Le dossier manque.');
  });
});
