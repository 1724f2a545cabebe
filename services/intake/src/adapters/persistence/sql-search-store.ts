import type { SqlTransaction } from '@octroi/platform';
import type { Hit, NewAidRequest, SearchStore } from '../../application/ports/stores.js';
import { searchKeys, type Search } from '../../domain/search.js';

/** Look-ups of one person within an hour from which they are unusual: requests opened, and searches made. */
export interface LookupLimits {
  readonly cases: number;
  readonly searches: number;
}

/** Keys of a person are as many as their words: so many are read for each request wanted. */
const KEYS_OF_A_REQUEST = 6;

/** What people are found by, in the table `search_key`; notes in `lookup_alert`. */
export class SqlSearchStore implements SearchStore {
  constructor(
    private readonly transaction: SqlTransaction,
    private readonly limits: LookupLimits,
  ) {}

  /** Makes the people of new requests be found. */
  async index(requests: readonly Pick<NewAidRequest, 'siteId' | 'id' | 'submission'>[]): Promise<void> {
    const rows = requests.flatMap(({ siteId: site, id: request, submission }) =>
      searchKeys(submission).map(({ key, place }) => ({ site, request, key, place })),
    );
    if (rows.length > 0) this.transaction.send(INDEX, [JSON.stringify(rows)]);
  }

  /** Makes the people of a request be found as they are now, and no more as they were. */
  async indexAgain(request: Pick<NewAidRequest, 'siteId' | 'id' | 'submission'>): Promise<void> {
    this.transaction.send(`DELETE FROM search_key WHERE site_id = $1 AND request_id = $2`, [
      request.siteId,
      request.id,
    ]);
    await this.index([request]);
  }

  async find(siteId: string, search: Search, limit: number): Promise<Hit[]> {
    switch (search.by) {
      case 'reference':
        return this.transaction.query<Hit>(
          `SELECT id AS "requestId", NULL AS place FROM aid_request
           WHERE site_id = $1 AND reference COLLATE "C" >= $2 AND reference COLLATE "C" < $3
           ORDER BY reference COLLATE "C" LIMIT $4`,
          [siteId, search.prefix, after(search.prefix), limit],
        );
      case 'number':
        return this.transaction.query<Hit>(
          `SELECT request.id AS "requestId", NULL AS place FROM site
           CROSS JOIN unnest($2::text[]) AS year
           JOIN aid_request request ON request.site_id = site.site_id
             AND request.reference COLLATE "C" = site.reference_prefix || '-' || year || '-' || lpad($3, greatest(6, length($3)), '0')
           WHERE site.site_id = $1 ORDER BY year DESC LIMIT $4`,
          [siteId, search.years.map(String), String(search.number), limit],
        );
      case 'people':
        return this.people(siteId, search, limit);
    }
  }

  async knownWords(siteId: string, words: readonly string[]): Promise<string[]> {
    const known = await this.transaction.query<{ word: string }>(KNOWN, [siteId, words]);
    return known.map(({ word }) => word);
  }

  async noteUnusual(siteId: string, actorId: string): Promise<boolean> {
    const { cases, searches } = this.limits;
    const noted = await this.transaction.query(NOTE, [siteId, actorId, this.transaction.now, cases, searches]);
    return noted.length > 0;
  }

  private async people(siteId: string, search: Search & { by: 'people' }, limit: number): Promise<Hit[]> {
    const { head, others } = search;
    const like = others.map((word) => `% ${word}%`);
    const met = await this.transaction.query<Hit>(PEOPLE, [siteId, head, after(head), like, limit * KEYS_OF_A_REQUEST]);
    const once = new Map<string, Hit>();
    for (const hit of met) if (!once.has(hit.requestId)) once.set(hit.requestId, hit);
    return [...once.values()].slice(0, limit);
  }
}

/** The first text, as bytes, after all those that begin with this one: all of ours are ASCII. */
function after(prefix: string): string {
  return prefix.slice(0, -1) + String.fromCharCode(prefix.charCodeAt(prefix.length - 1) + 1);
}

const INDEX = `
  INSERT INTO search_key (site_id, key, request_id, place)
  SELECT site, key, request, place FROM jsonb_to_recordset($1::jsonb) AS row (site text, key text, request uuid, place smallint)`;

const PEOPLE = `
  SELECT request_id AS "requestId", place FROM search_key
  WHERE site_id = $1 AND key >= $2 AND key < $3 AND key LIKE ALL ($4::text[])
  ORDER BY key, request_id DESC LIMIT $5`;

/** The mark after a blank: a key is the word itself, or begins with it and a blank. */
const KNOWN = `
  SELECT word FROM unnest($2::text[]) AS word
  WHERE EXISTS (SELECT FROM search_key WHERE site_id = $1 AND key >= word COLLATE "C" AND key < (word || '!') COLLATE "C")`;

/** What was noted in this hour is not counted again: who looks much up does not wait for it longer and longer. */
const NOTE = `
  INSERT INTO lookup_alert (site_id, actor_id, hour, at, cases, searches)
  SELECT $1, $2, date_trunc('hour', $3::timestamptz), $3, counted.cases, counted.searches FROM (
    SELECT count(DISTINCT subject_id) FILTER (WHERE purpose = 'read-case')::integer AS cases,
      count(DISTINCT correlation_id) FILTER (WHERE purpose = 'search-people')::integer AS searches
    FROM access_log WHERE site_id = $1 AND actor_id = $2 AND purpose IN ('read-case', 'search-people')
      AND at > $3::timestamptz - interval '1 hour'
      AND NOT EXISTS (SELECT FROM lookup_alert WHERE site_id = $1 AND actor_id = $2 AND hour = date_trunc('hour', $3::timestamptz))) counted
  WHERE counted.cases >= $4 OR counted.searches >= $5
  ON CONFLICT DO NOTHING RETURNING hour`;
