import {
  RuleViolation,
  TransientError,
  civilDateAt,
  hasRole,
  type Actor,
  type CommandCause,
  type Committed,
  type UnitOfWork,
} from '@octroi/kernel';
import type { DecisionInput } from '../../domain/decision-input.js';
import type { Authority } from '../../domain/delegation.js';
import { isBody, propose } from '../../domain/proposal.js';
import { requireNotRecused } from '../../domain/recusal.js';
import { passedOn } from './passed-on.js';
import type { DecisionStores } from '../ports/stores.js';

/** Prepares a decision for the signature of another, in place of what was prepared before. Nothing leaves before it is signed. */
export class ProposeDecision {
  constructor(private readonly unitOfWork: UnitOfWork<DecisionStores>) {}

  async execute(
    actor: Actor,
    cause: CommandCause,
    { requestId, input }: { readonly requestId: string; readonly input: DecisionInput },
  ): Promise<Committed<{ readonly proposalId: string; readonly to: Authority }>> {
    if (!hasRole(actor, 'agent', 'manager') || hasRole(actor, 'machine')) throw new RuleViolation('role-not-allowed');
    const { siteId } = cause;
    return this.unitOfWork.run(cause, async (stores) => {
      const [request] = await stores.requests.lockAll(siteId, [requestId]);
      if (request === undefined) throw new RuleViolation('not-found');
      if (request.submission === null) throw new TransientError('too-early');
      requireNotRecused(await stores.recusals.of(siteId, [requestId]), requestId, actor.subject);
      const powers = await stores.authority.powersOf(siteId, null);
      const bodies = (await stores.sessions.bodies(siteId)).map(({ code }) => code);
      const today = civilDateAt(stores.now);
      const proposal = propose({ id: stores.newId(), request, input, powers, bodies, today });
      await stores.proposals.save(siteId, proposal, actor.subject);
      const sentTo = isBody(proposal.to) ? proposal.to : await passedOn(stores, request);
      await stores.requests.sendTo(siteId, requestId, sentTo);
      stores.decisionProposed(request, proposal);
      return { proposalId: proposal.id, to: proposal.to };
    });
  }
}
