import type { UnitOfWork } from '@octroi/kernel';
import type { Parking } from '../domain/retrieval-task.js';
import { resume } from '../domain/steer-task.js';
import { changeOf, effective } from '../domain/task-change.js';
import type { ApiParticulier } from './ports/api-particulier.js';
import type { RetrievalStores } from './ports/stores.js';

/** Lifts the tasks of sites whose token has come; with `access`, also those whose token was refused, as after a restart with a new one. */
export class ResumeSites {
  constructor(
    private readonly unitOfWork: UnitOfWork<RetrievalStores>,
    private readonly api: Pick<ApiParticulier, 'hasToken'>,
  ) {}

  async execute(siteIds: readonly string[], causes: readonly Parking['cause'][]): Promise<void> {
    for (const siteId of siteIds) {
      if (await this.api.hasToken(siteId)) await this.resumeSite(siteId, causes);
    }
  }

  private async resumeSite(siteId: string, causes: readonly Parking['cause'][]): Promise<void> {
    await this.unitOfWork.runForTask({ siteIds: [siteId] }, async (stores) => {
      if (causes.includes('access')) await stores.access.liftRefusals([siteId]);
      const parked = await stores.tasks.lockParked([siteId], causes);
      const changes = effective(parked.map((task) => changeOf(task, resume(task, causes, stores.now))));
      await stores.tasks.save(changes.map(({ task }) => task));
      await stores.announce(changes, 'who-filed');
    });
  }
}
