import { Loop } from '@octroi/messaging';
import { describeError, type StructuredLogger } from '@octroi/platform';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import type { CarryOutEliminations } from '../../application/retention/carry-out-eliminations.js';

const EVERY_MS = 30_000;
const AFTER_FAILURE_MS = 5_000;

/** Carries out eliminations that have their visa: at once when one is given, and after every start. */
export class EliminationWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly loop: Loop;

  constructor(eliminations: Pick<CarryOutEliminations, 'execute'>, logger: StructuredLogger) {
    const step = async (): Promise<number> => {
      const erased = await eliminations.execute();
      if (erased > 0) logger.info({ erased }, 'files erased at their owners');
      return EVERY_MS;
    };
    this.loop = new Loop(step, (error) => {
      logger.warn(describeError(error), 'elimination not finished: it goes on shortly');
      return AFTER_FAILURE_MS;
    });
  }

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  /** Something was approved. */
  wake(): void {
    this.loop.wake();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.loop.stop();
  }
}
