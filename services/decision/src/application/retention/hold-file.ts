import {
  RuleViolation,
  civilDateAt,
  type Actor,
  type CommandCause,
  type Committed,
  type UnitOfWork,
} from '@octroi/kernel';
import { requireArchivist } from '../../domain/retention/elimination.js';
import type { DecisionStores } from '../ports/stores.js';

/** Keeps a file from elimination, a lawsuit being on or the person having asked for it; or ends that. */
export class HoldFile {
  constructor(private readonly unitOfWork: UnitOfWork<DecisionStores>) {}

  async execute(
    actor: Actor,
    cause: CommandCause,
    { requestId, reason }: { readonly requestId: string; readonly reason: string | null },
  ): Promise<Committed<{ readonly changed: boolean }>> {
    requireArchivist(actor);
    const { siteId } = cause;
    return this.unitOfWork.run(cause, async (stores) => {
      if ((await stores.requests.find(siteId, requestId)) === null) throw new RuleViolation('not-found');
      const placed = { on: civilDateAt(stores.now), by: actor.subject };
      return {
        changed:
          reason === null
            ? await stores.eliminations.release(siteId, requestId)
            : await stores.eliminations.hold(siteId, requestId, { reason, ...placed }),
      };
    });
  }
}
