import { RuleViolation, frenchDate, frenchEuros, type CivilDate } from '@octroi/kernel';
import type { AidRequest, Routing } from '../aid-request.js';
import type { DecisionInput } from '../decision-input.js';
import type { Decision } from '../decide.js';
import { requireFavourable } from '../appeal.js';
import { departs, isBlank, isGrant, reasonsOf, requireOpen, requireTerms, returnDateOf } from '../decision-rules.js';
import type { Reason } from '../site-authority.js';
import { AUTHORITY_WORDS } from '../wording.js';
import type { BodyCode, Capacity, Member } from './body.js';
import type { Session } from './session.js';

/** What a body decides on. */
export interface SessionQuestion {
  readonly request: AidRequest;
  readonly input: DecisionInput;
  readonly session: Session;
  readonly chair: Member;
  readonly reasons: readonly Reason[];
  readonly today: CivilDate;
}

/** What a member is, as papers print it. */
export const CAPACITY_WORDS: Readonly<Record<Capacity, string>> = {
  president: 'présidence',
  'vice-president': 'vice-présidence',
  'delegated-vice-president': 'vice-présidence déléguée',
  member: 'membre, présidence de séance',
};

/** True when a body may take up a request: the council any, which delegates; the commission what is not the council's own. */
export function mayTakeUp(body: BodyCode, routing: Pick<Routing, 'authority'> | null): boolean {
  return body === 'conseil-administration' || routing?.authority !== 'conseil-administration';
}

/** A decision that the body has voted. A body may depart from the regulation, and says why. @throws RuleViolation as a delegated decision does */
export function decideInSession({ request, input, session, chair, reasons, today }: SessionQuestion): Decision {
  const submission = requireOpen(request);
  const { routing } = request;
  const contested = request.appeal?.contested?.authority;
  if (
    !mayTakeUp(session.body, routing) ||
    (contested !== undefined && !mayTakeUp(session.body, { authority: contested }))
  )
    throw new RuleViolation('authority-mismatch', {
      parameters: { authority: AUTHORITY_WORDS['conseil-administration'] },
    });
  requireTerms(submission, input);
  requireFavourable(request.appeal, input);
  const derogates = departs(routing, input);
  if (derogates && isBlank(input.derogationReason)) throw new RuleViolation('derogation-required');
  if (!derogates) requireBelowCeiling(routing, input);
  return {
    ...{ request, submission, outcome: input.outcome },
    amountCents: isGrant(input) ? input.amountCents : null,
    reasons: reasonsOf(input, reasons),
    comment: isBlank(input.comment) ? null : input.comment,
    derogationReason: derogates ? input.derogationReason : null,
    overrunReason: input.overrunReason ?? null,
    paymentMode: input.paymentMode ?? null,
    returnsOn: returnDateOf(input, today),
    urgent: false,
    authority: session.body,
    delegation: {
      reference: `séance du ${frenchDate(session.heldOn)}`,
      holderName: chair.name,
      holderQuality: CAPACITY_WORDS[chair.capacity],
    },
    legalBasis: legalBasisOf(session, routing),
    decidedOn: today,
  };
}

function requireBelowCeiling(routing: Routing | null, input: DecisionInput): void {
  const ceiling = routing?.ceilingCents ?? null;
  if (ceiling === null || !isGrant(input) || (input.amountCents ?? 0) <= ceiling) return;
  throw new RuleViolation('amount-above-ceiling', { parameters: { ceiling: frenchEuros(ceiling) } });
}

function legalBasisOf({ bodyName, heldOn }: Session, routing: Routing | null): string {
  const parts = [
    ...(routing === null ? [] : [`règlement des aides facultatives, version du ${frenchDate(routing.regulation)}`]),
    `délibération en séance du ${frenchDate(heldOn)} (${bodyName})`,
    'articles R123-16 à R123-20 du code de l’action sociale et des familles',
  ];
  return parts.join(' ; ');
}
