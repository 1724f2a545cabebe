import { Loop } from '@octroi/messaging';
import { describeError, type StructuredLogger } from '@octroi/platform';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import type { TellPauses } from '../../application/tell-pauses.js';

const EVERY_MS = 1_000;

/** Looks for pauses that began or ended: while one lasts nothing is claimed, and those who wait would not learn why. */
export class PauseTeller implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly loop: Loop;

  constructor(tellPauses: Pick<TellPauses, 'execute'>, logger: Pick<StructuredLogger, 'warn'>) {
    const look = async (): Promise<number> => {
      await tellPauses.execute();
      return EVERY_MS;
    };
    this.loop = new Loop(look, (error) => {
      logger.warn(describeError(error), 'pauses of the calls to the State are told later');
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
