import { Assessor } from './assess.js';
import { checkReach, samplesOf } from './check-reach.js';
import { checkTables } from './check-tables.js';
import { compileRegulation, factsOf, namesOfCap, outsideOf } from './compile.js';
import { Reader, type Path, type RegulationFault } from './fault-reader.js';
import { readRegulation } from './read-regulation.js';
import { parameterOn, ruleUses, type Regulation, type RuleUse } from './regulation.js';
import type { FactDefinition, FactValue } from './request-facts.js';
import { IMPOSSIBLE, RuleEngine, type RuleValue, type Situation } from './rule-engine.js';
import { checkRuleLanguage } from './rule-language.js';
import { factNamed, runCases } from './run-cases.js';

/** A regulation that may be adopted, with what a person should look at; or everything that is wrong with it. */
export type CheckedRegulation =
  | { readonly regulation: Regulation; readonly warnings: readonly RegulationFault[] }
  | { readonly faults: readonly RegulationFault[] };

/** Values that all facts take in turn, so that both sides of most rules are run. */
const SAMPLES = [
  [true, 1],
  [false, 1_000],
] as const;
const MORE_SAMPLES = 20;

/** Reads a regulation from plain data and checks it: shape, names, rules, routing, worked cases. Nothing that passes here can fail to be applied. */
export function checkRegulation(raw: unknown): CheckedRegulation {
  const reader = new Reader();
  const regulation = readRegulation(reader, reader.fields(raw, []));
  for (const { path, sentence } of checkRuleLanguage(regulation.rules, factsOf(regulation)))
    reader.refuse(path, sentence);
  if (reader.faults.length > 0) return { faults: reader.faults };
  checkNames(reader, regulation);
  checkTables(reader, regulation);
  if (reader.faults.length > 0) return { faults: reader.faults };
  const engine = checkRules(reader, regulation);
  if (reader.faults.length > 0 || engine === null) return { faults: reader.faults };
  checkCaseNames(reader, regulation, engine);
  if (reader.faults.length > 0) return { faults: reader.faults };
  checkReach(reader, regulation, engine);
  checkCases(reader, regulation);
  return reader.faults.length > 0 ? { faults: reader.faults } : { regulation, warnings: reader.warnings };
}

function checkNames(reader: Reader, regulation: Regulation): void {
  const { aids, conditions, routing, parameters, caps } = regulation;
  if (aids.length === 0) reader.refuse(['aids'], 'Un règlement a au moins une aide.');
  const known = conditions.map(({ code }) => code);
  for (const aid of aids) {
    for (const [index, code] of aid.conditions.entries())
      if (!known.includes(code))
        reader.refuse(['aids', aid.code, 'conditions', index], `La condition « ${code} » n’existe pas.`);
    if (aid.conditions.length === 0) reader.warn(['aids', aid.code], 'Cette aide n’a aucune condition.');
    if (aid.sources.includes('quotient-familial') && routing.noQuotient === null)
      reader.refuse(
        ['routing'],
        'Une aide utilise le quotient familial : dites qui décide quand le foyer n’en a pas (no-quotient).',
      );
  }
  const codes = aids.map(({ code }) => code);
  const ofAids = [
    ...caps.map((cap) => [['caps', cap.code, 'aids'], cap.aids ?? []] as const),
    ...routing.cases.map((one, index) => [['routing', 'cases', index, 'aids'], one.aids] as const),
  ];
  for (const [path, listed] of ofAids)
    for (const code of listed) if (!codes.includes(code)) reader.refuse(path, `L’aide « ${code} » n’existe pas.`);
  for (const parameter of parameters)
    if (parameterOn(parameter, regulation.validFrom) === null)
      reader.refuse(
        ['parameters', parameter.name],
        'Ce paramètre n’a pas de valeur au début de la validité du règlement.',
      );
  checkDoubleNames(reader, regulation);
}

