import { RuleViolation, hasRole, type Actor, type CommandCause, type UnitOfWork } from '@octroi/kernel';
import type { Submission } from '../domain/aid-request.js';
import type { IntakeStores } from './ports/stores.js';

/** Shows the address of a protected file to one of its readers, who says why; the act is recorded. */
export class ShowAddress {
  constructor(private readonly unitOfWork: UnitOfWork<IntakeStores>) {}

  async execute(
    actor: Actor,
    cause: CommandCause,
    { requestId, motive }: { readonly requestId: string; readonly motive: string },
  ): Promise<NonNullable<Submission['address']> | null> {
    if (!hasRole(actor, 'agent', 'secretary', 'president', 'manager')) throw new RuleViolation('role-not-allowed');
    const { result } = await this.unitOfWork.run(cause, async (stores) => {
      const { siteId } = cause;
      const [request] = await stores.requests.findAll(siteId, [requestId]);
      if (request === undefined) throw new RuleViolation('not-found');
      const [held] = await stores.protections.of([{ siteId, id: requestId }]);
      if (held === undefined) throw new RuleViolation('not-protected');
      await stores.protections.noteAddressShown(siteId, { requestId, by: actor.subject, motive });
      await stores.logAccess([requestId]);
      return { address: request.submission.address ?? null };
    });
    return result.address;
  }
}
