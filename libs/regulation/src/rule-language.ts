import type { Fields, Path, RegulationFault } from './fault-reader.js';
import type { FactDefinition } from './request-facts.js';
import { spacesOf } from './rule-engine.js';

const MOST_RULES = 150;
const LONGEST_FORMULA = 500;
const LONGEST_RULES = 60_000;
const NAME = /^[\p{L}\p{N}][\p{L}\p{N}'’-]*( (\. )?[\p{L}\p{N}][\p{L}\p{N}'’-]*)*$/u;

/** What a rule may say about itself, and what a reader is told; not evaluated. */
const COMMENTS: ReadonlySet<string> = new Set(['titre', 'description', 'note', 'question', 'résumé', 'références']);

/**
 * The part of Publicodes that regulations are written in. Left out: whatever changes another rule (`remplace`, `rend non applicable`,
 * `contexte`, `avec`), hides one (`privé`) or searches for a value (`inversion numérique`, circular references). A key that the library
 * does not know would be ignored without a word: here it is a fault.
 */
const MECHANISMS: ReadonlySet<string> = new Set([
  ...['valeur', 'unité', "simplifier l'unité", 'arrondi', 'plancher', 'plafond', 'abattement', 'par défaut'],
  ...['applicable si', 'non applicable si', 'est défini', 'est non défini', 'est applicable', 'est non applicable'],
  ...['toutes ces conditions', 'une de ces conditions', 'condition', 'variations', 'si', 'alors', 'sinon'],
  ...['somme', 'produit', 'moyenne', 'le maximum de', 'le minimum de', 'durée', 'depuis', "jusqu'à"],
  ...['grille', 'barème', 'taux progressif', 'assiette', 'multiplicateur', 'tranches', 'taux', 'montant'],
]);

/** Everything in the rules that is outside of the language, or too large to be read safely. */
export function checkRuleLanguage(rules: Fields, facts: readonly FactDefinition[]): readonly RegulationFault[] {
  const entries = Object.entries(rules);
  const taken = new Set([...spacesOf(facts), ...facts.map(({ name }) => name)]);
  if (entries.length > MOST_RULES)
    return [{ path: ['rules'], sentence: `Un règlement a ${String(MOST_RULES)} règles au plus.` }];
  if (JSON.stringify(rules).length > LONGEST_RULES)
    return [{ path: ['rules'], sentence: 'Les règles sont trop longues pour être lues.' }];
  return entries.flatMap(([name, rule]) => [...checkName(name, taken), ...checkFormula(['rules', name], rule)]);
}

function checkName(name: string, taken: ReadonlySet<string>): RegulationFault[] {
  const path = ['rules', name];
  if (taken.has(name))
    return [{ path, sentence: `« ${name} » est un fait connu du logiciel : une règle ne peut pas le redéfinir.` }];
  if (name.length <= LONGEST_FORMULA && NAME.test(name)) return [];
  return [{ path, sentence: 'Un nom de règle est fait de mots, séparés au besoin par « . ».' }];
}

function checkFormula(path: Path, formula: unknown): RegulationFault[] {
  if (typeof formula === 'number' && Number.isFinite(formula)) return [];
  if (typeof formula === 'string')
    return formula.length <= LONGEST_FORMULA ? [] : [{ path, sentence: 'Cette formule est trop longue.' }];
  if (Array.isArray(formula)) return formula.flatMap((one, index) => checkFormula([...path, index], one));
  if (typeof formula !== 'object' || formula === null)
    return [{ path, sentence: 'Il faut ici une formule. Oui et non s’écrivent « oui » et « non ».' }];
  return Object.entries(formula).flatMap(([key, value]) => {
    if (COMMENTS.has(key)) return [];
    if (!MECHANISMS.has(key))
      return [{ path: [...path, key], sentence: `« ${key} » n’est pas un mot des règles, ou n’y est pas permis.` }];
    return checkFormula([...path, key], value);
  });
}
