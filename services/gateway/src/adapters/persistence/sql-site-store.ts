import type { Role } from '@octroi/kernel';
import type { SqlTransaction } from '@octroi/platform';
import type { SiteStore } from '../../application/ports/stores.js';
import type { SiteDescription, SiteMember } from '../../domain/site.js';

/** Sites and members in the tables `site` and `site_user`. */
export class SqlSiteStore implements SiteStore {
  constructor(private readonly transaction: SqlTransaction) {}

  async lock(siteId: string): Promise<{ description: SiteDescription; sequence: number } | null> {
    const [row] = await this.transaction.query<SiteDescription & { readonly sequence: number }>(
      `SELECT name, siret, commune_codes AS "communeCodes", reference_prefix AS "referencePrefix", sequence
       FROM site WHERE site_id = $1 FOR UPDATE`,
      [siteId],
    );
    if (row === undefined) return null;
    const { sequence, ...description } = row;
    return { description, sequence };
  }

  async insert(siteId: string, description: SiteDescription): Promise<boolean> {
    const { name, siret, communeCodes, referencePrefix } = description;
    const inserted = await this.transaction.query(
      `INSERT INTO site (site_id, name, siret, commune_codes, reference_prefix, sequence) VALUES ($1, $2, $3, $4, $5, 1)
       ON CONFLICT DO NOTHING RETURNING site_id`,
      [siteId, name, siret, communeCodes, referencePrefix],
    );
    return inserted.length === 1;
  }

  async update(siteId: string, description: SiteDescription, sequence: number): Promise<void> {
    const { name, siret, communeCodes, referencePrefix } = description;
    this.transaction.send(
      `UPDATE site SET name = $2, siret = $3, commune_codes = $4, reference_prefix = $5, sequence = $6 WHERE site_id = $1`,
      [siteId, name, siret, communeCodes, referencePrefix, sequence],
    );
  }

  async members(siteId: string): Promise<SiteMember[]> {
    return this.transaction.query<SiteMember>(
      `SELECT issuer, subject, display_name AS "displayName", roles FROM site_user WHERE site_id = $1`,
      [siteId],
    );
  }

  async replaceMembers(siteId: string, members: readonly SiteMember[]): Promise<void> {
    this.transaction.send(`DELETE FROM site_user WHERE site_id = $1`, [siteId]);
    this.transaction.send(
      `INSERT INTO site_user (site_id, issuer, subject, display_name, roles)
       SELECT $1, issuer, subject, "displayName", ARRAY(SELECT json_array_elements_text(roles))
       FROM json_to_recordset($2::json) AS row (issuer text, subject text, "displayName" text, roles json)`,
      [siteId, JSON.stringify(members)],
    );
  }

  async rolesOf(siteId: string, issuer: string, subject: string): Promise<Role[] | null> {
    const [row] = await this.transaction.query<{ roles: Role[] }>(
      `SELECT roles FROM site_user WHERE site_id = $1 AND issuer = $2 AND subject = $3`,
      [siteId, issuer, subject],
    );
    return row?.roles ?? null;
  }
}