/** A parameter, a fact, a measure, a table and a rule may not share a name: the one would silently take the place of the other. */
function checkDoubleNames(reader: Reader, regulation: Regulation): void {
  const { parameters, measures, tables, caps, rules } = regulation;
  const named = [
    ...factsOf(regulation).map(({ name }) => [name, 'facts'] as const),
    ...parameters.map(({ name }) => [name, 'parameters'] as const),
    ...measures.map(({ name }) => [name, 'measures'] as const),
    ...tables.map(({ name }) => [name, 'tables'] as const),
    ...caps.filter(({ amount }) => amount !== null).map(({ code }) => [namesOfCap(code).left, 'caps'] as const),
    ...Object.keys(rules).map((name) => [name, 'rules'] as const),
  ];
  const seen = new Set<string>();
  for (const [name, section] of named) {
    if (seen.has(name)) reader.refuse([section, name], `Le nom « ${name} » est déjà pris.`);
    seen.add(name);
  }
}

function checkRules(reader: Reader, regulation: Regulation): RuleEngine | null {
  let at: Path = ['rules'];
  const engine = openEngine(reader, regulation, (message) => {
    reader.refuse(at, sentenceOf(message));
  });
  if (engine === null) return null;
  const circle = engine.circle(placesOf(regulation).map(([name]) => name));
  if (circle !== null) {
    const place = placesOf(regulation).find(([name]) => name === circle[0])?.[1] ?? ['rules'];
    reader.refuse(place, `Un cycle a été détecté : ${circle.slice(0, 6).join(' → ')}.`);
    return engine;
  }
  const uses = ruleUses(regulation);
  const unknown = uses.filter(({ rule }) => !engine.has(rule));
  for (const { path, rule } of unknown) reader.refuse(path, `La règle « ${rule} » n’existe pas.`);
  checkSources(reader, regulation, engine);
  const rules = placesOf(regulation);
  for (const situation of situationsOf(regulation, engine.used)) {
    engine.set(situation);
    for (const [rule, path] of rules) {
      at = path;
      tryRule(reader, at, () => engine.evaluate(rule));
    }
    for (const use of uses.filter((one) => !unknown.includes(one)))
      tryRule(reader, use.path, () => {
        checkGiven(reader, use, engine.evaluate(use.rule));
      });
    if (reader.faults.length > 0) break;
  }
  return engine;
}

/** The rules that the check evaluates, and where the file has them. */
function placesOf({ rules, measures, tables, caps }: Regulation): (readonly [string, Path])[] {
  return [
    ...Object.keys(rules).map((rule) => [rule, ['rules', rule]] as const),
    ...measures.map(({ name }) => [name, ['measures', name]] as const),
    ...tables.map(({ name }) => [name, ['tables', name]] as const),
    ...caps.filter(({ amount }) => amount !== null).map(({ code }) => [namesOfCap(code).left, ['caps', code]] as const),
  ];
}

function* situationsOf(regulation: Regulation, used: readonly FactDefinition[]): Generator<Situation> {
  const open = new Set(regulation.tables.map(({ name }) => outsideOf(name)));
  for (const [answer, number] of SAMPLES)
    yield new Map(
      used.filter(({ name }) => !open.has(name)).map((fact) => [fact.name, sampleOf(fact, answer, number)]),
    );
  const known = used.filter(({ name }) => !open.has(name));
  yield* samplesOf(regulation, known, Math.min(MORE_SAMPLES, 2_000 / Object.keys(regulation.rules).length));
}

function sampleOf({ kind, unit }: FactDefinition, answer: boolean, number: number): FactValue {
  if (kind === 'yes-no') return answer;
  if (kind === 'date') return { date: answer ? '2024-02-29' : '2026-12-31' };
  return kind === 'text' ? { text: answer ? 'CNAF' : 'MSA' } : { number, unit };
}

/** A rule that runs out of depth must not take the service with it. */
function tryRule(reader: Reader, path: Path, evaluate: () => void): void {
  try {
    evaluate();
  } catch (error) {
    reader.refuse(path, error instanceof RangeError ? 'Cette règle est trop profonde.' : sentenceOf(messageOf(error)));
  }
}

