import { RuleViolation, type Actor, type CivilDate } from '@octroi/kernel';
import type { AidRequest, Submission } from './aid-request.js';
import { coversAid, holderOf, isInForce, type Authority, type Delegation } from './delegation.js';
import { notAwaitingDecision } from './not-awaiting-decision.js';
import type { DecisionPowers } from './site-authority.js';
import { ACT_WORDS, AUTHORITY_WORDS } from './wording.js';

/** The delegations, best first, by which an actor may decide a request. */
export interface Competence {
  readonly delegations: readonly Delegation[];
  /** True when they rest on the power to decide at once. */
  readonly urgent: boolean;
}

/** Authorities whose delegations reach what an authority decides; none for a body, which decides in session. */
export function reachOf(authority: Authority): readonly Authority[] {
  return REACHES[authority];
}

interface CompetenceQuestion {
  readonly request: AidRequest;
  readonly submission: Submission;
  readonly input: { readonly outcome: string };
  readonly actor: Actor;
  readonly powers: DecisionPowers | null;
  readonly today: CivilDate;
}

/** For each authority of a routing, the delegations that reach it. A body decides in session: nobody reaches it alone. */
const REACHES: Readonly<Record<Authority, readonly Authority[]>> = {
  'delegated-agent': ['delegated-agent', 'vice-president'],
  'vice-president': ['vice-president'],
  'commission-permanente': [],
  'conseil-administration': [],
};

const PERSONAL: readonly Authority[] = ['delegated-agent', 'vice-president'];

/**
 * Who is competent: by the routing, else by urgency, which nothing in the instruction may hold up. Urgency gives, it never refuses.
 * @throws RuleViolation no-delegation-in-force, authority-mismatch, act-not-delegated, not-awaiting-decision
 */
export function competentDelegations(question: CompetenceQuestion): Competence {
  const { routing, appeal } = question.request;
  const held = delegationsInForce(question).filter(mayAnswer(appeal?.contested?.authority));
  if (held.length === 0 && appeal?.contested)
    throw new RuleViolation('authority-mismatch', {
      parameters: { authority: AUTHORITY_WORDS[appeal.contested.authority] },
    });
  if (routing !== null) {
    const reaching = held.filter(({ authority }) => REACHES[routing.authority].includes(authority));
    if (reaching.length > 0) return { delegations: bestFirst(reaching, routing.authority), urgent: false };
  }
  const gives = question.input.outcome === 'granted' || question.input.outcome === 'partially-granted';
  const urgent = held.filter((one) => one.acts.includes('urgent') && PERSONAL.includes(one.authority));
  if (question.submission.urgent && gives && urgent.length > 0)
    return { delegations: bestFirst(urgent, 'delegated-agent'), urgent: true };
  if (routing !== null)
    throw new RuleViolation('authority-mismatch', { parameters: { authority: AUTHORITY_WORDS[routing.authority] } });
  if (gives) throw new RuleViolation('act-not-delegated', { parameters: { act: ACT_WORDS.urgent } });
  throw notAwaitingDecision('in-instruction');
}

/** Whoever could take a decision may answer an appeal against it. */
function mayAnswer(contested: Authority | undefined): (delegation: Delegation) => boolean {
  return ({ authority }) => contested === undefined || reachOf(contested).includes(authority);
}

/** What somebody holds today that covers the aid. @throws RuleViolation no-delegation-in-force */
export function delegationsInForce({
  submission,
  actor,
  powers,
  today,
}: Pick<CompetenceQuestion, 'submission' | 'actor' | 'powers' | 'today'>): readonly Delegation[] {
  const held = (powers?.delegations ?? []).filter(
    (delegation) =>
      holderOf(delegation) === actor.subject &&
      isInForce(delegation, today) &&
      coversAid(delegation, submission.aid) &&
      // Where agents propose, what they prepare is signed by somebody else.
      (powers?.authority.signatureMode === 'agent-signs' || delegation.authority !== 'delegated-agent'),
  );
  if (held.length === 0) throw new RuleViolation('no-delegation-in-force');
  return held;
}

function bestFirst(delegations: readonly Delegation[], authority: Authority): readonly Delegation[] {
  const rank = (one: Delegation): string => `${one.authority === authority ? 1 : 0}${one.validFrom}`;
  return delegations.toSorted(
    (one, other) => compare(rank(other), rank(one)) || compare(one.reference, other.reference),
  );
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
