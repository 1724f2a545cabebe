import { RuleViolation, frenchDate, frenchEuros, hasRole, type Actor, type CivilDate } from '@octroi/kernel';
import type { AidRequest, Routing, Submission } from './aid-request.js';
import type { DecisionInput, Outcome } from './decision-input.js';
import { requireFavourable } from './appeal.js';
import { competentDelegations, type Competence } from './competence.js';
import type { Authority, DelegatedAct, Delegation } from './delegation.js';
import type { DecisionPowers, Reason } from './site-authority.js';
import { departs, isBlank, isGrant, reasonsOf, requireOpen, requireTerms, returnDateOf } from './decision-rules.js';
import type { PaymentMode } from './payment/payment.js';
import { ACT_WORDS } from './wording.js';

/** The act by which somebody signs, with name and quality as papers print them. */
export type Signature = Pick<Delegation, 'reference' | 'holderName' | 'holderQuality'>;

/** A decision that may be recorded. */
export interface Decision {
  readonly request: AidRequest;
  readonly submission: Submission;
  readonly outcome: Outcome;
  readonly amountCents: number | null;
  readonly reasons: readonly Reason[];
  readonly comment: string | null;
  readonly derogationReason: string | null;
  /** Why a budget envelope may be overrun. */
  readonly overrunReason: string | null;
  /** How a grant is paid, where that was said. */
  readonly paymentMode: PaymentMode | null;
  /** What was paid or ordered of the grant that it replaces. @default nothing */
  readonly keptCents?: number;
  readonly returnsOn: CivilDate | null;
  /** Rests on the power to decide at once, not on the routing. */
  readonly urgent: boolean;
  readonly authority: Authority;
  /** Who signs, and by which act. */
  readonly delegation: Signature;
  readonly legalBasis: string;
  readonly decidedOn: CivilDate;
}

/** What a decision is judged on. */
export interface DecisionQuestion {
  readonly request: AidRequest;
  readonly input: DecisionInput;
  readonly actor: Actor;
  /** Null when nothing was configured for the site. */
  readonly powers: DecisionPowers | null;
  readonly today: CivilDate;
}

/** The act that each outcome is. */
export const ACT_OF: Readonly<Record<Outcome, DelegatedAct>> = {
  granted: 'grant',
  'partially-granted': 'partial-grant',
  refused: 'refuse',
  adjourned: 'adjourn',
};

/** Opens the door only: the power to decide comes from delegations. @throws RuleViolation machine-cannot-decide, role-not-allowed */
export function requirePersonWhoMayDecide(actor: Actor): void {
  if (hasRole(actor, 'machine', 'service')) throw new RuleViolation('machine-cannot-decide');
  if (!hasRole(actor, 'agent', 'member', 'president', 'manager')) throw new RuleViolation('role-not-allowed');
}

/** The decision, with the delegation it rests on. @throws RuleViolation with the code of the first rule that is broken */
export function decide(question: DecisionQuestion): Decision & { readonly delegation: Delegation } {
  const { request, input, powers, today } = question;
  requirePersonWhoMayDecide(question.actor);
  const submission = requireOpen(request);
  const competence = competentDelegations({ ...question, submission });
  const delegation = requireDelegatedAct(competence, request.routing, input);
  requireTerms(submission, input);
  requireFavourable(request.appeal, input);
  const derogates = departs(request.routing, input);
  if (derogates && isBlank(input.derogationReason)) throw new RuleViolation('derogation-required');
  const reasons = reasonsOf(input, powers?.authority.reasons ?? []);
  const signed = requireWithinCeilings(delegation, derogates ? null : (request.routing?.ceilingCents ?? null), input);
  return {
    request,
    submission,
    outcome: input.outcome,
    amountCents: isGrant(input) ? input.amountCents : null,
    reasons,
    comment: isBlank(input.comment) ? null : input.comment,
    derogationReason: derogates ? input.derogationReason : null,
    overrunReason: input.overrunReason ?? null,
    paymentMode: input.paymentMode ?? null,
    returnsOn: returnDateOf(input, today),
    urgent: competence.urgent,
    authority: signed.authority,
    delegation: signed,
    legalBasis: legalBasisOf(signed, request.routing, competence.urgent),
    decidedOn: today,
  };
}

/** The delegations, best first, that cover the act. */
function requireDelegatedAct(
  competence: Competence,
  routing: Routing | null,
  input: DecisionInput,
): readonly Delegation[] {
  const act = ACT_OF[input.outcome];
  const able = competence.urgent ? competence.delegations : holding(competence.delegations, act);
  return departs(routing, input) ? holding(able, 'derogate') : able;
}

function holding(delegations: readonly Delegation[], act: DelegatedAct): readonly Delegation[] {
  const able = delegations.filter((delegation) => delegation.acts.includes(act));
  if (able.length === 0) throw new RuleViolation('act-not-delegated', { parameters: { act: ACT_WORDS[act] } });
  return able;
}

function requireWithinCeilings(
  delegations: readonly Delegation[],
  regulationCeiling: number | null,
  input: DecisionInput,
): Delegation {
  const amount = isGrant(input) ? (input.amountCents ?? 0) : 0;
  const ceilings = delegations.map(({ ceilingCents }) => lowest(ceilingCents, regulationCeiling));
  const chosen = delegations.find((_delegation, index) => amount <= (ceilings[index] ?? Infinity));
  if (chosen !== undefined) return chosen;
  const ceiling = Math.max(...ceilings.map((value) => value ?? 0));
  throw new RuleViolation('amount-above-ceiling', { parameters: { ceiling: frenchEuros(ceiling) } });
}

function legalBasisOf(delegation: Delegation, routing: Routing | null, urgent: boolean): string {
  const delegated = `délégation ${delegation.reference}, en vigueur depuis le ${frenchDate(delegation.validFrom)}`;
  const parts = [
    ...(routing === null ? [] : [`règlement des aides facultatives, version du ${frenchDate(routing.regulation)}`]),
    `${delegated}${urgent ? ' (décision en urgence)' : ''}`,
    'articles R123-21 et R123-22 du code de l’action sociale et des familles',
  ];
  return parts.join(' ; ');
}

function lowest(one: number | null, other: number | null): number | null {
  if (one === null || other === null) return one ?? other;
  return Math.min(one, other);
}
