import { openToWorker } from '@octroi/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever runs the installation is told which centres' habilitations end: site and dates, across sites. */
export class HabilitationEnds1764000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const rights = 'SELECT (site_id, number, valid_from, valid_until)';
    for (const statement of openToWorker('retrieval', 'habilitation', rights)) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
