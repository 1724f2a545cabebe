import { runForWorker } from '@octroi/platform';
import type { DataSource } from 'typeorm';
import type { CheckpointPlace, UnstampedCheckpoints } from '../../application/ports/unstamped-checkpoints.js';

/** Looks across sites with the worker's rights: checkpoints and their time-stamps only. */
export class SqlUnstampedCheckpoints implements UnstampedCheckpoints {
  constructor(private readonly workerSource: DataSource) {}

  async lastSince(instant: Date): Promise<CheckpointPlace | null> {
    const [last] = await runForWorker(this.workerSource, (sql) =>
      sql.query<CheckpointPlace>(
        `SELECT site_id AS "siteId", position::float8 AS position FROM register_checkpoint signed
         WHERE signed_at >= $1 AND NOT EXISTS (
           SELECT FROM register_time_stamp stamp
           WHERE stamp.site_id = signed.site_id AND stamp.position = signed.position)
         ORDER BY signed_at DESC, site_id LIMIT 1`,
        [instant],
      ),
    );
    return last ?? null;
  }
}
