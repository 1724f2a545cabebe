import type { Client } from 'pg';

/** A table of a service, by its schema. */
export interface Table {
  readonly schema: string;
  readonly name: string;
  /** False for what belongs to no site. */
  readonly ofSites: boolean;
}

/** Every table of the services, from PostgreSQL's catalogue. */
export async function tablesOf(admin: Client, schemas: readonly string[]): Promise<Table[]> {
  const { rows } = await admin.query<{ schema: string; name: string; of_sites: boolean }>(
    `SELECT n.nspname AS schema, c.relname AS name,
       EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'site_id' AND NOT a.attisdropped) AS of_sites
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = ANY ($1::text[]) AND c.relkind IN ('r', 'p') ORDER BY 1, 2`,
    [schemas],
  );
  return rows.map(({ schema, name, of_sites: ofSites }) => ({ schema, name, ofSites }));
}

/** Rows and checksum of each table for one site: equal before and after when nothing changed. Logs of accesses are left out: looking is not changing. */
export async function snapshotOf(
  admin: Client,
  tables: readonly Table[],
  site: string,
): Promise<Record<string, string>> {
  const sums: Record<string, string> = {};
  for (const { schema, name, ofSites } of tables) {
    if (!ofSites || name === 'access_log') continue;
    const { rows } = await admin.query<{ sum: string }>(
      `SELECT count(*) || ' ' || coalesce(md5(string_agg(row::text, '|' ORDER BY row::text)), '') AS sum
       FROM ${schema}.${name} AS row WHERE site_id = $1`,
      [site],
    );
    sums[`${schema}.${name}`] = rows[0]?.sum ?? '';
  }
  return sums;
}
