import Engine, {
  isPublicodesError,
  reduceAST,
  serializeUnit,
  type EvaluatedNode,
  type RawPublicodes,
} from 'publicodes';
import { compileRegulation } from './compile.js';
import { FACTS, NO_QUOTIENT, REQUESTED_AMOUNT } from './facts.js';
import { frenchQuantity, hundredths } from './french-values.js';
import { ruleUses, type Regulation } from './regulation.js';
import type { FactDefinition, FactValue } from './request-facts.js';
import { steadyComparisons } from './steady-comparisons.js';

/** Warnings of the library (units it cannot compare, cycles): a check reads them, an assessment has nobody to tell. */
export type RuleWarning = (message: string) => void;

/** A rule's value: in which unit, and what is missing when there is none. */
export interface RuleValue {
  readonly value: boolean | number | string | null;
  readonly unit: string;
  /** Names of the facts to ask for. */
  readonly missing: readonly string[];
}

/** Values by name of a fact, or of a rule whose value is given instead of worked out. */
export type Situation = ReadonlyMap<string, FactValue>;

/** What an engine is made of. */
export interface EngineParts {
  readonly rules: Readonly<Record<string, unknown>>;
  readonly facts?: readonly FactDefinition[];
  readonly warn?: RuleWarning;
  /** Rules that will be asked for: only the facts behind them are set. All of them when left out. */
  readonly entries?: readonly string[];
}

/** What is said to be missing when a value cannot be worked out, a division by zero for instance. */
export const IMPOSSIBLE = 'calcul impossible';

/** Words that people write for a unit, and the unit. */
const UNIT_WORDS: ReadonlyMap<string, string> = new Map([
  ...['ans', 'année', 'années'].map((word) => [word, 'an'] as const),
  ...['euro', 'euros'].map((word) => [word, '€'] as const),
  ['jours', 'jour'],
]);

/** Rules with the facts declared, ready to evaluate. Not to be shared between two evaluations at once. */
export class RuleEngine {
  /** The facts that the entries rest on, in the order of the questions. */
  readonly used: readonly FactDefinition[];
  private readonly engine: Engine<string>;
  private readonly facts: readonly FactDefinition[];

  /** @throws whatever Publicodes says of rules that it cannot parse */
  constructor({ rules, facts = FACTS, warn = () => undefined, entries }: EngineParts) {
    const logger = { log: () => undefined, warn, error: warn };
    this.facts = facts;
    this.engine = new Engine({ ...declarationsOf(facts), ...rules } as RawPublicodes<string>, {
      logger,
      allowOrphanRules: true,
      getUnitKey: (unit: string) => UNIT_WORDS.get(unit) ?? unit,
      flag: { automaticNamespaceDisabling: false },
    });
    steadyComparisons(this.engine.getParsedRules());
    const reached = entries === undefined ? null : this.factsBehind(entries);
    this.used = facts.filter(({ name }) => reached?.has(name) ?? true);
  }

  /** The engine of a checked regulation, with its parameters at their value of a date. */
  static of(regulation: Regulation, on: string): RuleEngine {
    const entries = [...ruleUses(regulation).map(({ rule }) => rule), NO_QUOTIENT, REQUESTED_AMOUNT];
    return new RuleEngine({ ...compileRegulation(regulation, on), entries });
  }

  has(rule: string): boolean {
    return Object.hasOwn(this.engine.getParsedRules(), rule);
  }

