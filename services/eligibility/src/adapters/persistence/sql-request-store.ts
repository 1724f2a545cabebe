import type { SqlTransaction } from '@octroi/platform';
import type {
  ArrivedHousehold,
  ArrivedSubmission,
  AssessedRequest,
  KeptAssessment,
  KeptFinding,
  NewFinding,
  PastRequest,
  RequestKey,
  RequestRow,
  RequestStore,
} from '../../application/ports/stores.js';
import type { Assessment, FindingFacts, HouseholdFacts, RequestFacts, SubmissionFacts } from '@octroi/regulation';

interface StoredRequest {
  readonly site_id: string;
  readonly request_id: string;
  readonly submission: SubmissionFacts | null;
  readonly household: HouseholdFacts | null;
  readonly findings: FindingFacts | null;
  readonly closed: boolean;
  readonly version: number;
  readonly assessed_inputs: string | null;
  readonly cause_id: string;
  readonly correlation_id: string;
  readonly actor_id: string | null;
}

/** Requests in the tables `request` and `assessment`. */
export class SqlRequestStore implements RequestStore {
  constructor(private readonly transaction: SqlTransaction) {}

  async keepSubmissions(arrived: readonly ArrivedSubmission[]): Promise<void> {
    const rows = latestOf(arrived).map(({ siteId, requestId, sequence, submission, applicants, cause }) => ({
      ...keyOf(siteId, requestId),
      sequence,
      submission,
      applicant_id: applicants?.applicantId ?? null,
      adult_ids: [...new Set(applicants === null ? [] : [applicants.applicantId, ...applicants.adultIds])],
      ...causeOf(cause),
    }));
    this.transaction.send(KEEP_SUBMISSIONS, [JSON.stringify(rows)]);
  }

  async keepHouseholds(arrived: readonly ArrivedHousehold[]): Promise<void> {
    const rows = latestOf(arrived).map(({ siteId, requestId, household, sequence, cause }) => ({
      ...keyOf(siteId, requestId),
      household,
      sequence,
      ...causeOf(cause),
    }));
    this.transaction.send(
      `INSERT INTO request AS kept (site_id, request_id, household, household_sequence, cause_id, correlation_id, actor_id)
       SELECT site_id, request_id, household, sequence, cause_id, correlation_id, actor_id FROM jsonb_to_recordset($1::jsonb) AS row (
         site_id text, request_id uuid, household jsonb, sequence bigint, cause_id uuid, correlation_id text, actor_id text)
       ORDER BY site_id, request_id
       ON CONFLICT (site_id, request_id) DO UPDATE SET household = EXCLUDED.household, household_sequence = EXCLUDED.household_sequence,
         cause_id = EXCLUDED.cause_id, correlation_id = EXCLUDED.correlation_id, actor_id = EXCLUDED.actor_id
       WHERE kept.household_sequence IS NULL OR kept.household_sequence < EXCLUDED.household_sequence`,
      [JSON.stringify(rows)],
    );
  }

  async lock(keys: readonly RequestKey[]): Promise<RequestRow[]> {
    const rows = await this.transaction.query<StoredRequest>(
      `SELECT site_id, request_id, submission, household, findings, closed, version, assessed_inputs, cause_id, correlation_id, actor_id FROM request
       WHERE (site_id, request_id) IN (SELECT * FROM unnest($1::text[], $2::uuid[])) ORDER BY site_id, request_id FOR UPDATE`,
      [keys.map((key) => key.siteId), keys.map((key) => key.requestId)],
    );
    return rows.map((row) => ({
      siteId: row.site_id,
      requestId: row.request_id,
      submission: row.submission,
      household: row.household,
      findings: row.findings ?? {},
      closed: row.closed,
      version: row.version,
      assessedInputs: row.assessed_inputs,
      cause: { id: row.cause_id, correlationId: row.correlation_id, actorId: row.actor_id },
    }));
  }

