import { RuleViolation, hasRole, type Actor, type CommandCause, type UnitOfWork } from '@octroi/kernel';
import type { Alarm } from './ports/alarm.js';
import type { IntakeStores, StoredAidRequest, StoredPromise } from './ports/stores.js';

/** Promises that are shown with a request. */
const SHOWN = 50;

/** A request, and what the person was promised, the last first. */
export interface RequestDetails extends StoredAidRequest {
  readonly promises: readonly StoredPromise[];
}

/** Gives a request as it was filed to a person of the site, and logs it. */
export class AnswerRequestDetails {
  constructor(
    private readonly unitOfWork: UnitOfWork<IntakeStores>,
    private readonly alarm: Alarm,
  ) {}

  async execute(actor: Actor, cause: CommandCause, requestId: string): Promise<RequestDetails> {
    if (!hasRole(actor, 'agent', 'secretary', 'president', 'manager', 'dpo', 'machine'))
      throw new RuleViolation('role-not-allowed');
    const { result } = await this.unitOfWork.run(cause, async (stores) => {
      const [request] = await stores.requests.findAll(cause.siteId, [requestId]);
      if (request === undefined) throw new RuleViolation('not-found');
      const [held] = await stores.protections.of([{ siteId: cause.siteId, id: requestId }]);
      const promises = await stores.promises.of(cause.siteId, requestId, SHOWN);
      await stores.logAccess([request.id]);
      // A machine reads as much as it files.
      const isUnusual =
        !actor.roles.includes('machine') && (await stores.search.noteUnusual(cause.siteId, actor.subject));
      const shown = held === undefined ? request : withoutAddress(request);
      return { request: { ...shown, promises }, isUnusual };
    });
    if (result.isUnusual) this.alarm.unusualLookups();
    return result.request;
  }
}

/** The address of a protected file is shown for a reason alone, and that is recorded. */
function withoutAddress({ submission, ...request }: StoredAidRequest): StoredAidRequest {
  const { address: _hidden, ...shown } = submission;
  return { ...request, submission: shown };
}
