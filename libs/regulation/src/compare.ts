import type { Assessment, Assessor } from './assess.js';
import type { RequestFacts } from './request-facts.js';

/** A request as it was assessed under the regulation of its time. */
export interface PastAssessment {
  readonly facts: RequestFacts;
  readonly assessment: Assessment;
}

/** What a draft changes for the past requests of one aid. Amounts are those proposed, in cents. */
export interface AidComparison {
  readonly aid: string;
  readonly requests: number;
  readonly eligibleBefore: number;
  readonly eligibleAfter: number;
  readonly gain: number;
  readonly lose: number;
  readonly unchanged: number;
  readonly otherAuthority: number;
  readonly costBeforeCents: number;
  readonly costAfterCents: number;
}

const COUNTS = [
  'requests',
  'eligibleBefore',
  'eligibleAfter',
  'gain',
  'lose',
  'unchanged',
  'otherAuthority',
  'costBeforeCents',
  'costAfterCents',
] as const;

/** Applies a draft to past requests as if it had been in force, whatever their dates: who gains, who loses, what it costs by aid. */
export function comparePast(draft: Assessor, past: readonly PastAssessment[]): readonly AidComparison[] {
  return addUp(past.map((one) => compareOne(one, draft.assess(one.facts))));
}

/** Adds comparisons up by aid: steps of one simulation. In the order of the codes of the aids. */
export function addUp(comparisons: readonly AidComparison[]): readonly AidComparison[] {
  const byAid = new Map<string, AidComparison>();
  for (const one of comparisons) {
    const sum = byAid.get(one.aid);
    byAid.set(one.aid, sum === undefined ? one : { aid: one.aid, ...totals(sum, one) });
  }
  return [...byAid.values()].toSorted((left, right) => (left.aid < right.aid ? -1 : 1));
}

function totals(left: AidComparison, right: AidComparison): Omit<AidComparison, 'aid'> {
  return Object.fromEntries(COUNTS.map((count) => [count, left[count] + right[count]])) as unknown as Omit<
    AidComparison,
    'aid'
  >;
}

function compareOne({ facts, assessment: before }: PastAssessment, after: Assessment): AidComparison {
  const [costBeforeCents, costAfterCents] = [before, after].map(costOf) as [number, number];
  const eligible = ({ outcome }: Assessment): number => (outcome === 'eligible' ? 1 : 0);
  return {
    aid: facts.submission.aid,
    requests: 1,
    eligibleBefore: eligible(before),
    eligibleAfter: eligible(after),
    gain: costAfterCents > costBeforeCents ? 1 : 0,
    lose: costAfterCents < costBeforeCents ? 1 : 0,
    unchanged: costAfterCents === costBeforeCents ? 1 : 0,
    otherAuthority: (before.routing?.authority ?? null) === (after.routing?.authority ?? null) ? 0 : 1,
    costBeforeCents,
    costAfterCents,
  };
}

function costOf({ outcome, proposedAmountCents }: Assessment): number {
  return outcome === 'eligible' ? (proposedAmountCents ?? 0) : 0;
}
