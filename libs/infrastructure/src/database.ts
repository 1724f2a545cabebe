import pg from 'pg';

/** The three roles of a service: the owner migrates, runtime serves one person's or batch's sites, worker moves operational rows. */
export const ROLE_KINDS = ['owner', 'runtime', 'worker'] as const;

/** One of the three roles of a service. */
export type RoleKind = (typeof ROLE_KINDS)[number];

/** A password for each role: key `<service>_<kind>`. */
export type RolePasswords = Readonly<Record<string, string>>;

/** A URL for each role of a service. */
export type RoleUrls = Readonly<Record<RoleKind, string>>;

/** What {@link provisionDatabase} needs. */
export interface DatabaseProvision {
  /** A URL that may create databases and roles. */
  readonly adminUrl: string;
  /** Its name. @default octroi */
  readonly database?: string;
  readonly services: readonly string[];
  readonly passwords: RolePasswords;
}

/** Name of a database role, e.g. `intake_runtime`. */
export function roleName(service: string, kind: RoleKind): string {
  return `${service}_${kind}`;
}

/** URL of a role on a database of the server that `adminUrl` names. */
export function roleUrl(adminUrl: string, database: string, credentials: { role: string; password: string }): string {
  const url = new URL(adminUrl);
  // The setters of a URL leave a percent sign as it is.
  url.username = encodeURIComponent(credentials.role);
  url.password = encodeURIComponent(credentials.password);
  url.pathname = `/${database}`;
  return url.toString();
}

/** URLs of the three roles of a service. Throws when a password is missing. */
export function roleUrls(provision: DatabaseProvision, service: string): RoleUrls {
  const url = (kind: RoleKind): string => {
    const role = roleName(service, kind);
    const password = provision.passwords[role];
    if (password === undefined) throw new Error(`no password for the role ${role}`);
    return roleUrl(provision.adminUrl, provision.database ?? 'octroi', { role, password });
  };
  return { owner: url('owner'), runtime: url('runtime'), worker: url('worker') };
}

/** Runs work on one connection, which is closed afterwards. */
export async function withClient<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url, application_name: 'octroi-infrastructure' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * Makes the database, and for each service its schema and three roles, or puts right what is there: as often as wanted, from
 * several processes at once. Grants on tables are the migrations' affair.
 */
export async function provisionDatabase(provision: DatabaseProvision): Promise<void> {
  const database = provision.database ?? 'octroi';
  await withClient(provision.adminUrl, async (client) => {
    await client.query('select pg_advisory_lock(hashtext($1))', ['octroi:provision']);
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (rowCount === 0)
      await client.query(`create database ${pg.escapeIdentifier(database)} encoding 'UTF8' template template0`);
    for (const service of provision.services) await provisionRoles(client, provision, service);
    const inside = new URL(provision.adminUrl);
    inside.pathname = `/${database}`;
    await withClient(inside.toString(), (within) => provisionSchemas(within, provision.services));
    await openDatabase(client, database, provision.services);
  });
}

/** Lets the services' roles, and nobody else, connect to a database. (A copy of a database does not inherit this.) */
export async function openDatabase(client: pg.Client, database: string, services: readonly string[]): Promise<void> {
  const roles = services.flatMap((service) => ROLE_KINDS.map((kind) => pg.escapeIdentifier(roleName(service, kind))));
  const name = pg.escapeIdentifier(database);
  await client.query(`revoke all on database ${name} from public`);
  await client.query(`grant connect on database ${name} to ${roles.join(', ')}`);
}

async function provisionRoles(client: pg.Client, provision: DatabaseProvision, service: string): Promise<void> {
  for (const kind of ROLE_KINDS) {
    const name = roleName(service, kind);
    const password = provision.passwords[name];
    if (password === undefined) throw new Error(`no password for the role ${name}`);
    const role = pg.escapeIdentifier(name);
    const { rows } = await client.query<{ powerful: boolean }>(
      `select rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or rolreplication as powerful from pg_roles where rolname = $1`,
      [name],
    );
    if (rows.length === 0) await client.query(`create role ${role}`);
    // Naming these attributes needs a superuser even to refuse them, which the owner of a hosted server is not.
    const powers = rows[0]?.powerful === true ? 'nosuperuser nobypassrls nocreatedb nocreaterole noreplication' : '';
    await client.query(`alter role ${role} login ${powers} password ${pg.escapeLiteral(password)}`);
    await client.query(`alter role ${role} set search_path = ${pg.escapeIdentifier(service)}`);
  }
}

async function provisionSchemas(client: pg.Client, services: readonly string[]): Promise<void> {
  const { rows } = await client.query<{ rolsuper: boolean }>(
    'select rolsuper from pg_roles where rolname = current_user',
  );
  const superuser = rows[0]?.rolsuper === true;
  await client.query('revoke all on schema public from public');
  for (const service of services) {
    const [schema, owner, runtime, worker] = [
      service,
      roleName(service, 'owner'),
      roleName(service, 'runtime'),
      roleName(service, 'worker'),
    ].map((name) => pg.escapeIdentifier(name));
    if (!superuser) await client.query(`grant ${owner} to current_user`);
    await client.query(`create schema if not exists ${schema}`);
    await client.query(`alter schema ${schema} owner to ${owner}`);
    await client.query(`revoke all on schema ${schema} from public`);
    await client.query(`grant usage on schema ${schema} to ${runtime}, ${worker}`);
  }
}
