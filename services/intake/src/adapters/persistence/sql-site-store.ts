import type { SqlTransaction } from '@octroi/platform';
import type { SiteStore } from '../../application/ports/stores.js';

/** Sites and their counters. */
export class SqlSiteStore implements SiteStore {
  constructor(private readonly transaction: SqlTransaction) {}

  async nextReference(
    siteId: string,
    year: number,
  ): Promise<{ readonly prefix: string; readonly number: number } | null> {
    const [row] = await this.transaction.query<{ prefix: string; number: number }>(
      `INSERT INTO reference_counter AS counter (site_id, year, last) SELECT site_id, $2, 1 FROM site WHERE site_id = $1
       ON CONFLICT (site_id, year) DO UPDATE SET last = counter.last + 1
       RETURNING last AS number, (SELECT reference_prefix FROM site WHERE site_id = $1) AS prefix`,
      [siteId, year],
    );
    return row ?? null;
  }

  async register(
    sites: readonly { readonly siteId: string; readonly referencePrefix: string; readonly sequence: number }[],
  ): Promise<void> {
    // One row a site: the latest of the batch, since a statement may not touch a row twice.
    const latest = new Map(
      sites.toSorted((left, right) => left.sequence - right.sequence).map((site) => [site.siteId, site]),
    );
    const rows = [...latest.values()];
    await this.transaction.query(
      `INSERT INTO site (site_id, reference_prefix, sequence)
       SELECT * FROM unnest($1::text[], $2::text[], $3::int[])
       ON CONFLICT (site_id) DO UPDATE SET reference_prefix = EXCLUDED.reference_prefix, sequence = EXCLUDED.sequence
       WHERE site.sequence < EXCLUDED.sequence`,
      [rows.map((row) => row.siteId), rows.map((row) => row.referencePrefix), rows.map((row) => row.sequence)],
    );
  }
}
