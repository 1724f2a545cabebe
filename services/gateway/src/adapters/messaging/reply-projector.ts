import type { EventEnvelope } from '@octroi/contracts';
import { describeError, type StructuredLogger } from '@octroi/platform';
import type { ProjectEvents } from '../../application/project-events.js';

interface Waiting {
  readonly events: readonly EventEnvelope[];
  readonly done: () => void;
}

/** Replies taken together at most. */
const TOGETHER = 100;

/**
 * Applies the events that came back with commands, so that people read what they wrote. Replies that arrive while a projection runs share
 * the next one. A failure is only logged: the same events come again over the stream.
 */
export class ReplyProjector {
  private readonly waiting: Waiting[] = [];
  private running = false;

  constructor(
    private readonly projectEvents: Pick<ProjectEvents, 'execute'>,
    private readonly logger: StructuredLogger,
  ) {}

  async apply(events: readonly EventEnvelope[]): Promise<void> {
    if (events.length === 0) return;
    const applied = new Promise<void>((resolve) => this.waiting.push({ events, done: resolve }));
    if (!this.running) void this.run();
    await applied;
  }

  private async run(): Promise<void> {
    this.running = true;
    while (this.waiting.length > 0) {
      const group = this.waiting.splice(0, TOGETHER);
      try {
        await this.projectEvents.execute(group.flatMap(({ events }) => events));
      } catch (error) {
        this.logger.warn(describeError(error), 'reply not projected: the stream will bring it');
      }
      for (const { done } of group) done();
    }
    this.running = false;
  }
}
