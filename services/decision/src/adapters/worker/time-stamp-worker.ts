import { Loop } from '@octroi/messaging';
import { describeError, type StructuredLogger } from '@octroi/platform';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import type { StampCheckpoints } from '../../application/register/stamp-checkpoints.js';

/** Time between two looks, in ms. */
const EVERY_MS = 60_000;
/** Time after a failure, in ms: an authority that is away is not asked each minute. */
const AFTER_FAILURE_MS = 15 * 60_000;

/** Has checkpoints stamped after they were signed: signing waits for nobody outside. */
export class TimeStampWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly loop: Loop | null;

  /** @param stamping null where no authority is named */
  constructor(stamping: Pick<StampCheckpoints, 'execute'> | null, logger: StructuredLogger) {
    this.loop = stamping && stampingLoop(stamping, logger);
  }

  onApplicationBootstrap(): void {
    this.loop?.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.loop?.stop();
  }
}

function stampingLoop(stamping: Pick<StampCheckpoints, 'execute'>, logger: StructuredLogger): Loop {
  const step = async (): Promise<number> => {
    const { isStamped, fault } = await stamping.execute();
    if (isStamped) logger.info({}, 'checkpoint stamped');
    if (fault === null) return isStamped ? 0 : EVERY_MS;
    logger.warn({ fault }, 'checkpoint not stamped: another try follows');
    return AFTER_FAILURE_MS;
  };
  return new Loop(step, (error) => {
    logger.warn(describeError(error), 'checkpoints not stamped: another try follows');
    return AFTER_FAILURE_MS;
  });
}
