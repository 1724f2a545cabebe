import { claimedExpiry, expiryLevel, sealToken, type ExpiryLevel } from '@octroi/api-particulier';
import { SERVICES } from '@octroi/contracts';
import { loadOrCreateSecrets, readRunFile, roleUrls, withClient } from '@octroi/infrastructure';

/** Where the retrieval service keeps its tables, and the key of its sealed tokens. */
export interface RetrievalOffice {
  readonly workerUrl: string;
  readonly runtimeUrl: string;
  readonly sealingKey: string;
}

/** The office of the installation that runs from a home. @throws InfrastructureError when none does */
export async function retrievalOffice(home: string, givenKey: string | null): Promise<RetrievalOffice> {
  const { databaseUrl } = await readRunFile(home);
  const { rolePasswords: passwords, sealingKey } = await loadOrCreateSecrets(home);
  const database = new URL(databaseUrl).pathname.slice(1);
  const { worker, runtime } = roleUrls({ adminUrl: databaseUrl, database, services: SERVICES, passwords }, 'retrieval');
  return { workerUrl: worker, runtimeUrl: runtime, sealingKey: givenKey ?? sealingKey };
}

/** What an operator sees of the retrieval service; no personal data. */
export interface RetrievalStatus {
  readonly upstream: {
    /** Seconds that the next call waits for its departure. */
    readonly waitSeconds: number;
    /** Failures in a row, of all replicas. */
    readonly failures: number;
    /** When the next call is tried; null while calls pass. */
    readonly closedUntil: string | null;
  };
  readonly sites: readonly {
    readonly site: string;
    readonly due: number;
    readonly running: number;
    readonly parked: number;
    /** Seconds that the oldest task that is due has been waiting. */
    readonly oldestSeconds: number;
  }[];
  readonly pauses: readonly { readonly key: string; readonly since: string; readonly reason: string | null }[];
  readonly tokens: readonly {
    readonly site: string;
    readonly expiresAt: string | null;
    readonly level: ExpiryLevel | null;
  }[];
}

const UPSTREAM = `SELECT greatest(0, next_at / 1000 - extract(epoch FROM clock_timestamp()))::float8 AS wait, failures,
    CASE WHEN open_until IS NULL THEN NULL ELSE to_timestamp(open_until / 1000) END AS closed
  FROM upstream_lane WHERE key = 'address'`;

const SITES = `SELECT site_id AS site, count(*) FILTER (WHERE state = 'due')::int AS due, count(*) FILTER (WHERE state = 'running')::int AS running,
    count(*) FILTER (WHERE state = 'parked')::int AS parked,
    greatest(0, coalesce(extract(epoch FROM now() - min(due_at) FILTER (WHERE state = 'due')), 0))::float8 AS "oldestSeconds"
  FROM task WHERE state IN ('due', 'running', 'parked') GROUP BY site_id ORDER BY 5 DESC, 1`;

const KNOWN = `SELECT EXISTS (SELECT FROM habilitation WHERE site_id = $1) OR EXISTS (SELECT FROM aid_source WHERE site_id = $1) AS known`;

/** True for a centre that was imported. */
export function knowsSite({ runtimeUrl }: RetrievalOffice, site: string): Promise<boolean> {
  return withClient(runtimeUrl, async (client) => {
    // For this connection, which is ours alone and closed afterwards.
    await client.query(`SELECT set_config('octroi.sites', $1, false)`, [site]);
    const { rows } = await client.query<{ known: boolean }>(KNOWN, [site]);
    return rows[0]?.known === true;
  });
}

/** Reads the state of the service. */
export function readStatus({ workerUrl }: RetrievalOffice, now: Date): Promise<RetrievalStatus> {
  return withClient(workerUrl, async (client) => {
    const rows = async <Row extends object>(sql: string): Promise<Row[]> => (await client.query<Row>(sql)).rows;
    const [upstream] = await rows<{ wait: number; failures: number; closed: Date | null }>(UPSTREAM);
    const sites = await rows<RetrievalStatus['sites'][number]>(SITES);
    const pauses = await rows<{ key: string; paused_at: Date; reason: string | null }>(
      `SELECT key, paused_at, reason FROM upstream_control WHERE paused_at IS NOT NULL ORDER BY key`,
    );
    const tokens = await rows<{ site_id: string; expires_at: Date | null }>(
      `SELECT site_id, expires_at FROM sealed_token ORDER BY expires_at NULLS LAST, site_id`,
    );
    return {
      upstream: {
        waitSeconds: upstream?.wait ?? 0,
        failures: upstream?.failures ?? 0,
        closedUntil: upstream?.closed?.toISOString() ?? null,
      },
      sites,
      pauses: pauses.map(({ key, paused_at: since, reason }) => ({ key, since: since.toISOString(), reason })),
      tokens: tokens.map(({ site_id: site, expires_at: expiresAt }) => ({
        site,
        expiresAt: expiresAt?.toISOString() ?? null,
        level: expiresAt === null ? null : expiryLevel(expiresAt, now),
      })),
    };
  });
}

