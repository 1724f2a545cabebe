import type { CivilDate } from '@octroi/kernel';
import type { SqlTransaction } from '@octroi/platform';
import type { SourceRuleStore } from '../../application/ports/stores.js';
import type { NamedMonth } from '../../domain/quotient-month.js';
import type { SourceRule } from '../../domain/source-rule.js';

interface RuleRow {
  readonly site_id: string;
  readonly version: string;
  readonly aid: string;
  readonly valid_from: string;
  readonly valid_until: string | null;
  readonly sources: string[];
  readonly quotient_month: NamedMonth;
}

/** What regulations ask to fetch, in the table `aid_source`. */
export class SqlSourceRuleStore implements SourceRuleStore {
  constructor(private readonly transaction: SqlTransaction) {}

  async record(rules: readonly (SourceRule & { readonly sequence: number })[]): Promise<void> {
    // The same version twice in a batch: the later one counts.
    const latest = new Map(
      [...rules]
        .sort((one, other) => one.sequence - other.sequence)
        .map((rule) => [`${rule.siteId}/${rule.version}/${rule.aid}`, rule]),
    );
    this.transaction.send(
      `INSERT INTO aid_source (site_id, version, aid, valid_from, valid_until, sources, quotient_month, sequence)
       SELECT "siteId", version, aid, "validFrom", "validUntil", ARRAY (SELECT jsonb_array_elements_text(sources)), "quotientMonth", sequence
       FROM jsonb_to_recordset($1::jsonb) AS rule ("siteId" text, version date, aid text, "validFrom" date, "validUntil" date,
         sources jsonb, "quotientMonth" text, sequence integer)
       ON CONFLICT (site_id, version, aid) DO UPDATE SET valid_from = excluded.valid_from, valid_until = excluded.valid_until,
         sources = excluded.sources, quotient_month = excluded.quotient_month, sequence = excluded.sequence
       WHERE aid_source.sequence < excluded.sequence`,
      [JSON.stringify([...latest.values()])],
    );
  }

  async of(siteIds: readonly string[]): Promise<SourceRule[]> {
    const rows = await this.transaction.query<RuleRow>(
      `SELECT site_id, version::text, aid, valid_from::text, valid_until::text, sources, quotient_month
       FROM aid_source WHERE site_id = ANY ($1::text[])`,
      [siteIds],
    );
    return rows.map((row) => ({
      siteId: row.site_id,
      version: row.version as CivilDate,
      aid: row.aid,
      validFrom: row.valid_from as CivilDate,
      validUntil: row.valid_until as CivilDate | null,
      sources: row.sources,
      quotientMonth: row.quotient_month,
    }));
  }
}
