import type { SqlTransaction } from '@octroi/platform';
import type { SiteStore } from '../../application/ports/stores.js';

/** Sites in the table `site`. */
export class SqlSiteStore implements SiteStore {
  constructor(private readonly transaction: SqlTransaction) {}

  async register(
    sites: readonly { readonly siteId: string; readonly communeCodes: readonly string[]; readonly sequence: number }[],
  ): Promise<void> {
    const latest = new Map(
      sites.toSorted((left, right) => left.sequence - right.sequence).map((site) => [site.siteId, site]),
    );
    const rows = [...latest.values()].map(({ siteId, communeCodes, sequence }) => ({
      site_id: siteId,
      commune_codes: communeCodes,
      sequence,
    }));
    this.transaction.send(
      `INSERT INTO site (site_id, commune_codes, sequence)
       SELECT site_id, commune_codes, sequence FROM jsonb_to_recordset($1::jsonb) AS row (site_id text, commune_codes text[], sequence int)
       ON CONFLICT (site_id) DO UPDATE SET commune_codes = EXCLUDED.commune_codes, sequence = EXCLUDED.sequence
       WHERE site.sequence < EXCLUDED.sequence`,
      [JSON.stringify(rows)],
    );
  }

  async communesOf(siteIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const rows = await this.transaction.query<{ site_id: string; commune_codes: string[] }>(
      `SELECT site_id, commune_codes FROM site WHERE site_id = ANY ($1::text[])`,
      [siteIds],
    );
    return new Map(rows.map((row) => [row.site_id, row.commune_codes]));
  }
}