function checkGiven(reader: Reader, { path, rule, gives }: RuleUse, { value, unit, missing }: RuleValue): void {
  if (missing.includes(IMPOSSIBLE) || value === null || gives === 'anything') return;
  if (gives === 'yes-no' && typeof value !== 'boolean')
    reader.refuse(path, `La règle « ${rule} » doit répondre par oui ou par non.`);
  if (gives === 'number' && typeof value !== 'number')
    reader.refuse(path, `La règle « ${rule} » doit donner un nombre.`);
  // The library gives no unit to what it finds to be nothing.
  if (gives === 'euros' && (typeof value !== 'number' || (value !== 0 && !/^€(\/|$)/.test(unit))))
    reader.refuse(path, `La règle « ${rule} » doit donner une somme en euros.`);
}

/** A quotient that is never asked for would be missing for ever; what no rule reaches would be asked without any need. */
function checkSources(reader: Reader, regulation: Regulation, engine: RuleEngine): void {
  const { aids, conditions, routing } = regulation;
  const codeOf = new Map(factsOf(regulation).map(({ name, code }) => [name, code]));
  for (const aid of aids) {
    const rules = conditions.filter(({ code }) => aid.conditions.includes(code)).map(({ rule }) => rule);
    const deciding = routing.cases
      .filter(({ aids: only }) => only.length === 0 || only.includes(aid.code))
      .map(({ when }) => when);
    const facts = [...engine.factsBehind([aid.amount, ...rules, ...deciding])];
    const codes = new Set(facts.map((name) => codeOf.get(name)));
    for (const [index, source] of aid.sources.entries())
      if (source !== 'quotient-familial' && !codes.has(source))
        reader.refuse(
          ['aids', aid.code, 'sources', index],
          `Aucune règle de cette aide n’utilise cette donnée (${source}) : elle serait demandée à l’État sans besoin.`,
        );
    if (codes.has('quotient-familial') && !aid.sources.includes('quotient-familial'))
      reader.refuse(
        ['aids', aid.code, 'sources'],
        'Les règles de cette aide, ou celles qui disent qui décide, utilisent le quotient familial : il doit être parmi ses sources.',
      );
  }
}

/** The library would stop at a name that it does not know, and say so to nobody's use. */
function checkCaseNames(reader: Reader, regulation: Regulation, engine: RuleEngine): void {
  const facts = factsOf(regulation);
  for (const [index, { facts: given, expect }] of regulation.cases.entries()) {
    const named = [
      ...Object.keys(given).map((written) => [['facts', written], factNamed(facts, written)] as const),
      ...Object.keys(expect.values).map((written) => [['expect', 'values', written], written] as const),
    ];
    for (const [path, name] of named)
      if (!engine.has(name))
        reader.refuse(['cases', index, ...path], `La donnée « ${name} » n’existe pas : vérifiez comment elle s’écrit.`);
  }
}

function checkCases(reader: Reader, regulation: Regulation): void {
  if (regulation.cases.length === 0) {
    reader.warn([], 'Ce règlement n’a pas de cas d’essai (cases) : ajoutez-en, ils disent ce que le conseil a voulu.');
    return;
  }
  for (const { index, name, differences } of runCases(new Assessor(regulation)))
    for (const difference of differences) reader.refuse(['cases', index], `Cas « ${name} ». ${difference}`);
}

function openEngine(reader: Reader, regulation: Regulation, warn: (message: string) => void): RuleEngine | null {
  const { rules, facts } = compileRegulation(regulation, regulation.validFrom);
  const entries = [...placesOf(regulation).map(([name]) => name), ...ruleUses(regulation).map(({ rule }) => rule)];
  try {
    return new RuleEngine({ rules, facts, warn, entries });
  } catch (error) {
    const rule = /Dans la r\u00e8gle "([^"]+)"/.exec(messageOf(error))?.[1] ?? '';
    const place = placesOf(regulation).find(([name]) => name === rule)?.[1];
    reader.refuse(place ?? ['rules'], sentenceOf(messageOf(error)));
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
