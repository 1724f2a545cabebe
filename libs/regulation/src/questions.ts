import { factsOf } from './compile.js';
import type { Regulation } from './regulation.js';
import type { FactDefinition } from './request-facts.js';
import { IMPOSSIBLE } from './rule-engine.js';

/** Something that could not be told, and the facts that it waits for. */
interface Open {
  readonly missing: readonly string[];
}

/** Where an answer comes from, the quickest first: the person who is there, the centre's own books, the State, somebody's judgement. */
const QUICKEST: readonly FactDefinition['from'][] = ['request', 'ledger', 'state', 'finding', 'regulation'];

/**
 * Codes of the questions to ask, the one that decides fastest first. A condition that waits for one fact alone is decided by it, and one that
 * is not met ends the matter; of those that weigh the same, the one that is answered quickest comes first, then the order of the catalogue.
 */
export function questionsOf(
  regulation: Regulation,
  conditions: readonly Open[],
  toRoute: readonly string[],
): readonly string[] {
  if (toRoute.length === 0 && conditions.every(({ missing }) => missing.length === 0)) return [];
  const facts = factsOf(regulation);
  const codeOf = new Map(facts.map(({ name, code }) => [name, code]));
  const weights = new Map<string, number>();
  const weigh = (names: readonly string[], weight: number): void => {
    const codes = new Set(
      names
        .map((name) => (name === IMPOSSIBLE ? 'calcul' : (codeOf.get(name) ?? null)))
        .filter((code) => code !== null),
    );
    const askable = codes.size > 1 ? [...codes].filter((code) => code !== 'hors-tableau') : [...codes];
    for (const code of askable) weights.set(code, (weights.get(code) ?? 0) + weight / askable.length);
  };
  for (const { missing } of conditions) weigh(missing, 1);
  weigh(toRoute, 0.5);
  const rank = (code: string): number => {
    const index = facts.findIndex((fact) => fact.code === code);
    const from = facts[index]?.from ?? 'finding';
    return QUICKEST.indexOf(from) * 1_000 + index;
  };
  return [...weights]
    .toSorted(([left, heavy], [right, heavier]) => heavier - heavy || rank(left) - rank(right))
    .map(([code]) => code);
}
