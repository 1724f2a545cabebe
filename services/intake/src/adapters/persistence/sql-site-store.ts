import type { SqlTransaction } from '@octroi/platform';
import type { SiteStore } from '../../application/ports/stores.js';

/** Sites and their counters. */
export class SqlSiteStore implements SiteStore {
  constructor(private readonly transaction: SqlTransaction) {}

  async takeReferences(
    counts: ReadonlyMap<string, number>,
    year: number,
  ): Promise<readonly { readonly siteId: string; readonly prefix: string; readonly first: number }[]> {
    const rows = await this.transaction.query<{ siteId: string; prefix: string; last: number }>(TAKE, [
      [...counts.keys()],
      [...counts.values()],
      year,
    ]);
    return rows.map(({ siteId, prefix, last }) => ({ siteId, prefix, first: last - (counts.get(siteId) ?? 0) + 1 }));
  }

  async register(
    sites: readonly { readonly siteId: string; readonly referencePrefix: string; readonly sequence: number }[],
  ): Promise<void> {
    // One row a site: the latest of the batch, since a statement may not touch a row twice.
    const latest = new Map(
      sites.toSorted((left, right) => left.sequence - right.sequence).map((site) => [site.siteId, site]),
    );
    const rows = [...latest.values()];
    this.transaction.send(
      `INSERT INTO site (site_id, reference_prefix, sequence)
       SELECT * FROM unnest($1::text[], $2::text[], $3::int[])
       ON CONFLICT (site_id) DO UPDATE SET reference_prefix = EXCLUDED.reference_prefix, sequence = EXCLUDED.sequence
       WHERE site.sequence < EXCLUDED.sequence`,
      [rows.map((row) => row.siteId), rows.map((row) => row.referencePrefix), rows.map((row) => row.sequence)],
    );
  }
}

/** Sorted, so that two transactions that number for the same sites never wait for each other in a circle. */
const TAKE = `
  WITH asked AS (
    SELECT site.site_id, site.reference_prefix, taken.count FROM site
    JOIN unnest($1::text[], $2::int[]) AS taken (site, count) ON site.site_id = taken.site),
  numbered AS (
    INSERT INTO reference_counter AS counter (site_id, year, last) SELECT site_id, $3, count FROM asked ORDER BY site_id
    ON CONFLICT (site_id, year) DO UPDATE SET last = counter.last + EXCLUDED.last RETURNING site_id, last)
  SELECT numbered.site_id AS "siteId", asked.reference_prefix AS prefix, numbered.last FROM numbered JOIN asked USING (site_id)`;
