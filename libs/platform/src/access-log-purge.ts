import { Loop } from '@octroi/messaging';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { describeError, type StructuredLogger } from './logger.js';
import { runForWorker } from './worker-unit-of-work.js';

const HOUR_MS = 3_600_000;
const FAILED_MS = 60_000;

/** Takes away traces of accesses after 36 months (CRPA R114-9-7): row-level security lets the worker role reach no other. */
export class AccessLogPurge implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly loop: Loop;

  /** A purge not started yet. @param workerSource connection of the worker role (`WORKER_SOURCE`) */
  constructor(
    private readonly workerSource: DataSource,
    logger: Pick<StructuredLogger, 'warn'>,
  ) {
    this.loop = new Loop(
      async () => {
        await this.purge();
        return HOUR_MS;
      },
      (error) => {
        logger.warn(describeError(error), 'old traces of accesses not purged');
        return FAILED_MS;
      },
    );
  }

  /** Starts with the service. */
  onApplicationBootstrap(): void {
    this.loop.start();
  }

  /** Ends before the connections do. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.loop.stop();
  }

  /** Deletes what is old enough, at once. */
  async purge(): Promise<void> {
    await runForWorker(this.workerSource, (sql) => sql.query('DELETE FROM access_log', []));
  }
}
