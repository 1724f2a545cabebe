import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A call to a webhook belongs to the trace of what it tells of. */
export class WebhookTraces1764000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE gateway.webhook_delivery ADD COLUMN correlation_id text`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
