import { protectBySite } from '@octroi/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A task for each request and source; one sequence of events for a request, whichever of its tasks speaks. */
export class Sources1764000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...REQUEST, ...TASK, ...CALLS_AND_FACTS, ...HABILITATION]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

/** The owner reads all tasks once: their row security is not forced upon it meanwhile. */
const REQUEST = [
  `CREATE TABLE retrieval.request (
    site_id text NOT NULL, request_id uuid NOT NULL, sequence integer NOT NULL DEFAULT 0, PRIMARY KEY (site_id, request_id))
    WITH (fillfactor = 70)`,
  `ALTER TABLE retrieval.task NO FORCE ROW LEVEL SECURITY`,
  `INSERT INTO retrieval.request (site_id, request_id, sequence) SELECT site_id, request_id, version FROM retrieval.task`,
  `ALTER TABLE retrieval.task FORCE ROW LEVEL SECURITY`,
  ...protectBySite('retrieval', 'request', 'SELECT, INSERT, UPDATE'),
];

const TASK = [
  `ALTER TABLE retrieval.call_log DROP CONSTRAINT call_log_site_id_request_id_fkey`,
  `ALTER TABLE retrieval.retrieved_fact DROP CONSTRAINT retrieved_fact_site_id_request_id_fkey`,
  `ALTER TABLE retrieval.task ADD COLUMN source text NOT NULL DEFAULT 'quotient-familial'`,
  `ALTER TABLE retrieval.task ADD COLUMN proved jsonb`,
  `ALTER TABLE retrieval.task DROP CONSTRAINT task_pkey`,
  `ALTER TABLE retrieval.task ADD PRIMARY KEY (site_id, request_id, source)`,
  `GRANT SELECT (source) ON retrieval.task TO retrieval_worker`,
];

/** In a fact, `source` says where it comes from and `about` what it is about. */
const CALLS_AND_FACTS = [
  `ALTER TABLE retrieval.call_log ADD COLUMN source text NOT NULL DEFAULT 'quotient-familial'`,
  `ALTER TABLE retrieval.call_log ADD FOREIGN KEY (site_id, request_id) REFERENCES retrieval.request (site_id, request_id)`,
  `ALTER TABLE retrieval.retrieved_fact ADD COLUMN about text NOT NULL DEFAULT 'quotient-familial'`,
  `ALTER TABLE retrieval.retrieved_fact ADD COLUMN status boolean`,
  `ALTER TABLE retrieval.retrieved_fact DROP CONSTRAINT retrieved_fact_pkey`,
  `ALTER TABLE retrieval.retrieved_fact ADD PRIMARY KEY (site_id, request_id, about, version)`,
  `ALTER TABLE retrieval.retrieved_fact ADD CHECK ((about = 'quotient-familial') = (status IS NULL))`,
  `ALTER TABLE retrieval.retrieved_fact ADD FOREIGN KEY (site_id, request_id) REFERENCES retrieval.request (site_id, request_id)`,
];

/** Sources that tell of somebody's health, by name, with the centre's reason. */
const HABILITATION = [`ALTER TABLE retrieval.habilitation ADD COLUMN health_sources jsonb NOT NULL DEFAULT '[]'`];
