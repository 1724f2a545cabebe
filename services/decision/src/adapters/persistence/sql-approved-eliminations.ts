import { runForWorker } from '@octroi/platform';
import type { DataSource } from 'typeorm';
import type { ApprovedEliminations } from '../../application/ports/eliminations.js';

/** Looks across sites with the worker's rights: ids and states only. */
export class SqlApprovedEliminations implements ApprovedEliminations {
  constructor(private readonly workerSource: DataSource) {}

  async all(): ReturnType<ApprovedEliminations['all']> {
    return runForWorker(this.workerSource, (sql) =>
      sql.query<{ siteId: string; id: string }>(
        `SELECT site_id AS "siteId", id FROM elimination WHERE state = 'approved' ORDER BY site_id, id`,
        [],
      ),
    );
  }
}
