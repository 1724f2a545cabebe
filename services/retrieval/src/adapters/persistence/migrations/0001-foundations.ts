import { messagingSchema } from '@octroi/messaging';
import { openToWorker, platformSchema, protectBySite } from '@octroi/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What to fetch, under which right, the tasks, the facts, and the trace of every call. */
export class Foundations1764000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const platform = [...messagingSchema('retrieval'), ...platformSchema('retrieval')];
    for (const statement of [...platform, ...RULES, ...TASK, ...CALL_LOG, ...FACT]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const RULES = [
  `CREATE TABLE retrieval.aid_source (
    site_id text NOT NULL, version date NOT NULL, aid text NOT NULL, valid_from date NOT NULL, valid_until date,
    sources text[] NOT NULL, quotient_month text NOT NULL CHECK (quotient_month IN ('request', 'previous')),
    sequence integer NOT NULL, PRIMARY KEY (site_id, version, aid))`,
  ...protectBySite('retrieval', 'aid_source', 'SELECT, INSERT, UPDATE'),
  `CREATE TABLE retrieval.habilitation (
    site_id text NOT NULL, number text NOT NULL, recipient_siret text NOT NULL, deliberation text NOT NULL,
    deliberated_on date NOT NULL, scopes text[] NOT NULL, providers text[] NOT NULL, valid_from date NOT NULL, valid_until date,
    recorded_by text NOT NULL, recorded_at timestamptz NOT NULL, PRIMARY KEY (site_id, number))`,
  ...protectBySite('retrieval', 'habilitation', 'SELECT, INSERT, UPDATE'),
  `CREATE TABLE retrieval.access_refusal (
    site_id text PRIMARY KEY, reason text NOT NULL, provider_code text, refused_at timestamptz NOT NULL)`,
  ...protectBySite('retrieval', 'access_refusal', 'SELECT, INSERT, UPDATE, DELETE'),
];

/** One row for each request. A row without `aid` is what is left of a request that was decided before it came here. */
const TASK = [
  `CREATE TABLE retrieval.task (
    site_id text NOT NULL, request_id uuid NOT NULL,
    aid text, requested_on date, urgent boolean NOT NULL DEFAULT false, notice_given_on date,
    correlation_id text, causation_id text, actor_id text,
    state text NOT NULL CHECK (state IN ('not-needed', 'due', 'running', 'parked', 'succeeded', 'unavailable', 'cancelled')),
    quotient_year integer, quotient_month integer,
    due_at timestamptz, late_at timestamptz, not_before timestamptz,
    attempts integer NOT NULL DEFAULT 0, failures integer NOT NULL DEFAULT 0,
    parked_cause text, parked_reason text, waits_for text CHECK (waits_for IN ('worker', 'administrator')),
    lease_holder text, lease_token bigint NOT NULL DEFAULT 0, lease_until timestamptz,
    last_reason text, last_provider_code text, version integer NOT NULL DEFAULT 0,
    PRIMARY KEY (site_id, request_id),
    CHECK (state <> 'due' OR due_at IS NOT NULL),
    CHECK (state <> 'running' OR (lease_holder IS NOT NULL AND lease_until IS NOT NULL)),
    CHECK (state <> 'parked' OR (parked_cause IS NOT NULL AND parked_reason IS NOT NULL AND waits_for IS NOT NULL)))
    WITH (fillfactor = 70)`,
  `CREATE INDEX task_due ON retrieval.task (site_id, urgent, due_at) WHERE state = 'due'`,
  `CREATE INDEX task_running ON retrieval.task (lease_until) WHERE state = 'running'`,
  `CREATE INDEX task_parked ON retrieval.task (site_id, parked_cause) WHERE state = 'parked'`,
  `CREATE INDEX task_late ON retrieval.task (late_at) WHERE late_at IS NOT NULL`,
  ...protectBySite('retrieval', 'task', 'SELECT, INSERT, UPDATE'),
  ...openToWorker(
    'retrieval',
    'task',
    `SELECT (site_id, request_id, state, urgent, due_at, late_at, not_before, parked_cause, lease_holder, lease_token, lease_until),
     UPDATE (state, due_at, lease_holder, lease_token, lease_until)`,
  ),
];

const CALL_LOG = [
  `CREATE TABLE retrieval.call_log (
    site_id text NOT NULL, id uuid NOT NULL, request_id uuid NOT NULL, called_at timestamptz NOT NULL,
    actor_id text, purpose text NOT NULL, scopes text[] NOT NULL, providers text[] NOT NULL, habilitation text NOT NULL,
    correlation_id text NOT NULL,
    ended_at timestamptz, result text, reason text, provider_code text, http_status integer, upstream_id text,
    PRIMARY KEY (site_id, id),
    FOREIGN KEY (site_id, request_id) REFERENCES retrieval.task (site_id, request_id))`,
  `CREATE INDEX call_log_request ON retrieval.call_log (site_id, request_id, called_at)`,
  ...protectBySite('retrieval', 'call_log', 'SELECT, INSERT'),
  `GRANT UPDATE (ended_at, result, reason, provider_code, http_status, upstream_id) ON retrieval.call_log TO retrieval_runtime`,
];

const FACT = [
  `CREATE TABLE retrieval.retrieved_fact (
    site_id text NOT NULL, request_id uuid NOT NULL, version integer NOT NULL,
    source text NOT NULL CHECK (source IN ('api-particulier', 'proof')),
    value integer, year integer, month integer, provider text, calculation_year integer, calculation_month integer,
    retrieved_at timestamptz NOT NULL,
    call_id uuid, as_of timestamptz,
    proof_kind text, proof_seen_on date, recorded_by text,
    PRIMARY KEY (site_id, request_id, version),
    FOREIGN KEY (site_id, request_id) REFERENCES retrieval.task (site_id, request_id),
    FOREIGN KEY (site_id, call_id) REFERENCES retrieval.call_log (site_id, id),
    CHECK ((source = 'proof') = (proof_kind IS NOT NULL AND proof_seen_on IS NOT NULL AND recorded_by IS NOT NULL)),
    CHECK ((source = 'api-particulier') = (call_id IS NOT NULL)))`,
  ...protectBySite('retrieval', 'retrieved_fact', 'SELECT, INSERT'),
];
