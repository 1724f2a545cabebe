import { Gatherer, together, type Outcome } from '@octroi/platform';
import type { CaseEvent, ProjectEvents } from '../../application/project-events.js';

/** Batches of one transaction at most: one of each stream, and replies. */
const TOGETHER = 100;
/** How long an event that was projected is remembered, in ms: its other copy comes well before, and a database put back to an earlier time well after. */
const REMEMBERED_MS = 5_000;

/**
 * Batches that come while others are being projected share the next transaction. An event often comes with a reply and over its stream nearly at
 * the same moment: two transactions with it would wait for each other, and one that comes a little later would be there to find nothing new.
 */
export class GatheredProjections {
  private readonly gatherer: Gatherer<readonly CaseEvent[], Outcome<undefined>>;
  /** When events were projected, the longest ago first. */
  private readonly projected = new Map<string, number>();

  constructor(
    private readonly projectEvents: Pick<ProjectEvents, 'execute'>,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.gatherer = new Gatherer(
      together((batches) => this.projectAll(batches)),
      TOGETHER,
    );
  }

  /** Projects one batch. @throws what it alone fails for */
  async project(events: readonly CaseEvent[]): Promise<void> {
    this.forget();
    const fresh = events.filter(({ id }) => !this.projected.has(id));
    if (fresh.length === 0) return;
    const outcome = await this.gatherer.add(fresh);
    if ('error' in outcome) throw outcome.error;
  }

  private async projectAll(batches: readonly (readonly CaseEvent[])[]): Promise<readonly undefined[]> {
    const events = new Map(batches.flat().map((event) => [event.id, event]));
    await this.projectEvents.execute([...events.values()]);
    const at = this.now();
    for (const id of events.keys()) this.projected.set(id, at);
    return batches.map(() => undefined);
  }

  private forget(): void {
    const before = this.now() - REMEMBERED_MS;
    for (const [id, at] of this.projected) {
      if (at > before) return;
      this.projected.delete(id);
    }
  }
}
