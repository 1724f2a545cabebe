import type { Shape } from '../../api/client.js';

type Effect = Shape<'AidEffect'>;

/** Effects of a step added to those of the steps before, aid by aid. */
export function addEffects(before: readonly Effect[], step: readonly Effect[]): readonly Effect[] {
  const sums = new Map(before.map((effect) => [effect.aid, effect]));
  for (const effect of step) {
    const known = sums.get(effect.aid);
    sums.set(effect.aid, known === undefined ? effect : add(known, effect));
  }
  return [...sums.values()];
}

function add(one: Effect, other: Effect): Effect {
  return {
    aid: one.aid,
    requests: one.requests + other.requests,
    eligibleBefore: one.eligibleBefore + other.eligibleBefore,
    eligibleAfter: one.eligibleAfter + other.eligibleAfter,
    gain: one.gain + other.gain,
    lose: one.lose + other.lose,
    unchanged: one.unchanged + other.unchanged,
    otherAuthority: one.otherAuthority + other.otherAuthority,
    costBeforeCents: one.costBeforeCents + other.costBeforeCents,
    costAfterCents: one.costAfterCents + other.costAfterCents,
  };
}
