import type { EventCause, UnitOfWork } from '@octroi/kernel';
import { cancel } from '../domain/steer-task.js';
import { changeOf, effective } from '../domain/task-change.js';
import type { RetrievalStores } from './ports/stores.js';

/** A request that was decided or withdrawn: nobody needs the State's answer any more. */
export class EndTasks {
  constructor(private readonly unitOfWork: UnitOfWork<RetrievalStores>) {}

  /** @param isEnd false for events of a request that goes on: adjourned, it comes back */
  async execute<Event extends EventCause>(events: readonly Event[], isEnd: (event: Event) => boolean): Promise<void> {
    await this.unitOfWork.runForEvents(events, async (stores, fresh) => {
      const ended = fresh.filter(isEnd).map(({ siteId, subject }) => ({ siteId, requestId: subject }));
      if (ended.length === 0) return;
      await stores.tasks.bury(ended);
      const tasks = await stores.tasks.lockOf(ended);
      const changes = effective(tasks.map((task) => changeOf(task, cancel(task))));
      await stores.tasks.save(changes.map(({ task }) => task));
      // A decided request keeps what it was decided on: nobody has to choose any more.
      await stores.contradictions.close(tasks, { end: 'request-ended', reason: null, by: null });
    });
  }
}
