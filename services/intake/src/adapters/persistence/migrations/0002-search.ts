import { protectBySite } from '@octroi/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { Submission } from '../../../domain/aid-request.js';
import { searchKeys } from '../../../domain/search.js';

/** What people are found by, and notes of unusual look-ups. */
export class Search1764000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...SEARCH_KEY, ...LOOKUP_ALERT]) await runner.query(statement);
    await indexEarlier(runner);
    for (const statement of INDEXES) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

// Ordered as bytes: a beginning of a word is then a range of the index, in every locale and without any extension.
const SEARCH_KEY = [
  `CREATE TABLE intake.search_key (
    site_id text NOT NULL, key text COLLATE "C" NOT NULL, request_id uuid NOT NULL, place smallint NOT NULL,
    FOREIGN KEY (site_id, request_id) REFERENCES intake.aid_request (site_id, id) ON DELETE CASCADE)`,
  ...protectBySite('intake', 'search_key', 'SELECT, INSERT'),
];

const INDEXES = [
  `CREATE UNIQUE INDEX search_key_order ON intake.search_key (site_id, key, request_id DESC, place)`,
  `CREATE INDEX search_key_request ON intake.search_key (site_id, request_id)`,
  `CREATE INDEX aid_request_reference_order ON intake.aid_request (site_id, reference COLLATE "C")`,
  `CREATE INDEX access_log_actor ON intake.access_log (site_id, actor_id, purpose, at)`,
];

const LOOKUP_ALERT = [
  `CREATE TABLE intake.lookup_alert (
    site_id text NOT NULL, actor_id text NOT NULL, hour timestamptz NOT NULL, at timestamptz NOT NULL,
    cases integer NOT NULL, searches integer NOT NULL, PRIMARY KEY (site_id, actor_id, hour))`,
  ...protectBySite('intake', 'lookup_alert', 'SELECT, INSERT'),
];

const PAGE = 1_000;

/** Requests that were filed before. The owner reads every site's rows for that long only. */
async function indexEarlier(runner: QueryRunner): Promise<void> {
  const both = ['aid_request', 'search_key'];
  for (const table of both) await runner.query(`ALTER TABLE intake.${table} NO FORCE ROW LEVEL SECURITY`);
  let after = ['', '00000000-0000-0000-0000-000000000000'];
  for (;;) {
    const rows = (await runner.query(
      `SELECT site_id, id, submission FROM intake.aid_request WHERE (site_id, id) > ($1, $2::uuid) ORDER BY site_id, id LIMIT ${PAGE}`,
      after,
    )) as { site_id: string; id: string; submission: Submission }[];
    const last = rows.at(-1);
    if (last === undefined) break;
    after = [last.site_id, last.id];
    const keys = rows.flatMap(({ site_id: site, id, submission }) =>
      searchKeys(submission).map(({ key, place }) => ({ site, request: id, key, place })),
    );
    await runner.query(
      `INSERT INTO intake.search_key (site_id, key, request_id, place)
       SELECT site, key, request, place FROM jsonb_to_recordset($1::jsonb) AS row (site text, key text, request uuid, place smallint)`,
      [JSON.stringify(keys)],
    );
  }
  for (const table of both) await runner.query(`ALTER TABLE intake.${table} FORCE ROW LEVEL SECURITY`);
}
