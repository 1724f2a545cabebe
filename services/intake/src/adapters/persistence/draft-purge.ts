import { Loop } from '@octroi/messaging';
import { describeError, runForWorker, type StructuredLogger } from '@octroi/platform';
import type { OnApplicationBootstrap, OnModuleDestroy } from '@nestjs/common';
import type { DataSource } from 'typeorm';

const HOUR_MS = 3_600_000;
const FAILED_MS = 60_000;

/** Takes away drafts that nobody touched for 30 days: row-level security lets it reach no other. */
export class DraftPurge implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly loop: Loop;

  constructor(
    private readonly workerSource: DataSource,
    logger: StructuredLogger,
  ) {
    this.loop = new Loop(
      async () => {
        await this.purge();
        return HOUR_MS;
      },
      (error) => {
        logger.warn(describeError(error), 'old drafts not purged');
        return FAILED_MS;
      },
    );
  }

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.loop.stop();
  }

  async purge(): Promise<void> {
    await runForWorker(this.workerSource, (sql) => sql.query('DELETE FROM intake.request_draft', []));
  }
}
