import type { CentreGrants, GrantFacts } from '@octroi/regulation';
import type { SqlTransaction } from '@octroi/platform';
import type {
  CentreQuestion,
  GrantStore,
  HouseholdGrant,
  RequestKey,
  SettledGrant,
} from '../../application/ports/stores.js';

interface GrantRow {
  readonly request_id: string;
  readonly aid: string;
  readonly granted_on: string;
  readonly cents: string;
  readonly to_applicant: boolean;
}

interface CentreRow {
  readonly request_id: string;
  readonly key: string;
  readonly count: number;
  readonly cents: string;
}

function centreRowsOf({ siteId, requestId, selections }: CentreQuestion): object[] {
  return selections.map(({ key, aids, from, until }) => ({
    ...{ site_id: siteId, request_id: requestId, key, aids },
    // PostgreSQL has no year 0.
    ...{ since: from.startsWith('0000') ? '0001-01-01' : from, until },
  }));
}

/** The ledger in the tables `grant_entry` and `grant_holder`. */
export class SqlGrantStore implements GrantStore {
  constructor(private readonly transaction: SqlTransaction) {}

  async historiesOf(keys: readonly RequestKey[]): Promise<ReadonlyMap<string, readonly GrantFacts[]>> {
    const rows = await this.transaction.query<GrantRow>(
      `SELECT DISTINCT asked.request_id, g.request_id AS granted_id, g.aid, g.granted_on::text AS granted_on, g.cents,
         g.applicant_id = asked.applicant_id AS to_applicant
       FROM request AS asked
       JOIN grant_holder AS h ON h.site_id = asked.site_id AND h.person_id = ANY (asked.adult_ids)
       JOIN grant_entry AS g ON g.site_id = h.site_id AND g.request_id = h.request_id
       WHERE (asked.site_id, asked.request_id) IN (SELECT * FROM unnest($1::text[], $2::uuid[]))
         AND g.state <> 'freed' AND g.request_id <> asked.request_id
       ORDER BY granted_on, granted_id`,
      [keys.map(({ siteId }) => siteId), keys.map(({ requestId }) => requestId)],
    );
    const histories = new Map<string, GrantFacts[]>();
    for (const row of rows) {
      const grant = { aid: row.aid, on: row.granted_on, cents: Number(row.cents), toApplicant: row.to_applicant };
      histories.set(row.request_id, [...(histories.get(row.request_id) ?? []), grant]);
    }
    return histories;
  }

  async ofCentres(
    asked: readonly CentreQuestion[],
  ): Promise<ReadonlyMap<string, Readonly<Record<string, CentreGrants>>>> {
    const rows = await this.transaction.query<CentreRow>(
      `SELECT asked.request_id, asked.key, count(*)::int AS count, sum(g.cents) AS cents
       FROM jsonb_to_recordset($1::jsonb) AS asked (site_id text, request_id uuid, key text, aids text[], since date, until date)
       JOIN grant_entry AS g ON g.site_id = asked.site_id AND g.state <> 'freed' AND g.request_id <> asked.request_id
         AND g.granted_on BETWEEN asked.since AND asked.until AND (asked.aids IS NULL OR g.aid = ANY (asked.aids))
       GROUP BY asked.request_id, asked.key`,
      [JSON.stringify(asked.flatMap(centreRowsOf))],
    );
    const found = new Map<string, Record<string, CentreGrants>>();
    for (const { request_id, key, count, cents } of rows)
      found.set(request_id, { ...found.get(request_id), [key]: { count, cents: Number(cents) } });
    return found;
  }

  async grantsSince({ siteId, requestId }: RequestKey, since: string): Promise<readonly HouseholdGrant[]> {
    const rows = await this.transaction.query<HouseholdGrant & { readonly cents: string }>(
      `SELECT DISTINCT g.request_id AS "requestId", g.aid, g.granted_on::text AS on, g.cents,
         g.applicant_id = asked.applicant_id AS "toApplicant", g.state
       FROM request AS asked
       JOIN grant_holder AS h ON h.site_id = asked.site_id AND h.person_id = ANY (asked.adult_ids)
       JOIN grant_entry AS g ON g.site_id = h.site_id AND g.request_id = h.request_id
       WHERE asked.site_id = $1 AND asked.request_id = $2 AND g.state <> 'freed' AND g.request_id <> asked.request_id
         AND g.granted_on >= $3::date
       ORDER BY 3 DESC, 1`,
      [siteId, requestId, since],
    );
    return rows.map((row) => ({ ...row, cents: Number(row.cents) }));
  }

