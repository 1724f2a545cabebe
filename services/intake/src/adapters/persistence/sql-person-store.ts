import type { SqlTransaction } from '@octroi/platform';
import type { PersonStore } from '../../application/ports/stores.js';
import type { Identity } from '@octroi/kernel';
import { matchKey } from '../../domain/identity.js';

/** People in the table `person`: one row for each person matched, one for each person that cannot be. */
export class SqlPersonStore implements PersonStore {
  constructor(private readonly transaction: SqlTransaction) {}

  async identify(siteId: string, identities: readonly (Identity | null)[]): Promise<string[]> {
    const people = identities.map((identity) => ({
      id: this.transaction.ids.next(),
      key: identity === null ? null : matchKey(identity),
    }));
    // In key order, so that two requests naming the same people never wait for each other.
    const rows = [...people].sort((left, right) => (left.key ?? '').localeCompare(right.key ?? '', 'en'));
    await this.transaction.query(
      `INSERT INTO person (site_id, id, match_key) SELECT $1, row.id, row.key FROM unnest($2::uuid[], $3::text[]) AS row(id, key)
       ON CONFLICT (site_id, match_key) WHERE match_key IS NOT NULL DO NOTHING`,
      [siteId, rows.map((row) => row.id), rows.map((row) => row.key)],
    );
    const known = await this.knownIds(
      siteId,
      people.flatMap(({ key }) => (key === null ? [] : [key])),
    );
    return people.map(({ id, key }) => (key === null ? id : (known.get(key) ?? id)));
  }

  private async knownIds(siteId: string, keys: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (keys.length === 0) return new Map();
    const rows = await this.transaction.query<{ id: string; match_key: string }>(
      `SELECT id, match_key FROM person WHERE site_id = $1 AND match_key = ANY ($2::text[])`,
      [siteId, keys],
    );
    return new Map(rows.map((row) => [row.match_key, row.id]));
  }
}