  async unassessed(siteId: string): Promise<RequestKey[]> {
    const rows = await this.transaction.query<{ request_id: string }>(
      `SELECT request_id FROM request WHERE site_id = $1 AND assessed_inputs IS NULL AND submission IS NOT NULL`,
      [siteId],
    );
    return rows.map((row) => ({ siteId, requestId: row.request_id }));
  }

  async keepAssessments(assessed: readonly AssessedRequest[]): Promise<void> {
    if (assessed.length === 0) return;
    const rows = assessed.map(({ siteId, requestId, version, regulation, regulationHash, inputs, assessment }) => ({
      ...keyOf(siteId, requestId),
      version,
      regulation,
      regulation_hash: regulationHash,
      inputs,
      outcome: assessment.outcome,
      result: assessment,
    }));
    this.transaction.send(
      `WITH row AS (
         SELECT * FROM jsonb_to_recordset($1::jsonb) AS r (
           site_id text, request_id uuid, version int, regulation date, regulation_hash text, inputs text, outcome text, result jsonb)),
       kept AS (
         INSERT INTO assessment (site_id, request_id, version, regulation, regulation_hash, outcome, inputs, result, assessed_at)
         SELECT site_id, request_id, version, regulation, regulation_hash, outcome, inputs, result, $2 FROM row)
       UPDATE request SET version = row.version, assessed_inputs = row.inputs
       FROM row WHERE request.site_id = row.site_id AND request.request_id = row.request_id`,
      [JSON.stringify(rows), this.transaction.now],
    );
  }

  async close(keys: readonly RequestKey[]): Promise<void> {
    if (keys.length === 0) return;
    this.transaction.send(
      `UPDATE request SET closed = true WHERE (site_id, request_id) IN (SELECT * FROM unnest($1::text[], $2::uuid[])) AND NOT closed`,
      [keys.map((key) => key.siteId), keys.map((key) => key.requestId)],
    );
  }

  async reopen(keys: readonly RequestKey[]): Promise<void> {
    if (keys.length === 0) return;
    this.transaction.send(
      `UPDATE request SET closed = false WHERE (site_id, request_id) IN (SELECT * FROM unnest($1::text[], $2::uuid[])) AND closed`,
      [keys.map((key) => key.siteId), keys.map((key) => key.requestId)],
    );
  }

  async assessedAfter(siteId: string, after: string | null, limit: number): Promise<readonly PastRequest[]> {
    const rows = await this.transaction.query<StoredAssessment>(
      `SELECT r.request_id, a.inputs, a.result FROM request AS r
       JOIN assessment AS a ON a.site_id = r.site_id AND a.request_id = r.request_id AND a.version = r.version
       WHERE r.site_id = $1 AND r.assessed_inputs IS NOT NULL AND ($2::uuid IS NULL OR r.request_id > $2) ORDER BY r.request_id LIMIT $3`,
      [siteId, after, limit],
    );
    return rows.map(({ request_id: requestId, inputs, result }) => ({
      requestId,
      facts: (JSON.parse(inputs) as { readonly facts: RequestFacts }).facts,
      assessment: result,
    }));
  }

  async lastAssessment(siteId: string, requestId: string): Promise<KeptAssessment | null> {
    const [row] = await this.transaction.query<StoredAssessment & { readonly regulation_hash: string }>(
      `SELECT request_id, regulation_hash, inputs, result FROM assessment
       WHERE site_id = $1 AND request_id = $2 ORDER BY version DESC LIMIT 1`,
      [siteId, requestId],
    );
    if (row === undefined) return null;
    const { facts } = JSON.parse(row.inputs) as { readonly facts: RequestFacts };
    return { regulationHash: row.regulation_hash, facts, assessment: row.result };
  }

  async countAssessed(siteId: string): Promise<number> {
    const [row] = await this.transaction.query<{ count: string }>(
      `SELECT count(*) AS count FROM request WHERE site_id = $1 AND assessed_inputs IS NOT NULL`,
      [siteId],
    );
    return Number(row?.count ?? 0);
  }

