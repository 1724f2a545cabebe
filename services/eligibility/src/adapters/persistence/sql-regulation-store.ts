import type { SqlTransaction } from '@octroi/platform';
import type {
  AdoptedRegulation,
  KeptDraft,
  KeptRegulation,
  RegulationReader,
  RegulationStore,
} from '../../application/ports/stores.js';

const LOCK_OF_SITE = `hashtextextended('eligibility.regulation ' || site_id, 0)`;

/** Regulations in the table `regulation`; each version is parsed once in the life of the process. */
export class SqlRegulationStore implements RegulationStore {
  constructor(
    private readonly transaction: SqlTransaction,
    private readonly reader: RegulationReader,
    private readonly parsed: Map<string, AdoptedRegulation>,
  ) {}

  async holdStill(siteIds: readonly string[]): Promise<void> {
    this.transaction.send(
      `SELECT pg_advisory_xact_lock_shared(key) FROM (SELECT DISTINCT ${LOCK_OF_SITE} AS key FROM unnest($1::text[]) AS site_id ORDER BY key) AS locks`,
      [siteIds],
    );
  }

  async changeAlone(siteId: string): Promise<void> {
    this.transaction.send(`SELECT pg_advisory_xact_lock(${LOCK_OF_SITE}) FROM (SELECT $1::text AS site_id) AS site`, [
      siteId,
    ]);
  }

  async ofSites(siteIds: readonly string[]): Promise<ReadonlyMap<string, readonly AdoptedRegulation[]>> {
    const rows = await this.transaction.query<{ site_id: string; hash: string }>(
      `SELECT site_id, hash FROM regulation WHERE site_id = ANY ($1::text[]) ORDER BY site_id, version`,
      [siteIds],
    );
    const missing = rows.filter((row) => !this.parsed.has(row.hash));
    if (missing.length > 0) await this.parse(missing.map((row) => row.hash));
    const bySite = new Map<string, AdoptedRegulation[]>();
    for (const { site_id: siteId, hash } of rows) {
      const adopted = this.parsed.get(hash);
      if (adopted !== undefined) bySite.set(siteId, [...(bySite.get(siteId) ?? []), adopted]);
    }
    return bySite;
  }

  async hashOf(siteId: string, version: string): Promise<string | null> {
    const [row] = await this.transaction.query<{ hash: string }>(
      `SELECT hash FROM regulation WHERE site_id = $1 AND version = $2`,
      [siteId, version],
    );
    return row?.hash ?? null;
  }

  async versionsOf(siteId: string): Promise<readonly KeptRegulation[]> {
    return this.transaction.query<KeptRegulation>(
      `SELECT version::text AS version, source, hash, true AS simulated, true AS adopted FROM regulation WHERE site_id = $1
       UNION ALL
       SELECT version::text, source, hash, simulated_hash IS NOT DISTINCT FROM hash AND hash IS NOT NULL, false
       FROM regulation_draft WHERE site_id = $1 ORDER BY version DESC`,
      [siteId],
    );
  }

  async draftOf(siteId: string, version: string): Promise<KeptDraft | null> {
    const [row] = await this.transaction.query<KeptDraft>(
      `SELECT version::text AS version, source, hash, simulated_hash IS NOT DISTINCT FROM hash AND hash IS NOT NULL AS simulated
       FROM regulation_draft WHERE site_id = $1 AND version = $2`,
      [siteId, version],
    );
    return row ?? null;
  }

  async keepDraft(
    siteId: string,
    { version, source, hash }: Pick<KeptDraft, 'version' | 'source' | 'hash'>,
  ): Promise<void> {
    this.transaction.send(
      `INSERT INTO regulation_draft (site_id, version, source, hash, changed_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (site_id, version) DO UPDATE SET source = EXCLUDED.source, hash = EXCLUDED.hash, changed_at = EXCLUDED.changed_at`,
      [siteId, version, source, hash, this.transaction.now],
    );
  }

  async markSimulated(siteId: string, version: string): Promise<void> {
    this.transaction.send(`UPDATE regulation_draft SET simulated_hash = hash WHERE site_id = $1 AND version = $2`, [
      siteId,
      version,
    ]);
  }

  async dropDraft(siteId: string, version: string): Promise<void> {
    this.transaction.send(`DELETE FROM regulation_draft WHERE site_id = $1 AND version = $2`, [siteId, version]);
  }

  async adopt(siteId: string, adopted: AdoptedRegulation, source: string): Promise<number> {
    const [row] = await this.transaction.query<{ sequence: number }>(
      `INSERT INTO regulation (site_id, version, hash, source, sequence, adopted_at)
       SELECT $1, $2, $3, $4, coalesce(max(sequence), 0) + 1, $5 FROM regulation WHERE site_id = $1 RETURNING sequence`,
      [siteId, adopted.regulation.version, adopted.hash, source, this.transaction.now],
    );
    this.parsed.set(adopted.hash, adopted);
    return row?.sequence ?? 1;
  }

  private async parse(hashes: readonly string[]): Promise<void> {
    const rows = await this.transaction.query<{ hash: string; source: string }>(
      `SELECT DISTINCT ON (hash) hash, source FROM regulation WHERE hash = ANY ($1::text[])`,
      [hashes],
    );
    for (const { hash, source } of rows) this.parsed.set(hash, this.reader.read(source));
  }
}
