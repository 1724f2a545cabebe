import {
  RuleViolation,
  civilDateAt,
  type Actor,
  type CommandCause,
  type Committed,
  type UnitOfWork,
} from '@octroi/kernel';
import { registerLabel } from '@octroi/register';
import type { AidRequest } from '../domain/aid-request.js';
import { appeal, type Appeal, type AppealInput, type Contested } from '../domain/appeal.js';
import { confirms, wellFormed } from '../domain/decision-content.js';
import { isBody } from '../domain/proposal.js';
import { requireWorker } from './ask-for-papers.js';
import type { DecisionStores, RecordedDecision } from './ports/stores.js';

/** Records an appeal. A gracious one makes the request wait for a decision again, with a clock of silence of its own, while the contested decision stands. */
export class RecordAppeal {
  constructor(private readonly unitOfWork: UnitOfWork<DecisionStores>) {}

  /** @param answer makes the reply, which is kept with the idempotency key */
  async execute<Reply extends object>(
    command: {
      readonly actor: Actor;
      readonly cause: CommandCause;
      readonly requestId: string;
      readonly input: AppealInput;
    },
    answer: (recorded: Appeal) => Reply,
  ): Promise<Committed<Reply>> {
    const { actor, cause, requestId, input } = command;
    requireWorker(actor);
    const { siteId } = cause;
    return this.unitOfWork.run(cause, async (stores) => {
      const [request] = await stores.requests.lockAll(siteId, [requestId]);
      if (request === undefined) throw new RuleViolation('not-found');
      const contested = contestedOf(request, await stores.register.decisionsOf(siteId, requestId));
      const known = await stores.appeals.of(siteId, requestId);
      const today = civilDateAt(stores.now);
      const recorded = appeal({ id: stores.newId(), requestId, contested, known, input: written(input), today });
      await stores.appeals.add(siteId, recorded, actor.subject);
      await this.followUp(stores, request, recorded);
      return answer(recorded);
    });
  }

  private async followUp(stores: DecisionStores, request: AidRequest, recorded: Appeal): Promise<void> {
    const { siteId, id, version } = request;
    const { kind, receivedOn, contested } = recorded;
    const to = kind === 'gracious' && isBody(contested.authority) ? contested.authority : null;
    if (kind === 'gracious') await stores.requests.reopen(siteId, id, { on: receivedOn, closed: false, sentTo: to });
    else await stores.requests.raise(siteId, id);
    stores.appealRecorded(siteId, recorded, { to, version: version + 1 });
  }
}

function written({ appellantName, grounds, ...input }: AppealInput): AppealInput {
  return { ...input, appellantName: wellFormed(appellantName), grounds: wellFormed(grounds) };
}

/** The decision in force: neither an adjournment nor the rejection of another appeal, which leaves the one before it standing. */
function contestedOf(
  { status, appeal: pending }: AidRequest,
  decisions: readonly RecordedDecision[],
): Contested | null {
  if (status !== 'decided' && !pending) return null;
  const last = decisions.findLast(({ decision }) => decision.outcome !== 'adjourned' && !confirms(decision));
  if (last === undefined) return null;
  const { decisionId, outcome, amountCents, authority, decidedOn } = last.decision;
  const { series, year, number, position, hash } = last.entry;
  const register = { series, year, number, position, hash, label: registerLabel(last.entry) };
  return { decisionId, outcome, amountCents, authority, decidedOn, register };
}
