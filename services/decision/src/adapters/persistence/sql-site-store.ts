import type { SqlTransaction } from '@octroi/platform';
import type { SiteStore } from '../../application/ports/stores.js';

/** What papers say of a site and its aids. */
export class SqlSiteStore implements SiteStore {
  constructor(private readonly transaction: SqlTransaction) {}

  async register(
    sites: readonly { readonly siteId: string; readonly sequence: number; readonly communeCodes: readonly string[] }[],
  ): Promise<void> {
    this.transaction.send(
      `INSERT INTO site (site_id, commune_codes, sequence)
       SELECT DISTINCT ON ("siteId") "siteId", ARRAY (SELECT json_array_elements_text("communeCodes")), sequence
       FROM json_to_recordset($1::json) AS registered ("siteId" text, sequence bigint, "communeCodes" json)
       ORDER BY "siteId", sequence DESC
       ON CONFLICT (site_id) DO UPDATE SET commune_codes = EXCLUDED.commune_codes, sequence = EXCLUDED.sequence
       WHERE site.sequence < EXCLUDED.sequence`,
      [JSON.stringify(sites)],
    );
  }

  async communesOf(siteId: string): Promise<readonly string[]> {
    const [row] = await this.transaction.query<{ commune_codes: string[] }>(
      `SELECT commune_codes FROM site WHERE site_id = $1`,
      [siteId],
    );
    return row?.commune_codes ?? [];
  }

  async adopt(
    aids: readonly {
      readonly siteId: string;
      readonly regulation: string;
      readonly aid: string;
      readonly label: string;
      readonly capped: boolean;
    }[],
  ): Promise<void> {
    this.transaction.send(
      `INSERT INTO aid_label (site_id, regulation, aid, label, capped)
       SELECT "siteId", regulation, aid, label, capped
       FROM json_to_recordset($1::json) AS adopted ("siteId" text, regulation date, aid text, label text, capped boolean)
       ORDER BY "siteId", regulation, aid ON CONFLICT DO NOTHING`,
      [JSON.stringify(aids)],
    );
  }

  async isCapped(siteId: string): Promise<boolean> {
    const [row] = await this.transaction.query<{ capped: boolean }>(
      `SELECT EXISTS (SELECT FROM aid_label WHERE site_id = $1 AND capped) AS capped`,
      [siteId],
    );
    return row?.capped === true;
  }

  async aidLabels(
    siteId: string,
  ): Promise<readonly { readonly regulation: string; readonly aid: string; readonly label: string }[]> {
    return this.transaction.query<{ regulation: string; aid: string; label: string }>(
      `SELECT regulation::text, aid, label FROM aid_label WHERE site_id = $1 ORDER BY aid_label.regulation, aid`,
      [siteId],
    );
  }
}
