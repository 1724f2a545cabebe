import { sumCents, yearOf, type CivilDate } from '@octroi/kernel';
import { registerLabel } from '@octroi/register';
import type { AidRequest } from '../../domain/aid-request.js';
import { answerOf, courtUntilOnceAnswered, type Contested, type PendingAppeal } from '../../domain/appeal.js';
import { free } from '../../domain/envelope.js';
import type { Outcome } from '../../domain/decision-input.js';
import type { Payment } from '../../domain/payment/payment.js';
import type { DecisionStores, RecordedDecision } from '../ports/stores.js';

/** A grant on appeal, as far as money is concerned: what it takes from the envelopes of its year, and what of the contested grant has left. */
export interface AppealMoney {
  readonly commitCents: number;
  readonly keptCents: number;
}

/** What a decision on a locked request takes from the envelopes: a grant that replaces another takes the difference. */
export async function moneyOf(
  stores: DecisionStores,
  request: AidRequest,
  granted: { readonly outcome: Outcome; readonly amountCents: number; readonly on: CivilDate },
): Promise<AppealMoney> {
  const contested = replacedBy(request.appeal, granted.outcome);
  const replacedCents = contested?.amountCents ?? null;
  if (contested === null || replacedCents === null) return { commitCents: granted.amountCents, keptCents: 0 };
  const { left } = await paymentsOf(stores, request, contested.decisionId);
  const keptCents = sumCents(left.map(({ amountCents }) => amountCents));
  // What was granted in the same year stays committed; of another year, what has left stays committed there.
  const coveredCents = yearOf(contested.decidedOn) === yearOf(granted.on) ? replacedCents : keptCents;
  return { commitCents: granted.amountCents - coveredCents, keptCents };
}

/** Answers the appeals that decisions which were just written settle. What they replace is undone by them: of its payments, those that have left go on as theirs, the others no longer stand. */
export async function answerAppeals(
  stores: DecisionStores,
  siteId: string,
  recorded: readonly (RecordedDecision & { readonly request: AidRequest })[],
): Promise<void> {
  for (const one of recorded) {
    const { request, decision, entry } = one;
    const { appeal: pending } = request;
    const answer = answerOf(decision.outcome);
    if (!pending || answer === null) continue;
    const answered = { answer, answeredOn: decision.decidedOn };
    const known = (await stores.appeals.of(siteId, request.id)).find(({ id }) => id === pending.id);
    const courtUntil = known === undefined ? null : courtUntilOnceAnswered(known, answered);
    await stores.appeals.answer(siteId, pending.id, { ...answered, decisionId: decision.decisionId, courtUntil });
    if (answer === 'upheld' && pending.contested !== null) {
      await stores.undoings.replace(siteId, pending.contested.decisionId, entry.position);
      await passPayments(stores, request, { contested: pending.contested, by: one });
    }
    stores.appealAnswered(siteId, one, { contested: pending.contested, version: request.version + 1 });
  }
}

/** What has left belongs to the new grant, which deducted it: sent back, it is owed again; undone, it stays counted; replaced once more, it is deducted again. */
async function passPayments(
  stores: DecisionStores,
  request: AidRequest,
  { contested, by }: { readonly contested: Contested; readonly by: RecordedDecision },
): Promise<void> {
  const { amountCents, decidedOn } = contested;
  if (amountCents === null) return;
  const { siteId, submission } = request;
  const { decisionId, signatoryId: deciderId, decidedOn: on } = by.decision;
  const { left, standing } = await paymentsOf(stores, request, contested.decisionId);
  const passed = left.map((one) => ({ ...one, decisionId, decisionLabel: registerLabel(by.entry), deciderId }));
  const dropped = standing.map((one) => ({ ...one, replaced: true }));
  await stores.payments.save(siteId, [...passed, ...dropped], deciderId);
  if (submission === null || yearOf(decidedOn) === yearOf(on)) return;
  const freed = amountCents - sumCents(left.map((one) => one.amountCents));
  const envelopes = await stores.budget.lock(siteId, yearOf(decidedOn));
  await stores.budget.save(siteId, free(envelopes, { aid: submission.aid, amountCents: freed }));
}

function replacedBy(pending: PendingAppeal | null | undefined, outcome: Outcome): Contested | null {
  return pending && answerOf(outcome) === 'upheld' ? pending.contested : null;
}

async function paymentsOf(
  stores: DecisionStores,
  { siteId, id }: AidRequest,
  decisionId: string,
): Promise<{ readonly left: readonly Payment[]; readonly standing: readonly Payment[] }> {
  const payments = (await stores.payments.lockOf(siteId, id)).filter(
    (one) => one.decisionId === decisionId && !one.replaced,
  );
  const left = payments.filter(({ state }) => state === 'ordered' || state === 'paid');
  return { left, standing: payments.filter((one) => !left.includes(one)) };
}
