import {
  RuleViolation,
  civilDateAt,
  type Actor,
  type CommandCause,
  type Committed,
  type UnitOfWork,
} from '@octroi/kernel';
import type { SealedEntry } from '@octroi/register';
import type { AidRequest } from '../../domain/aid-request.js';
import { requirePersonWhoMayDecide } from '../../domain/decide.js';
import { requireNotRecused } from '../../domain/recusal.js';
import { confirms } from '../../domain/decision-content.js';
import { undo, type UndoingInput } from '../../domain/undoing.js';
import type { DecisionStores, RecordedDecision } from '../ports/stores.js';
import type { RegisterMeans } from '../register/record-in-register.js';
import { recordUndoing } from './record-undoing.js';

export interface WithdrawalCommand {
  readonly actor: Actor;
  readonly cause: CommandCause;
  readonly requestId: string;
  readonly input: UndoingInput;
}

/** What was written: the act and its entry. */
export interface WrittenUndoing {
  readonly withdrawalId: string;
  readonly entry: SealedEntry;
}

/** Undoes the last decision of a request by a new entry of the register; what was not paid yet is free again. */
export class WithdrawDecision {
  constructor(
    private readonly unitOfWork: UnitOfWork<DecisionStores>,
    private readonly means: RegisterMeans,
  ) {}

  /** @param answer makes the reply, which is kept with the idempotency key */
  async execute<Reply extends object>(
    command: WithdrawalCommand,
    answer: (written: WrittenUndoing) => Reply,
  ): Promise<Committed<Reply>> {
    requirePersonWhoMayDecide(command.actor);
    return this.unitOfWork.run(command.cause, async (stores) => answer(await this.write(stores, command)));
  }

  private async write(stores: DecisionStores, command: WithdrawalCommand): Promise<WrittenUndoing> {
    const { actor, cause, requestId, input } = command;
    const standing = await lockStanding(stores, cause.siteId, requestId);
    requireNotRecused(await stores.recusals.of(cause.siteId, [requestId]), requestId, actor.subject);
    const powers = await stores.authority.powersOf(cause.siteId, actor.subject);
    const today = civilDateAt(stores.now);
    const { request, undone } = standing;
    const signature = undo({ request, decision: undone.decision, input, actor, powers, today });
    const act = { cause, ...standing, input, signature, session: null, today };
    const recorded = await recordUndoing(stores, { ...act, authorityVersion: powers?.version ?? 0 }, this.means);
    return { withdrawalId: recorded.undoing.withdrawalId, entry: recorded.entry };
  }
}

/** Locks a request and gives the decision that stands. @throws RuleViolation not-found, nothing-to-withdraw */
export async function lockStanding(
  stores: DecisionStores,
  siteId: string,
  requestId: string,
): Promise<{ readonly request: AidRequest; readonly undone: RecordedDecision }> {
  const [request] = await stores.requests.lockAll(siteId, [requestId]);
  if (request === undefined) throw new RuleViolation('not-found');
  const decisions = await stores.register.decisionsOf(siteId, requestId);
  const undone = decisions.findLast(({ decision }) => !confirms(decision));
  if (undone === undefined || request.status !== 'decided') throw new RuleViolation('nothing-to-withdraw');
  return { request, undone };
}
