import Engine, { formatValue, type EvaluatedNode, type RawPublicodes } from 'publicodes';
import { FACTS, type FactValue, type RequestFacts } from './facts.js';

/** Warnings of the library (units it cannot compare, cycles): a check reads them, an assessment has nobody to tell. */
export type RuleWarning = (message: string) => void;

/** The rules of one version with the facts declared, ready to evaluate. Not to be shared between two evaluations at once. */
export class RuleEngine {
  private readonly engine: Engine<string>;

  /** @throws whatever Publicodes says of rules that it cannot parse */
  constructor(rules: Readonly<Record<string, unknown>>, warn: RuleWarning = () => undefined) {
    const logger = { log: () => undefined, warn, error: warn };
    this.engine = new Engine({ ...declaredFacts(), ...rules } as RawPublicodes<string>, { logger });
  }

  /** Names of all rules and facts. */
  names(): readonly string[] {
    return Object.keys(this.engine.getParsedRules());
  }

  /** Sets the facts of a request; what is not known stays missing. */
  setFacts(facts: RequestFacts): void {
    const known = FACTS.flatMap((fact) => {
      const value = fact.read(facts);
      return value === null ? [] : [[fact.name, situationValue(value)] as const];
    });
    this.engine.setSituation(Object.fromEntries(known));
  }

  /** Sets every fact to some value, so that a check may evaluate what is written behind it. */
  setSample(): void {
    const some = FACTS.map(
      ({ name, unit, kind }) => [name, situationValue(kind === 'yes-no' ? true : { number: 1, unit })] as const,
    );
    this.engine.setSituation(Object.fromEntries(some));
  }

  /** A yes or no; null when a fact is missing. */
  judge(rule: string): { readonly answer: boolean | null; readonly missing: readonly string[] } {
    const node = this.engine.evaluate(rule);
    const answer = typeof node.nodeValue === 'boolean' ? node.nodeValue : null;
    return { answer, missing: answer === null ? missingCodes(node) : [] };
  }

  /** A quantity in euros, as whole cents rounded half up; null when a fact is missing. */
  cents(rule: string): { readonly cents: number | null; readonly missing: readonly string[] } {
    const node = this.engine.evaluate(rule);
    const cents =
      typeof node.nodeValue === 'number' && Number.isFinite(node.nodeValue)
        ? Math.round(Number((node.nodeValue * 100).toFixed(6)))
        : null;
    return { cents, missing: cents === null ? missingCodes(node) : [] };
  }

  /** A sentence with the values of the rules it names in braces; `…` for a value that is not known. */
  sentence(template: string): string {
    return template.replace(/\{([^{}]+)\}/g, (_whole, rule: string) => {
      const node = this.engine.evaluate(rule.trim());
      if (node.nodeValue === undefined || node.nodeValue === null) return '…';
      return String(formatValue(node, { language: 'fr', precision: 2 }));
    });
  }
}

function declaredFacts(): Readonly<Record<string, unknown>> {
  const parents = new Set(FACTS.flatMap(({ name }) => (name.includes(' . ') ? [name.split(' . ')[0] ?? ''] : [])));
  const facts = FACTS.map(({ name, unit }) => [name, unit === null ? null : { ['unit\u00e9']: unit }] as const);
  return { ...Object.fromEntries([...parents].map((parent) => [parent, null])), ...Object.fromEntries(facts) };
}

function situationValue(value: Exclude<FactValue, null>): string {
  if (typeof value === 'boolean') return value ? 'oui' : 'non';
  return value.unit === null ? String(value.number) : `${String(value.number)} ${value.unit}`;
}

const ORDER = new Map(FACTS.map((fact, index) => [fact.name, index]));

/** Codes of the questions to ask, in the order of the catalogue, each once. */
function missingCodes(node: EvaluatedNode): string[] {
  const names = Object.keys(node.missingVariables).toSorted(
    (left, right) => (ORDER.get(left) ?? 0) - (ORDER.get(right) ?? 0),
  );
  return [...new Set(names.flatMap((name) => FACTS.find((fact) => fact.name === name)?.code ?? []))];
}
