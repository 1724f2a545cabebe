import {
  RuleViolation,
  civilDateAt,
  type Actor,
  type CivilDate,
  type CommandCause,
  type Committed,
  type UnitOfWork,
} from '@octroi/kernel';
import { registerLabel } from '@octroi/register';
import type { AidRequest } from '../../domain/aid-request.js';
import { appeal, type Appeal, type AppealInput, type Contested, type Silence } from '../../domain/appeal.js';
import { confirms, wellFormed } from '../../domain/decision-content.js';
import { clocksOf } from '../../domain/due.js';
import { isBody } from '../../domain/proposal.js';
import { requireWorker } from '../request/ask-for-papers.js';
import type { DecisionStores, RecordedDecision } from '../ports/stores.js';

/** Records an appeal. A gracious one makes the request wait for a decision again, with a clock of silence of its own; a contested decision stands meanwhile. */
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
      const silence = await silenceOf(stores, request, today);
      const said = { id: stores.newId(), requestId, input: written(input), today };
      const recorded = appeal({ ...said, contested, silence, known });
      await stores.appeals.add(siteId, recorded, actor.subject);
      await this.followUp(stores, request, recorded);
      return answer(recorded);
    });
  }

  private async followUp(stores: DecisionStores, request: AidRequest, recorded: Appeal): Promise<void> {
    const { siteId, id, version } = request;
    const { kind, receivedOn, contested } = recorded;
    const to = kind === 'gracious' && contested !== null && isBody(contested.authority) ? contested.authority : null;
    if (kind === 'contentious') await stores.requests.raise(siteId, id);
    // What silence rejected waits for a decision already, where it waited.
    else if (contested === null) await stores.requests.restartSilence(siteId, id, receivedOn);
    else await stores.requests.reopen(siteId, id, { on: receivedOn, closed: false, sentTo: to });
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
  if (status !== 'decided' && !pending?.contested) return null;
  const last = decisions.findLast(({ decision }) => decision.outcome !== 'adjourned' && !confirms(decision));
  if (last === undefined) return null;
  const { decisionId, outcome, amountCents, authority, decidedOn } = last.decision;
  const { series, year, number, position, hash } = last.entry;
  const register = { series, year, number, position, hash, label: registerLabel(last.entry) };
  return { decisionId, outcome, amountCents, authority, decidedOn, register };
}

/** The silence that rejected a request which nobody has decided, or that an appeal which waits contests. */
async function silenceOf(
  stores: DecisionStores,
  { siteId, id, status, appeal: pending }: AidRequest,
  today: CivilDate,
): Promise<Silence | null> {
  const facts = status === 'open' ? await stores.clocks.factsOf(siteId, id) : null;
  if (facts === null) return null;
  const { silent, silenceOn, acknowledgedOn } = clocksOf(facts, today);
  const on = pending ? pending.silenceOn : silenceOn;
  return on !== null && (silent || pending) ? { on, acknowledgedOn } : null;
}