  /** Names of the rules and facts that some rules rest on, directly or through others, and of themselves. */
  behind(rules: readonly string[]): ReadonlySet<string> {
    const parsed = this.engine.getParsedRules();
    const seen = new Set<string>();
    const waiting = [...rules];
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
      const rule = Object.hasOwn(parsed, name) ? parsed[name] : undefined;
      if (rule === undefined || seen.has(name)) continue;
      seen.add(name);
      waiting.push(...reduceAST<string[]>((found, node) => collect(found, node), [], rule));
    }
    return seen;
  }

  /** Names of the rules of a circle, the first one again at the end; null when no rule rests on itself. */
  circle(rules: readonly string[]): readonly string[] | null {
    const parsed = this.engine.getParsedRules();
    const done = new Set<string>();
    const open: string[] = [];
    const visit = (name: string): readonly string[] | null => {
      if (open.includes(name)) return [...open.slice(open.indexOf(name)), name];
      const rule = Object.hasOwn(parsed, name) ? parsed[name] : undefined;
      if (rule === undefined || done.has(name)) return null;
      done.add(name);
      open.push(name);
      for (const next of new Set(reduceAST<string[]>((found, node) => collect(found, node), [], rule))) {
        const circle = visit(next);
        if (circle !== null) return circle;
      }
      open.pop();
      return null;
    };
    return rules.reduce<readonly string[] | null>((found, rule) => found ?? visit(rule), null);
  }

  /** Names of the facts that some rules rest on, directly or through others. */
  factsBehind(rules: readonly string[]): ReadonlySet<string> {
    const seen = this.behind(rules);
    return new Set(this.facts.map(({ name }) => name).filter((name) => seen.has(name)));
  }

  /** Sets values; what is null or left out stays missing, unless the earlier values are kept. */
  set(situation: Situation, options: { readonly keep?: boolean } = {}): void {
    const values: Record<string, string> = {};
    for (const [name, value] of situation) if (value !== null) values[name] = situationValue(value);
    this.engine.setSituation(values, { keepPreviousSituation: options.keep ?? false });
  }

  evaluate(rule: string): RuleValue {
    try {
      const node = this.nodeOf(rule);
      const value = node.nodeValue ?? null;
      return { value, unit: unitOf(node), missing: value === null ? this.missingOf(node) : [] };
    } catch (error) {
      // The library leaves its stack as it was when it threw, and would then see a cycle in the next rule.
      this.engine.resetCache();
      if (!isPublicodesError(error, 'EvaluationError')) throw error;
      return { value: null, unit: '', missing: [IMPOSSIBLE] };
    }
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
    return template.replace(/\{([^{}]+)\}/g, (_whole, rule: string) => frenchValue(this.evaluate(rule.trim())));
  }

  /**
   * `Engine.evaluate(name)` parses the name anew after each change of facts: half of the time of an assessment. The parsed rule gives the
   * same value, as long as no rule replaces another (`checkRuleLanguage` allows none).
   */
  private nodeOf(rule: string): EvaluatedNode {
    return this.engine.evaluateNode(this.engine.getRule(rule));
  }

  private missingOf(node: EvaluatedNode): string[] {
    const names = Object.keys(node.missingVariables);
    return this.facts.map(({ name }) => name).filter((name) => names.includes(name));
  }
}

/** A value as a French sentence writes it. */
export function frenchValue({ value, unit }: Pick<RuleValue, 'value' | 'unit'>): string {
  if (value === null) return '…';
  if (typeof value === 'number') return frenchQuantity(value, unit);
  return typeof value === 'boolean' ? (value ? 'oui' : 'non') : value;
}

type Node = Parameters<Parameters<typeof reduceAST>[0]>[1];

function collect(found: string[], node: Node): string[] | undefined {
  if (node.nodeKind !== 'reference' || node.dottedName === undefined) return undefined;
  return [...found, node.dottedName];
}

/** First parts of the names of some facts. */
export function spacesOf(facts: readonly FactDefinition[]): ReadonlySet<string> {
  return new Set(facts.filter(({ name }) => name.includes(' . ')).map(({ name }) => name.split(' . ')[0] ?? name));
}

/** Facts as Publicodes rules without a value. */
export function declarationsOf(facts: readonly FactDefinition[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries([
    ...[...spacesOf(facts)].map((space) => [space, null] as const),
    ...facts.map(({ name, unit }) => [name, unit === null ? null : { ['unit\u00e9']: unit }] as const),
  ]);
}

function situationValue(value: Exclude<FactValue, null>): string {
  if (typeof value === 'boolean') return value ? 'oui' : 'non';
  if ('text' in value) return `'${value.text.replaceAll("'", ' ')}'`;
  if ('date' in value) return value.date.split('-').toReversed().join('/');
  return value.unit === null ? String(value.number) : `${String(value.number)} ${value.unit}`;
}

function unitOf({ unit, nodeValue }: EvaluatedNode): string {
  if (unit === undefined) return '';
  return serializeUnit(unit, typeof nodeValue === 'number' ? nodeValue : undefined) ?? '';
}