  async recordFinding(finding: NewFinding): Promise<number> {
    const { siteId, requestId, id, code, question, value, note, by, correlationId } = finding;
    const [row] = await this.transaction.query<{ version: number }>(RECORD_FINDING, [
      ...[siteId, requestId, id, code, question, JSON.stringify(value), note, by, correlationId, this.transaction.now],
    ]);
    return row?.version ?? 0;
  }

  async findingsOf(siteId: string, requestId: string): Promise<readonly KeptFinding[]> {
    return this.transaction.query<KeptFinding>(
      `SELECT code, question, value, note, recorded_by AS by, recorded_at AS at FROM finding
       WHERE site_id = $1 AND request_id = $2 ORDER BY version`,
      [siteId, requestId],
    );
  }
}

/** A correction is what the next assessment follows from; a request filed for the first time follows from whichever fact came last. */
const KEEP_SUBMISSIONS = `
  WITH kept_now AS (
  INSERT INTO request AS kept (site_id, request_id, submission, submission_sequence, applicant_id, adult_ids, cause_id, correlation_id, actor_id)
  SELECT site_id, request_id, submission, sequence, applicant_id, adult_ids, cause_id, correlation_id, actor_id
  FROM jsonb_to_recordset($1::jsonb) AS row (site_id text, request_id uuid, sequence bigint, submission jsonb, applicant_id uuid,
    adult_ids uuid[], cause_id uuid, correlation_id text, actor_id text) ORDER BY site_id, request_id
  ON CONFLICT (site_id, request_id) DO UPDATE SET submission = EXCLUDED.submission, submission_sequence = EXCLUDED.submission_sequence,
    applicant_id = EXCLUDED.applicant_id, adult_ids = EXCLUDED.adult_ids,
    cause_id = CASE WHEN kept.submission IS NULL THEN kept.cause_id ELSE EXCLUDED.cause_id END,
    correlation_id = CASE WHEN kept.submission IS NULL THEN kept.correlation_id ELSE EXCLUDED.correlation_id END,
    actor_id = CASE WHEN kept.submission IS NULL THEN kept.actor_id ELSE EXCLUDED.actor_id END
  WHERE kept.submission IS NULL OR (NOT kept.closed AND coalesce(kept.submission_sequence, 1) < EXCLUDED.submission_sequence)
  RETURNING site_id, request_id, adult_ids)
  INSERT INTO request_holder (site_id, person_id, request_id)
  SELECT site_id, person, request_id FROM kept_now, unnest(adult_ids) AS person ON CONFLICT DO NOTHING`;

/** A value that is null takes the finding out of the facts; the row stays. */
const RECORD_FINDING = `
  WITH found AS (
    UPDATE request SET version = version + 1, cause_id = $3, correlation_id = $9, actor_id = $8,
      findings = CASE WHEN $6::jsonb = 'null' THEN coalesce(findings, '{}') - $4::text
        ELSE coalesce(findings, '{}') || jsonb_build_object($4::text, $6::jsonb) END
    WHERE site_id = $1 AND request_id = $2 RETURNING version)
  INSERT INTO finding (site_id, request_id, version, id, code, question, value, note, recorded_by, recorded_at)
  SELECT $1, $2, version, $3, $4, $5, $6, $7, $8, $10 FROM found RETURNING version`;

/** One of each request: a statement may not touch a row twice. */
function latestOf<Arrived extends RequestKey & { readonly sequence: number }>(arrived: readonly Arrived[]): Arrived[] {
  const inOrder = arrived.toSorted((left, right) => left.sequence - right.sequence);
  return [...new Map(inOrder.map((one) => [`${one.siteId} ${one.requestId}`, one])).values()];
}

interface StoredAssessment {
  readonly request_id: string;
  readonly inputs: string;
  readonly result: Assessment;
}

function keyOf(siteId: string, requestId: string): { site_id: string; request_id: string } {
  return { site_id: siteId, request_id: requestId };
}

function causeOf({ id, correlationId, actorId }: ArrivedSubmission['cause']): object {
  return { cause_id: id, correlation_id: correlationId, actor_id: actorId };
}
