import { RuleViolation, type CivilDate } from '@octroi/kernel';
import type { AidRequest, Submission } from './aid-request.js';
import { reachOf } from './competence.js';
import { coversAid, holderOf, isInForce, type Authority, type Delegation } from './delegation.js';
import type { BodyCode, Member } from './session/body.js';
import type { VotedItem } from './session/session.js';
import { votersOf } from './session/vote.js';
import { AUTHORITY_WORDS } from './wording.js';

/** What ties somebody who could decide to the household. */
export type Interest = 'self' | 'relative' | 'other';

/** Somebody who stood aside from a request, for good. */
export interface Recusal {
  readonly requestId: string;
  /** The subject of their actor token. */
  readonly subject: string;
  readonly interest: Interest;
  readonly recusedOn: CivilDate;
  /** Who was to decide instead. */
  readonly to: Authority;
}

/** Nobody decides for themselves or a relative. @throws RuleViolation recused */
export function requireNotRecused(recusals: readonly Recusal[], requestId: string, subject: string): void {
  const own = recusals.find((one) => one.requestId === requestId && one.subject === subject);
  if (own !== undefined) throw new RuleViolation('recused', { parameters: { authority: AUTHORITY_WORDS[own.to] } });
}

/** From who is nearest to the household to who is furthest: each one who stands aside passes a request on, never back. */
const FURTHER: readonly Authority[] = [
  'delegated-agent',
  'vice-president',
  'commission-permanente',
  'conseil-administration',
];

/** To whom those who stood aside on a day or after passed a request; null when nobody did. */
export function passedOnTo(recusals: readonly Recusal[], since: CivilDate | null): Authority | null {
  const standing = recusals.filter(({ recusedOn }) => since === null || recusedOn >= since).map(({ to }) => to);
  return FURTHER.findLast((authority) => standing.includes(authority)) ?? null;
}

/** Whoever stood aside leaves the room of the body that decides instead, and gives no proxy. @throws RuleViolation conflict-of-interest */
export function requireRecusedAway(
  recusals: readonly Recusal[],
  members: readonly Member[],
  { attendance, withdrawn }: Pick<VotedItem, 'attendance' | 'withdrawn'>,
): void {
  const voters = votersOf(attendance, withdrawn);
  const tied = members.find(
    ({ id, subject }) => voters.includes(id) && recusals.some((recusal) => recusal.subject === subject),
  );
  if (tied !== undefined) throw new RuleViolation('conflict-of-interest', { parameters: { member: tied.name } });
}

interface SubstituteQuestion {
  readonly request: Pick<AidRequest, 'routing'>;
  readonly submission: Submission;
  /** Of everybody. */
  readonly delegations: readonly Delegation[];
  readonly bodies: readonly BodyCode[];
  /** Those who stood aside. */
  readonly recused: readonly string[];
  readonly today: CivilDate;
}

/** Who decides instead: somebody else of the same authority, the vice-presidency, then a body. */
export function substituteFor(question: SubstituteQuestion): Authority {
  const { request, submission, delegations, bodies, recused, today } = question;
  const reaching = reachOf(request.routing?.authority ?? 'delegated-agent');
  const held = delegations.filter(
    (one) => isInForce(one, today) && coversAid(one, submission.aid) && !recused.includes(holderOf(one)),
  );
  const personal = reaching.find((authority) => held.some((one) => one.authority === authority));
  if (personal !== undefined) return personal;
  return bodies.includes('commission-permanente') ? 'commission-permanente' : 'conseil-administration';
}
