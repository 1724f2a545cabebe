import { RuleViolation, yearOf, type CivilDate } from '@octroi/kernel';
import type { Decision } from '../../domain/decide.js';
import { commit, type Envelope } from '../../domain/envelope.js';
import { moneyOf, type AppealMoney } from '../appeal/answer-appeals.js';
import type { DecisionStores } from '../ports/stores.js';

/** A decision whose amount was taken from the envelopes, or why it was not. */
export type Paid<Item> = Item & ({ readonly decision: Decision } | { readonly violation: RuleViolation });

/** Takes what is granted from the envelopes of the year, in the order of the decisions; the envelopes stay locked until the transaction ends. */
export async function commitBudget<Item extends object>(
  stores: DecisionStores,
  { siteId, today }: { readonly siteId: string; readonly today: CivilDate },
  judged: readonly Paid<Item>[],
): Promise<readonly Paid<Item>[]> {
  const money = await moneyOfAll(stores, judged);
  let envelopes: readonly Envelope[] = await stores.budget.lock(siteId, yearOf(today));
  const paid = judged.map((one): Paid<Item> => {
    if (!('decision' in one)) return one;
    try {
      const taken = pay(one.decision, money.get(one.decision), envelopes);
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

async function moneyOfAll<Item extends object>(
  stores: DecisionStores,
  judged: readonly Paid<Item>[],
): Promise<ReadonlyMap<Decision, AppealMoney>> {
  const money = new Map<Decision, AppealMoney>();
  for (const one of judged) {
    if (!('decision' in one) || one.decision.amountCents === null) continue;
    const { request, outcome, amountCents, decidedOn: on } = one.decision;
    money.set(one.decision, await moneyOf(stores, request, { outcome, amountCents, on }));
  }
  return money;
}

function pay(decision: Decision, money: AppealMoney | undefined, envelopes: readonly Envelope[]) {
  const { overrunReason, submission } = decision;
  if (money === undefined) return { envelopes, decision: { ...decision, overrunReason: null } };
  const { commitCents: amountCents, keptCents } = money;
  const { overruns, ...taken } = commit(envelopes, { aid: submission.aid, amountCents, overrunReason });
  return { ...taken, decision: { ...decision, keptCents, overrunReason: overruns ? overrunReason : null } };
}
