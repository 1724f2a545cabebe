import { RuleViolation, hasRole, type Actor, type CommandCause, type Committed, type UnitOfWork } from '@octroi/kernel';
import { retry } from '../domain/steer-task.js';
import { changeOf } from '../domain/task-change.js';
import type { RetrievalStores } from './ports/stores.js';
import type { TaskSignal } from './ports/task-signal.js';

/** Asks the State again at a person's wish. */
export class RetryRetrieval {
  constructor(
    private readonly unitOfWork: UnitOfWork<RetrievalStores>,
    private readonly signal: TaskSignal,
  ) {}

  async execute(actor: Actor, cause: CommandCause, requestId: string): Promise<Committed<{ changed: boolean }>> {
    if (!hasRole(actor, 'agent', 'secretary', 'president', 'manager', 'admin'))
      throw new RuleViolation('role-not-allowed');
    const committed = await this.unitOfWork.run(cause, async (stores) => {
      const [task] = await stores.tasks.lock([{ siteId: cause.siteId, requestId }]);
      if (task === undefined) throw new RuleViolation('not-found');
      const events = retry(task, stores.now);
      if (events === 'finished') throw new RuleViolation('retrieval-finished');
      if (events.length === 0) return { changed: false };
      // Whoever asks again is who the trace of the call names.
      const asked = { ...task, origin: { ...task.origin, actorId: actor.subject } };
      const change = changeOf(asked, events);
      if (task.parking?.cause === 'access') await stores.access.liftRefusals([cause.siteId]);
      await stores.tasks.save([change.task]);
      stores.announce([change], 'command');
      return { changed: true };
    });
    this.signal.tasksArrived();
    return committed;
  }
}
