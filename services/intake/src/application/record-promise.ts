import { RuleViolation, hasRole, type Actor, type CommandCause, type Committed, type UnitOfWork } from '@octroi/kernel';
import type { IntakeStores } from './ports/stores.js';

/** What was promised, about which request. */
export interface PromiseToRecord {
  readonly requestId: string;
  readonly text: string;
}

/** A promise that was recorded. Its text is not told again: what an answer says is remembered under its key. */
export interface RecordedPromise {
  readonly id: string;
  readonly recordedAt: string;
}

/** Records what the person was promised, with its author and its time. */
export class RecordPromise {
  constructor(private readonly unitOfWork: UnitOfWork<IntakeStores>) {}

  async execute(
    actor: Actor,
    cause: CommandCause,
    { requestId, text }: PromiseToRecord,
  ): Promise<Committed<RecordedPromise>> {
    if (!hasRole(actor, 'agent', 'secretary', 'president', 'manager')) throw new RuleViolation('role-not-allowed');
    return this.unitOfWork.run(cause, async (stores) => {
      const { siteId } = cause;
      const request = await stores.requests.lock(siteId, requestId);
      if (request === null) throw new RuleViolation('not-found');
      const key = { siteId, requestId, id: stores.newId() };
      await stores.promises.add(key, { text, recordedBy: actor.subject });
      await stores.logAccess([requestId]);
      stores.promiseRecorded(key, request.version);
      return { id: key.id, recordedAt: stores.now.toISOString() };
    });
  }
}
