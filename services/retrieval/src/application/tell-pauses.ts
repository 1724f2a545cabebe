import type { UnitOfWork } from '@octroi/kernel';
import { tellPaused, tellUnpaused } from '../domain/steer-task.js';
import type { RetrievalTask, TaskEvent } from '../domain/retrieval-task.js';
import { changeOf, effective } from '../domain/task-change.js';
import type { Pauses } from './ports/pauses.js';
import type { RetrievalStores, TaskKey } from './ports/stores.js';

/** Tells people, once each, that the calls they wait for are paused, and that they go on; the tasks keep their places. */
export class TellPauses {
  constructor(
    private readonly unitOfWork: UnitOfWork<RetrievalStores>,
    private readonly pauses: Pauses,
    /** Tasks that are told of at once. */
    private readonly batch: number,
  ) {}

  async execute(): Promise<void> {
    await this.tell(await this.pauses.findResumed(this.batch), tellUnpaused);
    await this.tell(await this.pauses.findUntold(this.batch), tellPaused);
  }

  private async tell(
    keys: readonly TaskKey[],
    what: (task: RetrievalTask, now: Date) => readonly TaskEvent[],
  ): Promise<void> {
    if (keys.length === 0) return;
    const siteIds = [...new Set(keys.map(({ siteId }) => siteId))];
    await this.unitOfWork.runForTask({ siteIds }, async (stores) => {
      const tasks = await stores.tasks.lock(keys);
      const changes = effective(tasks.map((task) => changeOf(task, what(task, stores.now))));
      await stores.tasks.save(changes.map(({ task }) => task));
      await stores.announce(changes, 'who-filed');
    });
  }
}
