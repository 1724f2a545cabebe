import pg from 'pg';

/** What the catalogue says of one schema, and the tables that its worker role may read across sites. */
export interface RowSecurityQuestion {
  readonly adminUrl: string;
  readonly schema: string;
  /** Tables that are open to the worker role: the short list of operational tables without personal data. */
  readonly workerTables: readonly string[];
}

interface TableRow {
  readonly name: string;
  readonly forced: boolean;
  readonly runtime_policies: number;
  readonly open_policies: string[];
}

/**
 * Faults of row-level security in a schema, read from PostgreSQL's own catalogue: a table with `site_id` without forced security or without a
 * policy for the runtime role; a policy that is open to a role or a table that may not have one; a role that may pass security by; a view
 * or function that lends its owner's rights; anything given to everybody.
 * @returns one sentence a fault; empty when all is well
 */
export async function rowSecurityFaults({ adminUrl, schema, workerTables }: RowSecurityQuestion): Promise<string[]> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rows: tables } = await client.query<TableRow>(TABLES, [schema, OWN_SITES]);
    const { rows: lenders } = await client.query<{ fault: string }>(LENDERS, [schema]);
    const { rows: roles } = await client.query<{ rolname: string }>(STRONG_ROLES, [`${schema}\\_%`, schema]);
    return [
      ...tables.flatMap((table) => faultsOf(table, workerTables)),
      ...lenders.map(({ fault }) => fault),
      ...roles.map(({ rolname }) => `${rolname} passes row-level security by, or owns tables`),
    ];
  } finally {
    await client.end();
  }
}

function faultsOf(table: TableRow, workerTables: readonly string[]): string[] {
  const faults: string[] = [];
  if (!table.forced) faults.push(`${table.name}: row-level security is not forced`);
  if (table.runtime_policies === 0) faults.push(`${table.name}: no policy of the transaction's sites`);
  for (const role of table.open_policies) {
    if (!role.endsWith('_worker')) faults.push(`${table.name}: open to ${role}`);
    else if (!workerTables.includes(table.name))
      faults.push(`${table.name}: open to the worker role, and not on its list`);
  }
  return faults;
}

/** The one policy of the runtime role, as PostgreSQL gives it back. */
const OWN_SITES = `((site_id || ''::text) = ANY (( SELECT string_to_array(NULLIF(current_setting('octroi.sites'::text, true), ''::text), ','::text) AS string_to_array)::text[]))`;

const TABLES = `
  SELECT c.relname AS name, c.relrowsecurity AND c.relforcerowsecurity AS forced,
    (SELECT count(*)::int FROM pg_policies p WHERE p.schemaname = $1 AND p.tablename = c.relname AND p.permissive = 'PERMISSIVE' AND p.qual = $2) AS runtime_policies,
    ARRAY(SELECT unnest(p.roles)::text FROM pg_policies p WHERE p.schemaname = $1 AND p.tablename = c.relname
      AND p.permissive = 'PERMISSIVE' AND (coalesce(p.qual, $2) <> $2 OR coalesce(p.with_check, $2) <> $2)) AS open_policies
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname = $1 AND c.relkind IN ('r', 'p')
    AND EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'site_id' AND NOT a.attisdropped)
  ORDER BY c.relname`;

const LENDERS = `
  SELECT c.relname || ': a view that shows what its owner sees' AS fault FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = $1 AND (c.relkind = 'm' OR c.relkind = 'v' AND NOT coalesce(c.reloptions, '{}') && ARRAY['security_invoker=true', 'security_invoker=on'])
  UNION ALL
  SELECT p.proname || ': a function that acts with the rights of its owner' FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
    WHERE n.nspname = $1 AND p.prosecdef
  UNION ALL
  SELECT DISTINCT c.relname || ': given to everybody' FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace, aclexplode(c.relacl) a
    WHERE n.nspname = $1 AND a.grantee = 0
  UNION ALL
  SELECT DISTINCT n.nspname || ': the schema is given to everybody' FROM pg_namespace n, aclexplode(n.nspacl) a
    WHERE n.nspname = $1 AND a.grantee = 0
  ORDER BY 1`;

const STRONG_ROLES = `
  SELECT r.rolname FROM pg_roles r WHERE r.rolname LIKE $1 AND r.rolname NOT LIKE '%\\_owner'
    AND (r.rolsuper OR r.rolbypassrls OR r.rolcreaterole OR r.rolcreatedb OR EXISTS (
      SELECT 1 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = $2 AND c.relowner = r.oid))`;