/** What can be paused: everything, the site of that name, or a source. */
export type PauseKey = 'all' | `site:${string}` | `source:${string}`;

/** Nothing is taken up any more for a key; calls under way end. */
export async function pause({ workerUrl }: RetrievalOffice, key: PauseKey, reason: string | null): Promise<void> {
  await withClient(workerUrl, (client) =>
    client.query(
      `INSERT INTO upstream_control AS known (key, paused_at, reason) VALUES ($1, now(), $2)
       ON CONFLICT (key) DO UPDATE SET paused_at = coalesce(known.paused_at, now()), reason = excluded.reason`,
      [key, reason],
    ),
  );
}

/** @returns false when the key was not paused */
export async function resume({ workerUrl }: RetrievalOffice, key: PauseKey): Promise<boolean> {
  const { rowCount } = await withClient(workerUrl, (client) =>
    client.query(
      `UPDATE upstream_control SET paused_at = NULL, reason = NULL WHERE key = $1 AND paused_at IS NOT NULL`,
      [key],
    ),
  );
  return rowCount === 1;
}

/** Asks the service to try the tasks of a site again now, parked ones included where their cause may be gone. */
export async function askRetry({ workerUrl }: RetrievalOffice, site: string): Promise<void> {
  await withClient(workerUrl, (client) =>
    client.query(
      `INSERT INTO upstream_control (key, retry_asked_at) VALUES ($1, now())
       ON CONFLICT (key) DO UPDATE SET retry_asked_at = excluded.retry_asked_at`,
      [`site:${site}`],
    ),
  );
}

/** Tasks under way. */
export async function running({ workerUrl }: RetrievalOffice): Promise<number> {
  return withClient(workerUrl, async (client) => {
    const { rows } = await client.query<{ count: string }>(`SELECT count(*) FROM task WHERE state = 'running'`);
    return Number(rows[0]?.count ?? 0);
  });
}

/** Keeps the token of a site, sealed. @returns when it says that it ends */
export async function keepToken(
  { workerUrl, sealingKey }: RetrievalOffice,
  site: string,
  token: string,
): Promise<Date | null> {
  const expiresAt = claimedExpiry(token);
  const sealed = sealToken(token, { siteId: site, key: sealingKey });
  await withClient(workerUrl, (client) =>
    client.query(
      `INSERT INTO sealed_token (site_id, sealed, expires_at) VALUES ($1, $2, $3)
       ON CONFLICT (site_id) DO UPDATE SET sealed = excluded.sealed, expires_at = excluded.expires_at, sealed_at = now()`,
      [site, sealed, expiresAt],
    ),
  );
  return expiresAt;
}

/** Forgets the sealed token of a site. @returns false when there was none */
export async function forgetToken({ workerUrl }: RetrievalOffice, site: string): Promise<boolean> {
  const { rowCount } = await withClient(workerUrl, (client) =>
    client.query(`DELETE FROM sealed_token WHERE site_id = $1`, [site]),
  );
  return rowCount === 1;
}

/** Which traces are exported. */
export interface CallSelection {
  readonly site: string;
  /** Only of this request. */
  readonly request: string | null;
  /** First and last instant. */
  readonly from: string | null;
  readonly until: string | null;
}

const CALLS = `SELECT id, request_id, source, called_at, actor_id, purpose, scopes, providers, habilitation, correlation_id, about, ended_at, result,
    reason, provider_code, http_status, upstream_id
  FROM call_log WHERE site_id = $1 AND ($2::uuid IS NULL OR request_id = $2) AND ($3::timestamptz IS NULL OR called_at >= $3)
    AND ($4::timestamptz IS NULL OR called_at < $4) ORDER BY called_at, id`;

/** Traces of the calls of a site, oldest first: who asked, for which request, why, under which right, and what class of result. */
export function exportCalls(
  { runtimeUrl }: RetrievalOffice,
  { site, request, from, until }: CallSelection,
): Promise<readonly object[]> {
  return withClient(runtimeUrl, async (client) => {
    // For this connection, which is ours alone and closed afterwards.
    await client.query(`SELECT set_config('octroi.sites', $1, false)`, [site]);
    const { rows } = await client.query<Record<string, unknown>>(CALLS, [site, request, from, until]);
    return rows;
  });
}
