import type { UnitOfWork } from '@octroi/kernel';
import { tellWhenLate } from '../domain/steer-task.js';
import { changeOf, effective } from '../domain/task-change.js';
import type { RetrievalStores, TaskKey } from './ports/stores.js';

/** Tells people to bring the proof when the State has let them wait long enough; the task goes on. */
export class TellLateness {
  constructor(private readonly unitOfWork: UnitOfWork<RetrievalStores>) {}

  async execute(keys: readonly TaskKey[]): Promise<void> {
    if (keys.length === 0) return;
    const siteIds = [...new Set(keys.map(({ siteId }) => siteId))];
    await this.unitOfWork.runForTask({ siteIds }, async (stores) => {
      const tasks = await stores.tasks.lock(keys);
      const changes = effective(tasks.map((task) => changeOf(task, tellWhenLate(task, stores.now))));
      await stores.tasks.save(changes.map(({ task }) => task));
      await stores.announce(changes, 'who-filed');
    });
  }
}
