import type { SqlTransaction } from '@octroi/platform';
import type { PersonStore, SiteIdentity } from '../../application/ports/stores.js';
import { matchKey } from '../../domain/identity.js';

/** People in the table `person`: one row for each person matched, one for each person that cannot be. */
export class SqlPersonStore implements PersonStore {
  constructor(private readonly transaction: SqlTransaction) {}

  async identify(asked: readonly SiteIdentity[]): Promise<string[]> {
    const people = asked.map(({ siteId, identity }) => ({
      siteId,
      id: this.transaction.ids.next(),
      key: identity === null ? null : matchKey(identity),
    }));
    this.transaction.send(INSERT, [
      people.map(({ siteId }) => siteId),
      people.map(({ id }) => id),
      people.map(({ key }) => key),
    ]);
    const known = await this.knownIds(people.filter(({ key }) => key !== null));
    return people.map(({ siteId, id, key }) => (key === null ? id : (known.get(`${siteId} ${key}`) ?? id)));
  }

  private async knownIds(
    people: readonly { readonly siteId: string; readonly key: string | null }[],
  ): Promise<ReadonlyMap<string, string>> {
    if (people.length === 0) return new Map();
    const rows = await this.transaction.query<{ site_id: string; id: string; match_key: string }>(
      `SELECT DISTINCT site_id, id, match_key FROM person JOIN unnest($1::text[], $2::text[]) AS asked (site, key)
         ON site_id = asked.site AND match_key = asked.key`,
      [people.map(({ siteId }) => siteId), people.map(({ key }) => key)],
    );
    return new Map(rows.map((row) => [`${row.site_id} ${row.match_key}`, row.id]));
  }
}

/** In key order, so that two transactions naming the same people never wait for each other in a circle. */
const INSERT = `
  INSERT INTO person (site_id, id, match_key)
  SELECT site, id, key FROM unnest($1::text[], $2::uuid[], $3::text[]) AS row (site, id, key) ORDER BY site, key COLLATE "C"
  ON CONFLICT (site_id, match_key) WHERE match_key IS NOT NULL DO NOTHING`;
