import {
  RuleViolation,
  civilDateAt,
  type Actor,
  type CommandCause,
  type Committed,
  type UnitOfWork,
} from '@octroi/kernel';
import { delegationsInForce } from '../../domain/competence.js';
import { requirePersonWhoMayDecide } from '../../domain/decide.js';
import { requireOpen } from '../../domain/decision-rules.js';
import type { Authority } from '../../domain/delegation.js';
import { substituteFor, type Interest, type Recusal } from '../../domain/recusal.js';
import type { DecisionStores } from '../ports/stores.js';

/** Somebody who could decide stands aside, for themselves, a relative or another tie; the request passes to who decides instead. */
export class RecuseDecider {
  constructor(private readonly unitOfWork: UnitOfWork<DecisionStores>) {}

  async execute(
    actor: Actor,
    cause: CommandCause,
    { requestId, interest }: { readonly requestId: string; readonly interest: Interest },
  ): Promise<Committed<{ readonly to: Authority }>> {
    requirePersonWhoMayDecide(actor);
    const { siteId } = cause;
    const { subject } = actor;
    return this.unitOfWork.run(cause, async (stores) => {
      const [request] = await stores.requests.lockAll(siteId, [requestId]);
      if (request === undefined) throw new RuleViolation('not-found');
      const submission = requireOpen(request);
      const today = civilDateAt(stores.now);
      const powers = await stores.authority.powersOf(siteId, null);
      delegationsInForce({ submission, actor, powers, today });
      const before = await stores.recusals.of(siteId, [requestId]);
      const known = before.find((one) => one.subject === subject);
      if (known !== undefined) return { to: known.to };
      const recused = [...before.map((one) => one.subject), subject];
      const bodies = (await stores.sessions.bodies(siteId)).map(({ code }) => code);
      const delegations = powers?.delegations ?? [];
      const to = substituteFor({ request, submission, delegations, bodies, recused, today });
      const recusal: Recusal = { requestId, subject, interest, recusedOn: today, to };
      await stores.recusals.add(siteId, recusal);
      // Before any routing there is nothing to send elsewhere: the others who may decide at once still may.
      await stores.requests.sendTo(siteId, requestId, request.routing === null ? null : to);
      stores.deciderRecused(request, recusal);
      return { to };
    });
  }
}
