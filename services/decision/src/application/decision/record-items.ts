import {
  RuleViolation,
  TransientError,
  civilDateAt,
  type Actor,
  type CivilDate,
  type CommandCause,
} from '@octroi/kernel';
import type { SealedEntry } from '@octroi/register';
import type { AidRequest } from '../../domain/aid-request.js';
import type { DecisionInput } from '../../domain/decision-input.js';
import { decide, type Decision } from '../../domain/decide.js';
import { requireNotRecused, type Recusal } from '../../domain/recusal.js';
import type { DecisionPowers } from '../../domain/site-authority.js';
import { commitBudget } from '../payment/commit-budget.js';
import type { DecisionStores, RecordedDecision } from '../ports/stores.js';
import { recordInRegister, type RegisterMeans } from '../register/record-in-register.js';

export interface DecisionItem {
  readonly requestId: string;
  readonly input: DecisionInput;
}

/** What became of one item. */
export type ItemResult =
  | { readonly requestId: string; readonly decisionId: string; readonly entry: SealedEntry }
  | { readonly requestId: string; readonly violation: RuleViolation };

export interface DecisionResults {
  readonly results: readonly ItemResult[];
  /** True when a decision rests on an agent's delegation that the site's council has not settled. */
  readonly signatureNotSettled: boolean;
}

/** Decisions to record, and those of them that the ledger has no room for. */
export interface DecisionsCommand {
  readonly actor: Actor;
  readonly cause: CommandCause;
  readonly items: readonly DecisionItem[];
  readonly held?: ReadonlyMap<string, RuleViolation>;
  /** Some were taken out before: what is left is still part of a batch. */
  readonly batch?: boolean;
}

type Judged = { readonly requestId: string } & (
  { readonly decision: Decision } | { readonly violation: RuleViolation }
);

/** Judges the decisions of one person each by itself, and records those that hold, within one transaction. */
export async function recordItems(
  stores: DecisionStores,
  { actor, cause, items, held = new Map(), batch = items.length > 1 }: DecisionsCommand,
  means: RegisterMeans,
): Promise<DecisionResults> {
  const ids = [...new Set(items.map(({ requestId }) => requestId))];
  const [locked, powers, recusals] = await Promise.all([
    stores.requests.lockAll(cause.siteId, ids),
    stores.authority.powersOf(cause.siteId, actor.subject),
    stores.recusals.of(cause.siteId, ids),
  ]);
  const today = civilDateAt(stores.now);
  const judged = judge({ actor, items, batch, held, locked, recusals, powers, today });
  if (judged.length > 0 && judged.every((one) => 'violation' in one && one.violation.code === 'too-early'))
    throw new TransientError('too-early');
  const paid = await commitBudget(stores, { siteId: cause.siteId, today }, judged);
  const decisions = paid.flatMap((one) => ('decision' in one ? [one.decision] : []));
  const toRecord = decisions.map((decision) => ({ decision, session: null }));
  const act = { cause, decisions: toRecord, authorityVersion: powers?.version ?? 0 };
  const recorded = decisions.length === 0 ? [] : await recordInRegister(stores, act, means);
  return resultsOf(paid, recorded, powers);
}

interface Sitting {
  readonly actor: Actor;
  readonly items: readonly DecisionItem[];
  readonly batch: boolean;
  readonly held: ReadonlyMap<string, RuleViolation>;
  readonly locked: readonly AidRequest[];
  readonly recusals: readonly Recusal[];
  readonly powers: DecisionPowers | null;
  readonly today: CivilDate;
}

function judge({ actor, items, batch, held, locked, recusals, powers, today }: Sitting): readonly Judged[] {
  const requests = new Map(locked.map((request) => [request.id, request]));
  const seen = new Set<string>();
  return items.map(({ requestId, input }): Judged => {
    const request = requests.get(requestId);
    try {
      if (seen.has(requestId)) throw new RuleViolation('duplicate-item');
      seen.add(requestId);
      if (request === undefined) throw new RuleViolation('not-found');
      requireNotRecused(recusals, requestId, actor.subject);
      // Whoever appeals is looked at again by a person, and alone.
      if (batch && request.appeal) throw new RuleViolation('appeal-not-in-batch');
      const decision = decide({ request, input, actor, powers, today });
      const full = held.get(requestId);
      return full === undefined ? { requestId, decision } : { requestId, violation: full };
    } catch (error) {
      if (error instanceof RuleViolation) return { requestId, violation: error };
      throw error;
    }
  });
}

function resultsOf(
  judged: readonly Judged[],
  recorded: readonly RecordedDecision[],
  powers: DecisionPowers | null,
): DecisionResults {
  const byRequest = new Map(recorded.map((one) => [one.decision.requestId, one]));
  const results = judged.map((one): ItemResult => {
    if ('violation' in one) return one;
    const { entry, decision } = byRequest.get(one.requestId) as RecordedDecision;
    return { requestId: one.requestId, decisionId: decision.decisionId, entry };
  });
  const byAgent = recorded.some(({ decision }) => decision.authority === 'delegated-agent');
  return { results, signatureNotSettled: byAgent && powers?.authority.delegationSettled === false };
}
