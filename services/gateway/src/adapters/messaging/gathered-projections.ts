import { Gatherer, together, type Outcome } from '@octroi/platform';
import type { CaseEvent, ProjectEvents } from '../../application/project-events.js';

/** Batches of one transaction at most: one of each stream, and replies. */
const TOGETHER = 100;

/**
 * Batches that come while others are being projected share the next transaction. An event often comes with a reply and over its stream at the
 * same moment: two transactions with it would wait for each other.
 */
export class GatheredProjections {
  private readonly gatherer: Gatherer<readonly CaseEvent[], Outcome<undefined>>;

  constructor(projectEvents: Pick<ProjectEvents, 'execute'>) {
    const project = async (batches: readonly (readonly CaseEvent[])[]): Promise<readonly undefined[]> => {
      await projectEvents.execute([...new Map(batches.flat().map((event) => [event.id, event])).values()]);
      return batches.map(() => undefined);
    };
    this.gatherer = new Gatherer(together(project), TOGETHER);
  }

  /** Projects one batch. @throws what it alone fails for */
  async project(events: readonly CaseEvent[]): Promise<void> {
    const outcome = await this.gatherer.add(events);
    if ('error' in outcome) throw outcome.error;
  }
}
