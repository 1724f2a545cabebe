import { typeOrmRunner } from '@octroi/messaging';
import type { DataSource } from 'typeorm';

/** Something became known about a request. */
export interface Change {
  readonly siteId: string;
  readonly requestId: string;
  /** Name of the event, e.g. `request-routed`. */
  readonly kind: string;
  /** Who reads the request; null for everybody of its site. */
  readonly readerIds: readonly string[] | null;
}

/** What changed from one position to another. */
export interface Changes {
  /** Everything before it is told. */
  readonly upTo: string;
  readonly items: readonly Change[];
  /** False when there was more than the limit, or the position is none of this database. */
  readonly isComplete: boolean;
}

/** The facts in the order in which their transactions became safe to tell, across sites: identifiers alone. */
export class SqlChangeLog {
  constructor(private readonly source: DataSource) {}

  /** Where the log ends now. */
  async end(): Promise<string> {
    const [row] = await this.query<{ upTo: string }>(
      `SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS "upTo"`,
      [],
    );
    return row?.upTo ?? '0';
  }

  /** What changed since a position, in one site or in all. */
  async since(position: string, limit: number, siteId: string | null = null): Promise<Changes> {
    const rows = await this.query<StoredChange>(SINCE, [position, siteId, limit + 1]);
    const upTo = rows[0]?.upTo ?? position;
    const told = rows.slice(0, limit).flatMap(({ siteId: site, requestId, type, readerIds }) => {
      const [, , kind = ''] = (type ?? '').split('.');
      return site === null || requestId === null ? [] : [{ siteId: site, requestId, kind, readerIds }];
    });
    return { upTo, items: told, isComplete: rows.length <= limit && BigInt(position) <= BigInt(upTo) };
  }

  private query<Row extends object>(sql: string, parameters: readonly unknown[]): Promise<Row[]> {
    return typeOrmRunner(this.source).query<Row>(sql, [...parameters]);
  }
}

interface StoredChange {
  readonly upTo: string;
  readonly siteId: string | null;
  readonly requestId: string | null;
  readonly type: string | null;
  readonly readerIds: readonly string[] | null;
}

const SINCE = `
  WITH snapshot AS MATERIALIZED (SELECT pg_snapshot_xmin(pg_current_snapshot()) AS upto)
  SELECT snapshot.upto::text AS "upTo", fact.site_id AS "siteId", fact.request_id AS "requestId", fact.type,
    held.reader_ids AS "readerIds"
  FROM snapshot LEFT JOIN LATERAL (
    SELECT site_id, request_id, type FROM gateway.timeline_entry
    WHERE xid >= $1::text::xid8 AND xid < snapshot.upto AND ($2::text IS NULL OR site_id = $2) ORDER BY xid LIMIT $3) fact ON true
  LEFT JOIN gateway.protected_case held ON held.site_id = fact.site_id AND held.request_id = fact.request_id`;
