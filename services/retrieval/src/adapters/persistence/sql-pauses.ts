import { typeOrmRunner, type SqlRunner } from '@octroi/messaging';
import type { DataSource } from 'typeorm';
import type { Pauses } from '../../application/ports/pauses.js';
import type { TaskKey } from '../../application/ports/stores.js';

/** What operators paused, over all sites, with the worker role. */
export class SqlPauses implements Pauses {
  private readonly sql: SqlRunner;

  constructor(workerSource: DataSource) {
    this.sql = typeOrmRunner(workerSource);
  }

  async findUntold(limit: number): Promise<TaskKey[]> {
    const keys = (await this.sql.query<{ key: string }>(PAUSED)).map(({ key }) => key);
    return keys.length === 0 ? [] : this.sql.query<TaskKey>(UNTOLD, [keys, limit]);
  }

  async findResumed(limit: number): Promise<TaskKey[]> {
    return this.sql.query<TaskKey>(RESUMED, [limit]);
  }
}

const PAUSED = `SELECT key FROM upstream_control WHERE paused_at IS NOT NULL`;

const TASK_KEY = `site_id AS "siteId", request_id AS "requestId", source`;

const UNTOLD = `
  SELECT ${TASK_KEY} FROM task
  WHERE state = 'due' AND due_at <= now() AND last_reason IS DISTINCT FROM 'calls-paused'
    AND (late_at IS NOT NULL OR last_reason IS NULL)
    AND ('all' = ANY ($1::text[]) OR 'site:' || site_id = ANY ($1::text[]) OR 'source:' || source = ANY ($1::text[]))
  ORDER BY due_at LIMIT $2`;

const RESUMED = `
  SELECT ${TASK_KEY} FROM task
  WHERE state = 'due' AND last_reason = 'calls-paused' AND NOT EXISTS (
    SELECT 1 FROM upstream_control AS control WHERE paused_at IS NOT NULL
      AND control.key IN ('all', 'site:' || task.site_id, 'source:' || task.source))
  ORDER BY due_at LIMIT $1`;
