import Engine, { reduceAST, serializeUnit, type EvaluatedNode, type RawPublicodes } from 'publicodes';
import { FACTS, NO_QUOTIENT, type FactValue, type RuleFacts } from './facts.js';
import { frenchQuantity, hundredths } from './french-values.js';
import { ruleUses, type Regulation } from './regulation.js';

/** Warnings of the library (units it cannot compare, cycles): a check reads them, an assessment has nobody to tell. */
export type RuleWarning = (message: string) => void;

/** A rule's value: in which unit, and what is missing when there is none. */
export interface RuleValue {
  readonly value: boolean | number | string | null;
  readonly unit: string;
  /** Codes of the questions to ask. */
  readonly missing: readonly string[];
}

/** Rules with the facts declared, ready to evaluate. Not to be shared between two evaluations at once. */
export class RuleEngine {
  private readonly engine: Engine<string>;
  private readonly used: readonly (typeof FACTS)[number][];

  /**
   * @param entries rules that will be asked for: only the facts behind them are set
   * @throws whatever Publicodes says of rules that it cannot parse
   */
  constructor(
    rules: Readonly<Record<string, unknown>>,
    warn: RuleWarning = () => undefined,
    entries: readonly string[] = FACTS.map(({ name }) => name),
  ) {
    const logger = { log: () => undefined, warn, error: warn };
    this.engine = new Engine({ ...FACT_DECLARATIONS, ...rules } as RawPublicodes<string>, { logger });
    const reached = this.factsBehind(entries);
    this.used = FACTS.filter(({ name }) => reached.has(name));
  }

  /** The engine of a checked regulation. */
  static of(regulation: Regulation): RuleEngine {
    const entries = [...ruleUses(regulation).map(({ rule }) => rule), NO_QUOTIENT];
    return new RuleEngine(regulation.rules, undefined, entries);
  }

  has(rule: string): boolean {
    return Object.hasOwn(this.engine.getParsedRules(), rule);
  }

  /** Names of the facts that some rules rest on, directly or through others. */
  factsBehind(rules: readonly string[]): ReadonlySet<string> {
    const parsed = this.engine.getParsedRules();
    const seen = new Set<string>();
    const waiting = [...rules];
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
      const rule = Object.hasOwn(parsed, name) ? parsed[name] : undefined;
      if (rule === undefined || seen.has(name)) continue;
      seen.add(name);
      waiting.push(...reduceAST<string[]>((found, node) => collect(found, node), [], rule));
    }
    return new Set(FACTS.map(({ name }) => name).filter((name) => seen.has(name)));
  }

  /** Sets the facts of a request; what is not known stays missing. */
  setFacts(facts: RuleFacts): void {
    const situation: Record<string, string> = {};
    for (const fact of this.used) {
      const value = fact.read(facts);
      if (value !== null) situation[fact.name] = situationValue(value);
    }
    this.engine.setSituation(situation);
  }

  /** Sets every fact to some value, so that a check may evaluate what is written behind it. */
  setSample(answer: boolean, number: number): void {
    const some = FACTS.map(
      ({ name, unit, kind }) => [name, situationValue(kind === 'yes-no' ? answer : { number, unit })] as const,
    );
    this.engine.setSituation(Object.fromEntries(some));
  }

  evaluate(rule: string): RuleValue {
    const node = this.nodeOf(rule);
    const value = node.nodeValue ?? null;
    return { value, unit: unitOf(node), missing: value === null ? missingCodes(node) : [] };
  }

  /** A yes or no; null when it cannot be told. */
  judge(rule: string): { readonly answer: boolean | null; readonly missing: readonly string[] } {
    const { value, missing } = this.evaluate(rule);
    return { answer: typeof value === 'boolean' ? value : null, missing };
  }

  /** A quantity in euros, as whole cents rounded half up; null when it cannot be told. */
  cents(rule: string): { readonly cents: number | null; readonly missing: readonly string[] } {
    const { value, missing } = this.evaluate(rule);
    return { cents: typeof value === 'number' && Number.isFinite(value) ? hundredths(value) : null, missing };
  }

  /** A sentence with the values of the rules it names in braces; `…` for a value that is not known. */
  sentence(template: string): string {
    return template.replace(/\{([^{}]+)\}/g, (_whole, rule: string) => {
      const { value, unit } = this.evaluate(rule.trim());
      if (value === null) return '…';
      if (typeof value === 'number') return frenchQuantity(value, unit);
      return typeof value === 'boolean' ? (value ? 'oui' : 'non') : value;
    });
  }

  /**
   * `Engine.evaluate(name)` parses the name anew after each change of facts: half of the time of an assessment. The parsed rule gives the
   * same value, as long as no rule replaces another (`checkRuleLanguage` allows none).
   */
  private nodeOf(rule: string): EvaluatedNode {
    return this.engine.evaluateNode(this.engine.getRule(rule));
  }
}

type Node = Parameters<Parameters<typeof reduceAST>[0]>[1];

function collect(found: string[], node: Node): string[] | undefined {
  if (node.nodeKind !== 'reference' || node.dottedName === undefined) return undefined;
  return [...found, node.dottedName];
}

/** First parts of the names of facts: Publicodes wants them declared. */
export const FACT_SPACES: ReadonlySet<string> = new Set(FACTS.map(({ name }) => name.split(' . ')[0] ?? name));

/** The facts as Publicodes rules without a value. */
export const FACT_DECLARATIONS: Readonly<Record<string, unknown>> = Object.fromEntries([
  ...[...FACT_SPACES].map((space) => [space, null] as const),
  ...FACTS.map(({ name, unit }) => [name, unit === null ? null : { ['unit\u00e9']: unit }] as const),
]);

function situationValue(value: Exclude<FactValue, null>): string {
  if (typeof value === 'boolean') return value ? 'oui' : 'non';
  return value.unit === null ? String(value.number) : `${String(value.number)} ${value.unit}`;
}

function unitOf({ unit, nodeValue }: EvaluatedNode): string {
  if (unit === undefined) return '';
  return serializeUnit(unit, typeof nodeValue === 'number' ? nodeValue : undefined) ?? '';
}

const ORDER = new Map(FACTS.map((fact, index) => [fact.name, index]));

/** Codes of the questions to ask, in the order of the catalogue, each once. */
function missingCodes(node: EvaluatedNode): string[] {
  const names = Object.keys(node.missingVariables).toSorted(
    (left, right) => (ORDER.get(left) ?? 0) - (ORDER.get(right) ?? 0),
  );
  return [...new Set(names.flatMap((name) => FACTS.find((fact) => fact.name === name)?.code ?? []))];
}
