import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sessions of people at the console, sign-ins on their way, and the sites of a person. */
export class WebSessions1764000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...SESSIONS, ...SITES_OF_A_PERSON]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

// A person may belong to several sites: no site_id. Only hashes of what the browser holds, and opaque subjects.
const SESSIONS = [
  `CREATE TABLE gateway.sign_in (
    state_hash text PRIMARY KEY, nonce text NOT NULL, verifier text NOT NULL, expires_at timestamptz NOT NULL)`,
  `CREATE INDEX sign_in_expiry ON gateway.sign_in (expires_at)`,
  `CREATE TABLE gateway.web_session (
    id_hash text PRIMARY KEY, subject text NOT NULL, started_at timestamptz NOT NULL, seen_at timestamptz NOT NULL)`,
  `CREATE INDEX web_session_seen ON gateway.web_session (seen_at)`,
  `GRANT SELECT, INSERT, DELETE ON gateway.sign_in TO gateway_worker`,
  `GRANT SELECT, INSERT, UPDATE, DELETE ON gateway.web_session TO gateway_worker`,
];

// Which sites know somebody can only be asked across sites: identifiers, never the name.
const SITES_OF_A_PERSON = [
  `CREATE INDEX site_user_person ON gateway.site_user (issuer, subject)`,
  `CREATE POLICY site_user_worker ON gateway.site_user FOR SELECT TO gateway_worker USING (true)`,
  `GRANT SELECT (site_id, issuer, subject) ON gateway.site_user TO gateway_worker`,
];
