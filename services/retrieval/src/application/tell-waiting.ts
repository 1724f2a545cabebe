import type { UnitOfWork } from '@octroi/kernel';
import { tellHeld } from '../domain/steer-task.js';
import { changeOf, effective } from '../domain/task-change.js';
import type { RetrievalStores, TaskKey } from './ports/stores.js';

/** Tells people that the State lets everybody wait, once, as soon as that is known; the tasks keep their places. */
export class TellWaiting {
  constructor(private readonly unitOfWork: UnitOfWork<RetrievalStores>) {}

  async execute(keys: readonly TaskKey[], until: Date): Promise<void> {
    if (keys.length === 0) return;
    const siteIds = [...new Set(keys.map(({ siteId }) => siteId))];
    await this.unitOfWork.runForTask({ siteIds }, async (stores) => {
      const tasks = await stores.tasks.lock(keys);
      const changes = effective(tasks.map((task) => changeOf(task, tellHeld(task, until, stores.now))));
      await stores.tasks.save(changes.map(({ task }) => task));
      await stores.announce(changes, 'who-filed');
    });
  }
}
