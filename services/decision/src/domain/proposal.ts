import { RuleViolation, canonicalJson, frenchEuros, type CivilDate } from '@octroi/kernel';
import type { AidRequest, Routing, Submission } from './aid-request.js';
import { requireFavourable } from './appeal.js';
import { wellFormed } from './decision-content.js';
import type { DecisionInput } from './decision-input.js';
import { ACT_OF } from './decide.js';
import { departs, isBlank, isGrant, reasonsOf, requireOpen, requireTerms, returnDateOf } from './decision-rules.js';
import { coversAid, isInForce, type Authority, type Delegation } from './delegation.js';
import { notAwaitingDecision } from './not-awaiting-decision.js';
import type { BodyCode } from './session/body.js';
import type { DecisionPowers } from './site-authority.js';
import { AUTHORITY_WORDS } from './wording.js';

/** What a worker prepares for whoever may sign it. Nothing is decided by it. */
export interface Proposal {
  readonly id: string;
  readonly requestId: string;
  readonly input: DecisionInput;
  /** Who signs it, or the body that decides it in session. */
  readonly to: Authority;
  /** The routing under the eyes of who proposed: another one makes the proposal out of date. */
  readonly routing: Routing | null;
  readonly proposedOn: CivilDate;
  readonly returned: { readonly on: CivilDate; readonly reason: string } | null;
}

/** What a proposal is judged on. */
export interface ProposalQuestion {
  readonly id: string;
  readonly request: AidRequest;
  readonly input: DecisionInput;
  /** With the delegations of everybody. Null when nothing was configured for the site. */
  readonly powers: DecisionPowers | null;
  readonly bodies: readonly BodyCode[];
  readonly today: CivilDate;
}

/** A proposal, addressed to who may sign it. @throws RuleViolation as a decision does, delegations aside */
export function propose(question: ProposalQuestion): Proposal {
  const { id, request, input, powers, today } = question;
  const submission = requireOpen(request);
  const { routing } = request;
  // What a body decided is decided by it again.
  const body = [request.appeal?.contested, routing].find((one) => isBody(one?.authority ?? 'delegated-agent'));
  if (body)
    throw new RuleViolation('authority-mismatch', { parameters: { authority: AUTHORITY_WORDS[body.authority] } });
  if (routing === null && !isGrant(input)) throw notAwaitingDecision('in-instruction');
  requireTerms(submission, input);
  requireFavourable(request.appeal, input);
  const derogates = departs(routing, input);
  if (derogates && isBlank(input.derogationReason)) throw new RuleViolation('derogation-required');
  const ceiling = routing?.ceilingCents ?? null;
  if (!derogates && ceiling !== null && (input.amountCents ?? 0) > ceiling)
    throw new RuleViolation('amount-above-ceiling', { parameters: { ceiling: frenchEuros(ceiling) } });
  reasonsOf(input, powers?.authority.reasons ?? []);
  returnDateOf(input, today);
  const to = signatoryOf(question, submission, derogates);
  const { comment, derogationReason, overrunReason = null } = input;
  const words = {
    comment: wellFormed(comment),
    derogationReason: wellFormed(derogationReason),
    overrunReason: wellFormed(overrunReason),
  };
  return { id, requestId: request.id, input: { ...input, ...words }, to, routing, proposedOn: today, returned: null };
}

/** True when the authority decides in session, which nobody signs for alone. */
export function isBody(authority: Authority): authority is BodyCode {
  return authority === 'commission-permanente' || authority === 'conseil-administration';
}

/** The input of a proposal that may be signed as it was read. @throws RuleViolation not-awaiting-signature, proposal-changed */
export function requireUnchanged(proposal: Proposal | null, request: AidRequest, proposalId: string): DecisionInput {
  requireWaiting(proposal, proposalId);
  if (isBody(proposal.to)) throw new RuleViolation('not-awaiting-signature');
  if (canonicalJson(proposal.routing) !== canonicalJson(request.routing)) throw new RuleViolation('proposal-changed');
  return proposal.input;
}

/** @throws RuleViolation not-awaiting-signature, proposal-changed */
export function requireWaiting(proposal: Proposal | null, proposalId: string): asserts proposal is Proposal {
  if (proposal === null || proposal.returned !== null) throw new RuleViolation('not-awaiting-signature');
  if (proposal.id !== proposalId) throw new RuleViolation('proposal-changed');
}

/** Whoever holds the act; the commission, else the council, when no delegation covers it. */
function signatoryOf(
  { input, powers, request, bodies, today }: ProposalQuestion,
  submission: Submission,
  derogates: boolean,
): Authority {
  const agentsSign = powers?.authority.signatureMode === 'agent-signs';
  const wanted: Authority =
    agentsSign && ![request.routing, request.appeal?.contested].some((one) => one?.authority === 'vice-president')
      ? 'delegated-agent'
      : 'vice-president';
  const covers = ({ acts }: Delegation): boolean =>
    (request.routing === null ? acts.includes('urgent') : acts.includes(ACT_OF[input.outcome])) &&
    (!derogates || acts.includes('derogate'));
  const isHeld = (powers?.delegations ?? []).some(
    (one) =>
      one.authority === wanted &&
      isInForce(one, today) &&
      coversAid(one, submission.aid) &&
      covers(one) &&
      (input.amountCents ?? 0) <= (one.ceilingCents ?? Infinity),
  );
  if (isHeld) return wanted;
  if (request.routing === null) return 'vice-president';
  return bodies.includes('commission-permanente') ? 'commission-permanente' : 'conseil-administration';
}
