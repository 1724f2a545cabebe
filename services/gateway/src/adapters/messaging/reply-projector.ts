import type { EventEnvelope } from '@octroi/contracts';
import { describeError, type StructuredLogger } from '@octroi/platform';
import type { GatheredProjections } from './gathered-projections.js';

/** Applies the events that came back with commands, so that people read what they wrote. A failure is only logged: the same events come again over the stream. */
export class ReplyProjector {
  constructor(
    private readonly projections: Pick<GatheredProjections, 'project'>,
    private readonly logger: StructuredLogger,
  ) {}

  async apply(events: readonly EventEnvelope[]): Promise<void> {
    if (events.length === 0) return;
    try {
      await this.projections.project(events);
    } catch (error) {
      const correlationId = events[0]?.correlationId;
      this.logger.warn({ correlationId, ...describeError(error) }, 'reply not projected: the stream will bring it');
    }
  }
}
