import {
  RuleViolation,
  civilDateAt,
  type CivilDate,
  type CommandCause,
  type Committed,
  type UnitOfWork,
} from '@octroi/kernel';
import type { SealedEntry } from '@octroi/register';
import type { DecisionInput } from '../../domain/decision-input.js';
import { decideInSession } from '../../domain/session/decide-in-session.js';
import { requireRecusedAway } from '../../domain/recusal.js';
import { sessionPart } from '../../domain/session/session-part.js';
import { settleItem, voteItem, type ItemVote, type Session } from '../../domain/session/session.js';
import type { Ballot } from '../../domain/session/vote.js';
import type { DecisionStores } from '../ports/stores.js';
import { commitBudget } from '../payment/commit-budget.js';
import { recordInRegister, type RegisterMeans } from '../register/record-in-register.js';
import { requireSessionKeeper } from './session-command.js';

/** An item put to the vote. */
export interface SessionItem {
  readonly sessionId: string;
  readonly vote: Omit<ItemVote, 'ballot'>;
  /** The voices, once it is known who votes. */
  readonly ballotOf: (session: Session) => Ballot;
  readonly input: DecisionInput;
}

/** What the vote gave; without an entry the proposal was not adopted, and may come back with another. */
export interface VotedSession {
  readonly session: Session;
  readonly entry: SealedEntry | null;
}

/** Votes one item of a session; what is adopted is written into the register with the vote. */
export class DecideSessionItem {
  constructor(
    private readonly unitOfWork: UnitOfWork<DecisionStores>,
    private readonly means: RegisterMeans,
  ) {}

  /** @param answer makes the reply, which is kept with the idempotency key */
  async execute<Reply extends object>(
    cause: CommandCause,
    item: SessionItem,
    answer: (voted: VotedSession) => Reply,
  ): Promise<Committed<Reply>> {
    requireSessionKeeper(cause.actor);
    return this.unitOfWork.run(cause, async (stores) => answer(await this.voted(stores, cause, item)));
  }

  private async voted(stores: DecisionStores, cause: CommandCause, item: SessionItem): Promise<VotedSession> {
    const { siteId } = cause;
    const { requestId } = item.vote;
    const session = await stores.sessions.lock(siteId, item.sessionId);
    const [request] = await stores.requests.lockAll(siteId, [requestId]);
    if (session === null || request === undefined) throw new RuleViolation('not-found');
    const powers = await stores.authority.powersOf(siteId, null);
    const voted = voteItem(session, { ...item.vote, ballot: item.ballotOf(session) });
    requireRecusedAway(await stores.recusals.of(siteId, [requestId]), session.members, voted);
    const today: CivilDate = civilDateAt(stores.now);
    const reasons = powers?.authority.reasons ?? [];
    const question = { request, input: item.input, session, chair: voted.chair, reasons, today };
    const proposed = decideInSession(question);
    const { tally, attendance, withdrawn } = voted;
    const [paid] = tally.adopted ? await commitBudget(stores, { siteId, today }, [{ decision: proposed }]) : [];
    if (paid !== undefined && 'violation' in paid) throw paid.violation;
    const decisions = paid === undefined ? [] : [{ decision: paid.decision, session: sessionPart(session, voted) }];
    const act = { cause, decisions, authorityVersion: powers?.version ?? 0 };
    const [recorded] = tally.adopted ? await recordInRegister(stores, act, this.means) : [];
    const decisionId = recorded?.decision.decisionId ?? null;
    const settled = settleItem(session, { requestId, decisionId, tally, withdrawn, attendance });
    await stores.sessions.save(siteId, settled);
    return { session: settled, entry: recorded?.entry ?? null };
  }
}
