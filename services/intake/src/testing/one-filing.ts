import type { Actor, CommandCause, Committed, GroupUnitOfWork } from '@octroi/kernel';
import type { IntakeStores } from '../application/ports/stores.js';
import { SubmitRequests, type SubmittedRequest } from '../application/submit-requests.js';
import type { Submission } from '../domain/aid-request.js';
import type { ProtectionWish } from '../domain/protection.js';

/** Files one request at a time, for specs. */
export class OneFiling {
  private readonly all: SubmitRequests;

  constructor(work: GroupUnitOfWork<IntakeStores>) {
    this.all = new SubmitRequests(work);
  }

  async execute(
    actor: Actor,
    cause: CommandCause,
    submission: Submission,
    protection: ProtectionWish | null = null,
  ): Promise<Committed<SubmittedRequest>> {
    const [committed] = await this.all.execute([{ actor, cause, submission, protection }]);
    if (committed === undefined) throw new Error('no answer');
    return committed;
  }
}
