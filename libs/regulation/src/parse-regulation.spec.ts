import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { RuleViolation } from '@octroi/kernel';
import fc from 'fast-check';
import { CHAVILLE_SOURCE } from './testing/chaville.fixture.js';
import { parseRegulation } from './parse-regulation.js';

function faultsOf(source: string): string[] {
  try {
    parseRegulation(source);
    return [];
  } catch (error) {
    const { code, faults } = error as RuleViolation;
    expect(code).toBe('regulation-invalid');
    return faults.map(({ parameters }) => `${String(parameters?.['line'])}: ${String(parameters?.['sentence'])}`);
  }
}

function lineOf(text: string): number {
  return CHAVILLE_SOURCE.split('\n').findIndex((line) => line.includes(text)) + 1;
}

describe('a regulation file', () => {
  test('the demo regulation is sound, and its hash is of what it says, not of its layout', () => {
    const { regulation, hash } = parseRegulation(CHAVILLE_SOURCE);
    expect(regulation.aids.map(({ code }) => code)).toEqual(['aide-alimentaire', 'aide-energie', 'aide-loyer']);
    expect(parseRegulation(`# un commentaire\n${CHAVILLE_SOURCE}`).hash).toBe(hash);
    expect(parseRegulation(CHAVILLE_SOURCE.replace('<= 600 €', '<= 601 €')).hash).not.toBe(hash);
  });

  test('so is that of the other demo site', () => {
    const file = new URL('../../../deploy/sites/demo/regulations/2025-01-15.yaml', import.meta.url);
    expect(parseRegulation(readFileSync(file, 'utf8')).regulation.version).toBe('2025-01-15');
  });

  test.each([
    [
      'an unknown rule',
      'rule: résidence . dans la commune',
      'rule: résidence . ailleurs',
      'La règle « résidence . ailleurs » n’existe pas.',
    ],
    [
      'an unknown condition',
      'conditions: [residence, reste-a-vivre]',
      'conditions: [residence, fortune]',
      'La condition « fortune » n’existe pas.',
    ],
    [
      'a rule in a sentence that does not exist',
      'QF {quotient familial . valeur} inférieur',
      'QF {quotient} inférieur',
      'La règle « quotient » n’existe pas.',
    ],
    ['an unknown field', 'ceiling-cents: 30000', 'plafond: 30000', 'Champ inconnu.'],
    [
      'an amount that is no whole number of cents',
      'ceiling-cents: 30000',
      'ceiling-cents: 300.5',
      'Le plafond est un nombre entier de centimes',
    ],
    [
      'an authority that is none',
      'authority: delegated-agent',
      'authority: le-maire',
      'Il faut ici l’une de ces valeurs',
    ],
  ])('%s is refused at its line', (_what, ...[from, to, sentence]) => {
    const faults = faultsOf(CHAVILLE_SOURCE.replace(from, to));
    expect(faults.join('\n')).toContain(sentence);
    expect(faults.some((fault) => fault.startsWith(`${String(lineOf(from))}:`))).toBe(true);
  });

  test('a quotient without its month, or without a branch for who has none, is refused', () => {
    expect(faultsOf(CHAVILLE_SOURCE.replace(/ {4}quotient-month: request.*\n/, ''))).toEqual([
      expect.stringContaining('dit de quel mois'),
    ]);
    expect(faultsOf(CHAVILLE_SOURCE.replace(/ {2}no-quotient:[\s\S]*?(?= {2}#)/, ''))).toContainEqual(
      expect.stringContaining('no-quotient'),
    );
  });

  test.each([
    [
      'units that do not fit',
      'reste à vivre <= 600 €/mois',
      'reste à vivre <= 600 kg',
      'reste à vivre suffisamment bas:',
      "n'est pas compatible",
    ],
    [
      'rules that turn in circles',
      '(foyer . ressources -',
      '(reste à vivre suffisamment bas -',
      'reste à vivre: # exemple',
      'Un cycle a été détecté',
    ],
    [
      'an unknown name in a rule',
      'familial . valeur < 456',
      'familial . montant < 456',
      'quotient sous',
      'introuvable',
    ],
    ['a formula that cannot be read', 'valeur < 456', 'valeur <* 456', 'quotient sous', 'pas valide'],
    [
      'a word that the rules do not know',
      'par défaut: aide',
      'par defaut: aide',
      'par d',
      '« par defaut » n’est pas un mot',
    ],
    ['a rule that changes another', 'par défaut: aide', 'remplace: aide', 'par d', '« remplace » n’est pas un mot'],
    [
      'a fact made up by a rule',
      'quotient sous le seuil: quotient',
      'foyer . personnes: quotient',
      'quotient sous',
      'est un fait connu',
    ],
    [
      'a number where yes or no is expected',
      'when: quotient sous le seuil',
      'when: reste à vivre',
      'when: quotient',
      'par oui ou par non',
    ],
    [
      'an answer where an amount is expected',
      'reste-a-vivre: reste à vivre',
      'reste-a-vivre: quotient sous le seuil',
      'reste-a-vivre: reste',
      'une somme en euros',
    ],
    [
      'an amount without its unit',
      'amount: montant proposé',
      'amount: foyer . personnes',
      'amount: montant',
      'une somme en euros',
    ],
    [
      'a validity that ends before it begins',
      'until: null',
      'until: 2020-01-01',
      'until: null',
      'finit avant de commencer',
    ],
    [
      'a version chosen by an unknown date',
      'selected-by: request-date',
      'selected-by: hasard',
      'selected-by:',
      'l’une de ces valeurs',
    ],
    [
      'a quotient that is used but not asked for',
      'sources: [quotient-familial]',
      'sources: []',
      'sources: [',
      'doit être parmi ses sources',
    ],
    [
      'a status that is asked for and that no rule uses',
      'sources: [quotient-familial]',
      'sources: [quotient-familial, rsa]',
      'sources: [',
      'demandée à l’État sans besoin',
    ],
  ])('%s: told at its line, in French', (_what, from, to, at, sentence) => {
    expect(CHAVILLE_SOURCE).toContain(from);
    const faults = faultsOf(CHAVILLE_SOURCE.replace(from, to));
    expect(faults.join('\n')).toContain(sentence);
    expect(faults.some((fault) => fault.startsWith(`${String(lineOf(at))}: `) && fault.includes(sentence))).toBe(true);
  });

  test('a name that nobody knows in a case is told at its line, not thrown', () => {
    const withCase = (text: string): string =>
      CHAVILLE_SOURCE.replace(/\ncases:[\s\S]*$/, `\ncases:\n  - { name: c, aid: aide-alimentaire, ${text} }\n`);
    expect(faultsOf(withCase('facts: { foyer . personne: 2 }, expect: { outcome: eligible }'))).toEqual([
      expect.stringMatching(/^\d+: La donnée « foyer \. personne » n’existe pas/),
    ]);
    expect(faultsOf(withCase('facts: { constat-inconnu: oui }, expect: { outcome: eligible }'))).toHaveLength(1);
    expect(faultsOf(withCase('facts: {}, expect: { values: { reste à vivr: 2 } }'))).toHaveLength(1);
  });

  const rules = (text: string): string => CHAVILLE_SOURCE.replace('rules:\n', `rules:\n${text}\n`);

  test.each([
    ['an alias bomb', `a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]`],
    ['a prototype key', `${CHAVILLE_SOURCE}\n__proto__: { polluted: true }`],
    ['a constructor key', `constructor: { prototype: { polluted: true } }`],
    ['a prototype key among the rules', rules('  __proto__: oui')],
    ['a key that is a list', '? [a, b]\n: c'],
    ['an endless depth', `a: ${'['.repeat(60)}${']'.repeat(60)}`],
    ['an endless depth that is never closed', '['.repeat(190_000)],
    ['an endless depth of lists', `${'- '.repeat(90_000)}x`],
    ['an endless depth of keys', `${'? '.repeat(90_000)}x`],
    [
      'an endless depth by indentation',
      Array.from({ length: 500 }, (_none, depth) => `${' '.repeat(depth)}a:`).join('\n'),
    ],
    ['many keys', Array.from({ length: 19_000 }, (_none, index) => `k${String(index)}: 1`).join('\n')],
    ['many lines', '\n'.repeat(150_000)],
    [
      'many cases',
      `${CHAVILLE_SOURCE.replace(/\ncases:[\s\S]*$/, '\n')}cases:\n${'  - { name: c, aid: aide-alimentaire, facts: {}, expect: { outcome: eligible } }\n'.repeat(400)}`,
    ],
    ['many faults', 'a: '.repeat(50_000)],
    ['a huge file', `a: ${'x'.repeat(600_000)}`],
    ['a long formula', rules(`  somme: ${'1 + '.repeat(10_000)}1`)],
    ['many rules', rules(Array.from({ length: 600 }, (_none, index) => `  r${String(index)}: 1`).join('\n'))],
    [
      'a web of rules',
      rules(
        Array.from(
          { length: 400 },
          (_none, index) =>
            `  r${String(index)}: {une de ces conditions: [${Array.from({ length: 12 }, (_other, step) => `r${String((index + step + 1) % 400)} > 2`).join(', ')}]}`,
        ).join('\n'),
      ),
    ],
    ['the same key twice', `format: 1\nformat: 1`],
    ['no file', ''],
    ['a list', '- 1'],
  ])('%s is refused, and harms nobody', (_what, source) => {
    expect(faultsOf(source)).not.toEqual([]);
    expect(faultsOf(source).length).toBeLessThanOrEqual(100);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  test('no text ever breaks the reader in another way', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ maxLength: 300 }), fc.json()), (text) => {
        expect(faultsOf(text)).not.toEqual([]);
      }),
    );
  });
});
