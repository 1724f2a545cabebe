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
      const tasks = await stores.tasks.lockOf([{ siteId: cause.siteId, requestId }]);
      if (tasks.length === 0) throw new RuleViolation('not-found');
      const asked = tasks.map((task) => ({ task, events: retry(task, stores.now) }));
      if (asked.every(({ events }) => events === 'finished')) throw new RuleViolation('retrieval-finished');
      const changes = asked.flatMap(({ task, events }) => {
        if (events === 'finished' || events.length === 0) return [];
        // Whoever asks again is who the trace of the call names.
        return [changeOf({ ...task, origin: { ...task.origin, actorId: actor.subject } }, events)];
      });
      if (changes.length === 0) return { changed: false };
      if (changes.some(({ before }) => before.parking?.cause === 'access'))
        await stores.access.liftRefusals([cause.siteId]);
      await stores.tasks.save(changes.map(({ task }) => task));
      await stores.announce(changes, 'command');
      return { changed: true };
    });
    this.signal.tasksArrived();
    return committed;
  }
}
