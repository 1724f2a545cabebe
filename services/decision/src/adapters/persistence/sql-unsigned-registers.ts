import type { CivilDate } from '@octroi/kernel';
import { runForWorker } from '@octroi/platform';
import type { DataSource } from 'typeorm';
import type { UnsignedRegisters } from '../../application/ports/unsigned-registers.js';

/** Looks across sites with the worker's rights: heads and checkpoints only. */
export class SqlUnsignedRegisters implements UnsignedRegisters {
  constructor(private readonly workerSource: DataSource) {}

  async before(today: CivilDate): Promise<readonly string[]> {
    const rows = await runForWorker(this.workerSource, (sql) =>
      sql.query<{ site_id: string }>(
        `SELECT head.site_id FROM register_head head
         LEFT JOIN LATERAL (
           SELECT position, signed_at FROM register_checkpoint signed WHERE signed.site_id = head.site_id
           ORDER BY position DESC LIMIT 1) last ON true
         WHERE head.position > coalesce(last.position, 0)
           AND (last.signed_at IS NULL OR (last.signed_at AT TIME ZONE 'Europe/Paris')::date < $1::date)
         ORDER BY head.site_id`,
        [today],
      ),
    );
    return rows.map(({ site_id: siteId }) => siteId);
  }
}
