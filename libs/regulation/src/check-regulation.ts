import { Reader, type Path, type RegulationFault } from './fault-reader.js';
import { readRegulation } from './read-regulation.js';
import { ruleUses, type Regulation, type RuleUse } from './regulation.js';
import { RuleEngine, type RuleValue } from './rule-engine.js';
import { checkRuleLanguage } from './rule-language.js';

/** A regulation that may be adopted, or everything that is wrong with it. */
export type CheckedRegulation = { readonly regulation: Regulation } | { readonly faults: readonly RegulationFault[] };

/** Values that all facts take in turn, so that both sides of most rules are run. */
const SAMPLES = [
  [true, 1],
  [false, 1_000],
] as const;

/** Reads a regulation from plain data and checks it: shape, names, rules, routing. Nothing that passes here can fail to be applied. */
export function checkRegulation(raw: unknown): CheckedRegulation {
  const reader = new Reader();
  const regulation = readRegulation(reader, reader.fields(raw, []));
  for (const { path, sentence } of checkRuleLanguage(regulation.rules)) reader.refuse(path, sentence);
  if (reader.faults.length > 0) return { faults: reader.faults };
  checkNames(reader, regulation);
  checkRules(reader, regulation);
  return reader.faults.length > 0 ? { faults: reader.faults } : { regulation };
}

function checkNames(reader: Reader, { aids, conditions, routing }: Regulation): void {
  if (aids.length === 0) reader.refuse(['aids'], 'Un règlement a au moins une aide.');
  const known = conditions.map(({ code }) => code);
  for (const aid of aids) {
    for (const [index, code] of aid.conditions.entries())
      if (!known.includes(code))
        reader.refuse(['aids', aid.code, 'conditions', index], `La condition « ${code} » n’existe pas.`);
    if (aid.sources.length > 0 && routing.noQuotient === null)
      reader.refuse(
        ['routing'],
        'Une aide utilise le quotient familial : dites qui décide quand le foyer n’en a pas (no-quotient).',
      );
  }
}

function checkRules(reader: Reader, regulation: Regulation): void {
  const rules = Object.keys(regulation.rules);
  let at: Path = ['rules'];
  const engine = openEngine(reader, regulation, (message) => {
    reader.refuse(at, sentenceOf(message));
  });
  if (engine === null) return;
  const uses = ruleUses(regulation);
  const unknown = uses.filter(({ rule }) => !engine.has(rule));
  for (const { path, rule } of unknown) reader.refuse(path, `La règle « ${rule} » n’existe pas.`);
  checkSources(reader, regulation, engine);
  for (const [answer, number] of SAMPLES) {
    engine.setSample(answer, number);
    for (const rule of rules) {
      at = ['rules', rule];
      tryRule(reader, at, () => engine.evaluate(rule));
    }
    for (const use of uses.filter((one) => !unknown.includes(one)))
      tryRule(reader, use.path, () => {
        checkGiven(reader, use, engine.evaluate(use.rule));
      });
  }
}

/** A rule that runs out of depth must not take the service with it. */
function tryRule(reader: Reader, path: Path, evaluate: () => void): void {
  try {
    evaluate();
  } catch (error) {
    reader.refuse(path, error instanceof RangeError ? 'Cette règle est trop profonde.' : sentenceOf(messageOf(error)));
  }
}

function checkGiven(reader: Reader, { path, rule, gives }: RuleUse, { value, unit }: RuleValue): void {
  if (value === null || gives === 'anything') return;
  if (gives === 'yes-no' && typeof value !== 'boolean')
    reader.refuse(path, `La règle « ${rule} » doit répondre par oui ou par non.`);
  if (gives === 'euros' && (typeof value !== 'number' || !/^€(\/|$)/.test(unit)))
    reader.refuse(path, `La règle « ${rule} » doit donner une somme en euros.`);
}

/** A fact that is never asked for would be missing for ever: an aid whose rules reach the quotient says that it is a source. */
function checkSources(reader: Reader, { aids, conditions, routing }: Regulation, engine: RuleEngine): void {
  const deciding = routing.cases.map(({ when }) => when);
  for (const aid of aids.filter(({ sources }) => sources.length === 0)) {
    const rules = conditions.filter(({ code }) => aid.conditions.includes(code)).map(({ rule }) => rule);
    const facts = [...engine.factsBehind([aid.amount, ...rules, ...deciding])];
    if (facts.some((name) => name.startsWith('quotient familial')))
      reader.refuse(
        ['aids', aid.code, 'sources'],
        'Les règles de cette aide, ou celles qui disent qui décide, utilisent le quotient familial : il doit être parmi ses sources.',
      );
  }
}

function openEngine(reader: Reader, { rules }: Regulation, warn: (message: string) => void): RuleEngine | null {
  try {
    return new RuleEngine(rules, warn);
  } catch (error) {
    const rule = /Dans la règle "([^"]+)"/.exec(messageOf(error))?.[1] ?? '';
    reader.refuse(Object.hasOwn(rules, rule) ? ['rules', rule] : ['rules'], sentenceOf(messageOf(error)));
    return null;
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : 'Les règles sont illisibles.';
}

/** The library's message on one line: without its headings, its marks, and its advice on the engine. */
function sentenceOf(message: string): string {
  return message
    .replace(/^[\s\S]*?[✖⚠]\uFE0F?\s*/u, '')
    .replace(/Cela vient probablement[\s\S]*$/, '')
    .replace(/\[ \w+ \]/g, '')
    .replace(/[^\p{L}\p{N}\p{P}\p{Zs}\p{Sm}\p{Sc}\s]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 300);
}
