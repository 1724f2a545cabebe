import { RuleViolation, civilDateAt, type CommandCause, type Committed, type UnitOfWork } from '@octroi/kernel';
import { requireRecusedAway } from '../../domain/recusal.js';
import { sessionPart } from '../../domain/session/session-part.js';
import { settleItem, voteItem } from '../../domain/session/session.js';
import { requireUndoneBySame, undoInSession } from '../../domain/session/undo-in-session.js';
import type { UndoingInput } from '../../domain/undoing.js';
import type { SessionItem, VotedSession } from './decide-session-item.js';
import type { DecisionStores } from '../ports/stores.js';
import type { RegisterMeans } from '../register/record-in-register.js';
import { recordUndoing } from '../decision/record-undoing.js';
import { requireSessionKeeper } from './session-command.js';
import { lockStanding } from '../decision/withdraw-decision.js';

/** A decision of the body whose withdrawal or abrogation is put to the vote. */
export interface SessionWithdrawal extends Omit<SessionItem, 'input'> {
  readonly input: UndoingInput;
}

/** Votes, in a later session of the body that voted a decision, whether it is undone; what is adopted is a new entry that names the old one. */
export class WithdrawInSession {
  constructor(
    private readonly unitOfWork: UnitOfWork<DecisionStores>,
    private readonly means: RegisterMeans,
  ) {}

  /** @param answer makes the reply, which is kept with the idempotency key */
  async execute<Reply extends object>(
    cause: CommandCause,
    item: SessionWithdrawal,
    answer: (voted: VotedSession) => Reply,
  ): Promise<Committed<Reply>> {
    requireSessionKeeper(cause.actor);
    return this.unitOfWork.run(cause, async (stores) => answer(await this.voted(stores, cause, item)));
  }

  private async voted(stores: DecisionStores, cause: CommandCause, item: SessionWithdrawal): Promise<VotedSession> {
    const { siteId } = cause;
    const { requestId } = item.vote;
    const { input } = item;
    const session = await stores.sessions.lock(siteId, item.sessionId);
    if (session === null) throw new RuleViolation('not-found');
    const standing = await lockStanding(stores, siteId, requestId);
    const { decision, session: votedIn } = standing.undone;
    requireUndoneBySame({ decision, votedIn, session });
    const voted = voteItem(session, { ...item.vote, ballot: item.ballotOf(session) });
    requireRecusedAway(await stores.recusals.of(siteId, [requestId]), session.members, voted);
    const { chair, tally, withdrawn, attendance } = voted;
    const today = civilDateAt(stores.now);
    const signature = undoInSession({ decision, session }, { input, chair, today });
    const powers = await stores.authority.powersOf(siteId, null);
    const act = { cause, ...standing, input, signature, session: sessionPart(session, voted), today };
    const recorded = tally.adopted
      ? await recordUndoing(stores, { ...act, authorityVersion: powers?.version ?? 0 }, this.means)
      : null;
    const withdrawalId = recorded?.undoing.withdrawalId ?? null;
    const settled = settleItem(session, { requestId, decisionId: null, withdrawalId, tally, withdrawn, attendance });
    await stores.sessions.save(siteId, settled);
    return { session: settled, entry: recorded?.entry ?? null };
  }
}
