import { Loop } from '@octroi/messaging';
import { describeError, type StructuredLogger } from '@octroi/platform';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import type { SignDailyCheckpoints } from '../../application/register/sign-daily-checkpoints.js';

/** Time between two looks, in ms: a checkpoint is a matter of days. */
const EVERY_MS = 60_000;

/** Signs the registers once a day. */
export class CheckpointWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly loop: Loop;

  constructor(signing: Pick<SignDailyCheckpoints, 'execute'>, logger: StructuredLogger) {
    const step = async (): Promise<number> => {
      const signed = await signing.execute();
      if (signed > 0) logger.info({ signed }, 'registers signed');
      return EVERY_MS;
    };
    this.loop = new Loop(step, (error) => {
      logger.warn(describeError(error), 'registers not signed: another try follows');
      return EVERY_MS;
    });
  }

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.loop.stop();
  }
}