  async lockHouseholds(siteId: string, requestIds: readonly string[]): Promise<void> {
    this.transaction.send(
      `SELECT pg_advisory_xact_lock(key) FROM (
         SELECT DISTINCT hashtextextended('eligibility.household ' || site_id || ' ' || person, 0) AS key
         FROM request, unnest(adult_ids) AS person WHERE site_id = $1 AND request_id = ANY ($2::uuid[]) ORDER BY key) AS locks`,
      [siteId, requestIds],
    );
  }

  async lockCentre(siteId: string): Promise<void> {
    this.transaction.send(`SELECT pg_advisory_xact_lock(hashtextextended('eligibility.centre ' || $1, 0))`, [siteId]);
  }

  async reserve(siteId: string, requestId: string, cents: number): Promise<void> {
    await this.write([{ siteId, requestId, cents, sequence: 0 }], 'reserved');
  }

  async settle(settled: readonly SettledGrant[]): Promise<void> {
    await this.write(
      settled.filter(({ cents }) => cents !== null),
      'granted',
    );
    const freed = settled.filter(({ cents }) => cents === null);
    if (freed.length === 0) return;
    this.transaction.send(
      `UPDATE grant_entry SET state = 'freed', sequence = row.sequence
       FROM unnest($1::text[], $2::uuid[], $3::bigint[]) AS row (site_id, request_id, sequence)
       WHERE grant_entry.site_id = row.site_id AND grant_entry.request_id = row.request_id AND grant_entry.sequence <= row.sequence`,
      [
        freed.map(({ siteId }) => siteId),
        freed.map(({ requestId }) => requestId),
        freed.map(({ sequence }) => sequence),
      ],
    );
  }

  async neighboursOf(keys: readonly RequestKey[]): Promise<readonly RequestKey[]> {
    const rows = await this.transaction.query<{ site_id: string; request_id: string }>(
      `SELECT DISTINCT other.site_id, other.request_id
       FROM request AS asked
       JOIN request_holder AS h ON h.site_id = asked.site_id AND h.person_id = ANY (asked.adult_ids)
       JOIN request AS other ON other.site_id = h.site_id AND other.request_id = h.request_id
         -- A holder of a request that was corrected since may be none any more.
         AND NOT other.closed AND other.adult_ids && asked.adult_ids AND other.request_id <> asked.request_id
       WHERE (asked.site_id, asked.request_id) IN (SELECT * FROM unnest($1::text[], $2::uuid[]))`,
      [keys.map(({ siteId }) => siteId), keys.map(({ requestId }) => requestId)],
    );
    return rows.map((row) => ({ siteId: row.site_id, requestId: row.request_id }));
  }

  /** What is granted takes the place of what was reserved, never the other way round; an older event changes nothing. */
  private async write(grants: readonly SettledGrant[], state: 'reserved' | 'granted'): Promise<void> {
    if (grants.length === 0) return;
    const rows = grants.map((grant) => ({
      site_id: grant.siteId,
      request_id: grant.requestId,
      cents: grant.cents,
      sequence: grant.sequence,
    }));
    this.transaction.send(
      `WITH row AS (
         SELECT r.site_id, r.request_id, r.cents, r.sequence, request.submission, request.applicant_id, request.adult_ids
         FROM jsonb_to_recordset($1::jsonb) AS r (site_id text, request_id uuid, cents bigint, sequence bigint)
         JOIN request ON request.site_id = r.site_id AND request.request_id = r.request_id
         WHERE request.applicant_id IS NOT NULL AND request.submission IS NOT NULL),
       entry AS (
         INSERT INTO grant_entry AS kept (site_id, request_id, aid, applicant_id, granted_on, cents, state, sequence)
         SELECT site_id, request_id, submission ->> 'aid', applicant_id, (submission ->> 'requestedOn')::date, cents, $2, sequence
         FROM row ORDER BY site_id, request_id
         ON CONFLICT (site_id, request_id) DO UPDATE SET cents = EXCLUDED.cents, state = EXCLUDED.state, sequence = EXCLUDED.sequence
         WHERE kept.sequence <= EXCLUDED.sequence AND (kept.state <> 'granted' OR EXCLUDED.state = 'granted'))
       INSERT INTO grant_holder (site_id, person_id, request_id)
       SELECT site_id, person, request_id FROM row, unnest(adult_ids) AS person
       ON CONFLICT DO NOTHING`,
      [JSON.stringify(rows), state],
    );
  }
}
