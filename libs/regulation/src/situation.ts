import { CEILING } from './facts.js';
import type { Aid } from './regulation.js';
import { euros, type FactDefinition, type FactValue, type RequestFacts } from './request-facts.js';
import type { Situation } from './rule-engine.js';

/** The facts of a request, by name; what is not known is left out. */
export function situationOf(
  facts: RequestFacts,
  used: readonly FactDefinition[],
  aid: Pick<Aid, 'ceilingCents'>,
): Situation {
  const situation = new Map<string, FactValue>();
  for (const fact of used) {
    const value = fact.name === CEILING ? ceilingOf(aid) : fact.read(facts);
    if (value !== null) situation.set(fact.name, value);
  }
  return situation;
}

/** What the regulation says of an aid, as a fact. */
export function ceilingOf({ ceilingCents }: Pick<Aid, 'ceilingCents'>): FactValue {
  return ceilingCents === null ? null : { number: euros(ceilingCents), unit: '€' };
}
