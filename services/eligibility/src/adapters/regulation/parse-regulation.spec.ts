import { describe, expect, test } from '@jest/globals';
import type { RuleViolation } from '@octroi/kernel';
import fc from 'fast-check';
import { CHAVILLE_SOURCE } from '../../testing/chaville.fixture.js';
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
    expect(parseRegulation(CHAVILLE_SOURCE.replace('< 456', '< 457')).hash).not.toBe(hash);
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

  test('units that do not fit, and rules that turn in circles, are told', () => {
    expect(faultsOf(CHAVILLE_SOURCE.replace('<= 600 €/mois', '<= 600 kg'))).not.toEqual([]);
    expect(faultsOf(CHAVILLE_SOURCE.replace('(foyer . ressources', '(reste à vivre + foyer . ressources'))).not.toEqual(
      [],
    );
  });

  test.each([
    ['an alias bomb', `a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]`],
    ['a prototype key', `${CHAVILLE_SOURCE}\n__proto__: { polluted: true }`],
    ['a constructor key', `constructor: { prototype: { polluted: true } }`],
    ['an endless depth', `a: ${'['.repeat(60)}${']'.repeat(60)}`],
    ['a huge file', `a: ${'x'.repeat(600_000)}`],
    ['the same key twice', `format: 1\nformat: 1`],
    ['no file', ''],
    ['a list', '- 1'],
  ])('%s is refused, and harms nobody', (_what, source) => {
    expect(faultsOf(source)).not.toEqual([]);
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
