import { RuleViolation, yearOf, type CivilDate } from '@octroi/kernel';
import type { Decision } from '../domain/decide.js';
import { commit, type Envelope } from '../domain/envelope.js';
import type { DecisionStores } from './ports/stores.js';

/** A decision whose amount was taken from the envelopes, or why it was not. */
export type Paid<Item> = Item & ({ readonly decision: Decision } | { readonly violation: RuleViolation });

/** Takes what is granted from the envelopes of the year, in the order of the decisions; the envelopes stay locked until the transaction ends. */
export async function commitBudget<Item extends object>(
  stores: DecisionStores,
  { siteId, today }: { readonly siteId: string; readonly today: CivilDate },
  judged: readonly Paid<Item>[],
): Promise<readonly Paid<Item>[]> {
  let envelopes: readonly Envelope[] = await stores.budget.lock(siteId, yearOf(today));
  const paid = judged.map((one): Paid<Item> => {
    if (!('decision' in one)) return one;
    try {
      const taken = pay(one.decision, envelopes);
      ({ envelopes } = taken);
      return { ...one, decision: taken.decision };
    } catch (error) {
      if (!(error instanceof RuleViolation)) throw error;
      const { decision: _refused, ...item } = one;
      return { ...item, violation: error } as Paid<Item>;
    }
  });
  if (envelopes.length > 0) await stores.budget.save(siteId, envelopes);
  return paid;
}

function pay(decision: Decision, envelopes: readonly Envelope[]) {
  const { amountCents, overrunReason, submission } = decision;
  if (amountCents === null) return { envelopes, decision: { ...decision, overrunReason: null } };
  const { overruns, ...taken } = commit(envelopes, { aid: submission.aid, amountCents, overrunReason });
  return { ...taken, decision: { ...decision, overrunReason: overruns ? overrunReason : null } };
}
