import type { Actor, CommandCause, Committed, GroupUnitOfWork } from '@octroi/kernel';
import type { IntakeStores } from '../application/ports/stores.js';
import { SubmitRequests, type Filing, type SubmittedRequest } from '../application/submit-requests.js';
import type { Submission } from '../domain/aid-request.js';

/** Files one request at a time, for specs. */
export class OneFiling {
  private readonly all: SubmitRequests;

  constructor(work: GroupUnitOfWork<IntakeStores>) {
    this.all = new SubmitRequests(work);
  }

  execute(actor: Actor, cause: CommandCause, submission: Submission): Promise<Committed<SubmittedRequest>> {
    return this.file({ actor, cause, submission });
  }

  async file(filing: Filing): Promise<Committed<SubmittedRequest>> {
    const [committed] = await this.all.execute([filing]);
    if (committed === undefined) throw new Error('no answer');
    return committed;
  }
}
