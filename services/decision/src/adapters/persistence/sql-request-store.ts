import type { CivilDate } from '@octroi/kernel';
import type { SqlTransaction } from '@octroi/platform';
import type {
  AssessedRequest,
  DecidedRequest,
  FiledRequest,
  RequestStore,
  RoutedRequest,
} from '../../application/ports/stores.js';
import type { AidRequest, Closing, Routing } from '../../domain/aid-request.js';
import type { PendingAppeal } from '../../domain/appeal.js';
import type { Authority } from '../../domain/delegation.js';
import { implicitRejectionOn } from '../../domain/clocks.js';

/** Of appeals, those that a decision is still to answer. */
const PENDING = `appeal.kind = 'gracious' AND appeal.answered_on IS NULL`;

const NO_APPEAL = `NOT EXISTS (SELECT FROM appeal
         WHERE appeal.site_id = aid_request.site_id AND appeal.request_id = aid_request.id AND ${PENDING})`;

const COLUMNS = `site_id, id, status, version, reopened_on::text, renewed_on::text, reference, aid, requested_amount_cents, requested_on::text, urgent,
  coalesce(sent_to, authority) AS authority, because, proposal, proposed_amount_cents, ceiling_cents, regulation::text, regulation_hash, unmet_conditions,
  (SELECT jsonb_build_object('id', appeal.id, 'kind', appeal.kind, 'receivedOn', appeal.received_on, 'late', appeal.late,
      'contested', appeal.contested, 'silenceOn', appeal.silence_on)
   FROM appeal WHERE appeal.site_id = aid_request.site_id AND appeal.request_id = aid_request.id AND ${PENDING}) AS appeal`;

// A request at the end of its time is not known any more.
const STANDING = `status <> 'eliminated'`;

/** Requests to decide. Several rows are always touched in the order of their keys, so that two batches never wait for one another. */
export class SqlRequestStore implements RequestStore {
  constructor(private readonly transaction: SqlTransaction) {}

  async open(requests: readonly FiledRequest[]): Promise<void> {
    const rows = requests.map(({ siteId, id, sequence, submission }) => ({
      ...{ siteId, id, sequence, ...submission },
      silenceOn: implicitRejectionOn(submission.requestedOn),
    }));
    this.transaction.send(OPEN, [JSON.stringify(rows)]);
  }

  async route(requests: readonly RoutedRequest[]): Promise<void> {
    const rows = requests.map(({ siteId, id, sequence, routing }) => ({ siteId, id, sequence, ...routing }));
    this.transaction.send(ROUTE, [JSON.stringify(rows)]);
  }

  async assess(requests: readonly AssessedRequest[]): Promise<void> {
    this.transaction.send(ASSESS, [JSON.stringify(requests)]);
  }

  async lockAll(siteId: string, ids: readonly string[]): Promise<AidRequest[]> {
    const rows = await this.transaction.query<RequestRow>(
      `SELECT ${COLUMNS} FROM aid_request WHERE site_id = $1 AND id = ANY ($2::uuid[]) AND ${STANDING} ORDER BY id FOR UPDATE`,
      [siteId, ids],
    );
    return rows.map(requestOf);
  }

  async find(siteId: string, id: string): Promise<AidRequest | null> {
    const [request = null] = await this.findAll(siteId, [id]);
    return request;
  }

  async findAll(siteId: string, ids: readonly string[]): Promise<AidRequest[]> {
    const rows = await this.transaction.query<RequestRow>(
      `SELECT ${COLUMNS} FROM aid_request WHERE site_id = $1 AND id = ANY ($2::uuid[]) AND ${STANDING}`,
      [siteId, ids],
    );
    return rows.map(requestOf);
  }

  async decideAll(siteId: string, decided: readonly DecidedRequest[]): Promise<void> {
    this.transaction.send(
      `UPDATE aid_request SET status = CASE WHEN decided.closed THEN 'decided' ELSE 'open' END,
         returns_on = decided.returns_on, sent_to = NULL, version = version + 1
       FROM unnest($2::uuid[], $3::boolean[], $4::date[]) AS decided (id, closed, returns_on)
       WHERE aid_request.site_id = $1 AND aid_request.id = ANY ($2::uuid[]) AND aid_request.id = decided.id`,
      [
        siteId,
        decided.map(({ id }) => id),
        decided.map(({ closed }) => closed),
        decided.map(({ returnsOn }) => returnsOn),
      ],
    );
  }

  async suspend(siteId: string, id: string, { days, renewed }: Parameters<RequestStore['suspend']>[2]): Promise<void> {
    this.transaction.send(
      `UPDATE aid_request SET suspended_days = $3, renewed_silent_on = $4, version = version + 1 WHERE site_id = $1 AND id = $2`,
      [siteId, id, days, renewed],
    );
  }

  async sendTo(siteId: string, id: string, authority: Authority | null): Promise<void> {
    this.transaction.send(`UPDATE aid_request SET sent_to = $3, version = version + 1 WHERE site_id = $1 AND id = $2`, [
      siteId,
      id,
      authority,
    ]);
  }

  async acknowledge(siteId: string, id: string, on: CivilDate): Promise<CivilDate> {
    const [row] = await this.transaction.query<{ on: CivilDate }>(
      `UPDATE aid_request SET acknowledged_on = coalesce(acknowledged_on, $3::date) WHERE site_id = $1 AND id = $2
       RETURNING acknowledged_on::text AS on`,
      [siteId, id, on],
    );
    return row?.on ?? on;
  }

  async reopen(
    siteId: string,
    id: string,
    again: { readonly on: CivilDate; readonly closed: boolean; readonly sentTo?: Authority | null },
  ): Promise<void> {
    const { on, closed, sentTo = null } = again;
    this.transaction.send(
      `UPDATE aid_request SET status = CASE WHEN $4 THEN 'closed' ELSE 'open' END, reopened_on = $3::date, silence_on = $5,
         suspended_days = 0, renewed_on = NULL, renewed_silent_on = NULL, closed_on = CASE WHEN $4 THEN $3::date END, returns_on = NULL, sent_to = $6, version = version + 1
       WHERE site_id = $1 AND id = $2`,
      [siteId, id, on, closed, implicitRejectionOn(on), sentTo],
    );
  }

  async restartSilence(siteId: string, id: string, on: CivilDate): Promise<void> {
    this.transaction.send(
      `UPDATE aid_request SET reopened_on = $3::date, silence_on = $4, suspended_days = 0, renewed_on = NULL, renewed_silent_on = NULL,
         version = version + 1
       WHERE site_id = $1 AND id = $2`,
      [siteId, id, on, implicitRejectionOn(on)],
    );
  }

  async renewSilence(
    siteId: string,
    id: string,
    { from, on }: Parameters<RequestStore['renewSilence']>[2],
  ): Promise<void> {
    this.transaction.send(
      `UPDATE aid_request SET renewed_on = $3, renewed_silent_on = $4, version = version + 1 WHERE site_id = $1 AND id = $2`,
      [siteId, id, from, on],
    );
  }

  async closingOf(siteId: string, id: string): Promise<Closing | null> {
    const [row] = await this.transaction.query<Closing>(
      `SELECT closed_on::text AS on, closing_reason AS reason FROM aid_request
       WHERE site_id = $1 AND id = $2 AND status = 'closed' AND closing_reason IS NOT NULL`,
      [siteId, id],
    );
    return row ?? null;
  }

  async raise(siteId: string, id: string): Promise<void> {
    this.transaction.send(`UPDATE aid_request SET version = version + 1 WHERE site_id = $1 AND id = $2`, [siteId, id]);
  }

  async close(siteId: string, id: string, { on, reason }: Closing): Promise<AidRequest | null> {
    const [row] = await this.transaction.query<RequestRow>(
      `UPDATE aid_request SET status = 'closed', closed_on = $3, closing_reason = $4, version = version + 1
       WHERE site_id = $1 AND id = $2 AND status = 'open' AND reference IS NOT NULL AND ${NO_APPEAL} RETURNING ${COLUMNS}`,
      [siteId, id, on, reason],
    );
    return row === undefined ? null : requestOf(row);
  }

  async withdraw(
    siteId: string,
    id: string,
    { on, reason }: { readonly on: CivilDate; readonly reason: string },
  ): Promise<AidRequest | null> {
    const [row] = await this.transaction.query<RequestRow>(
      `UPDATE aid_request SET status = 'withdrawn', withdrawn_on = $3, withdrawal_reason = $4, version = version + 1
       WHERE site_id = $1 AND id = $2 AND status = 'open' AND reference IS NOT NULL AND ${NO_APPEAL} RETURNING ${COLUMNS}`,
      [siteId, id, on, reason],
    );
    return row === undefined ? null : requestOf(row);
  }
}

const OPEN = `
  INSERT INTO aid_request AS known (site_id, id, submission_sequence, reference, aid, requested_amount_cents, requested_on, urgent,
    silence_on)
  SELECT DISTINCT ON ("siteId", id) "siteId", id, sequence, reference, aid, "requestedAmountCents", "requestedOn", urgent, "silenceOn"
  FROM json_to_recordset($1::json) AS filed (
    "siteId" text, id uuid, sequence bigint, reference text, aid text, "requestedAmountCents" bigint, "requestedOn" date, urgent boolean,
    "silenceOn" date)
  ORDER BY "siteId", id, sequence DESC
  ON CONFLICT (site_id, id) DO UPDATE SET submission_sequence = EXCLUDED.submission_sequence, reference = EXCLUDED.reference, aid = EXCLUDED.aid,
    requested_amount_cents = EXCLUDED.requested_amount_cents, requested_on = EXCLUDED.requested_on, urgent = EXCLUDED.urgent,
    silence_on = CASE WHEN known.reopened_on IS NULL THEN EXCLUDED.silence_on ELSE known.silence_on END
  WHERE known.reference IS NULL OR (known.status = 'open' AND known.submission_sequence < EXCLUDED.submission_sequence)`;

const ROUTE = `
  INSERT INTO aid_request AS known (site_id, id, routing_sequence, authority, because, proposal, proposed_amount_cents,
    ceiling_cents, regulation, regulation_hash)
  SELECT DISTINCT ON ("siteId", id) "siteId", id, sequence, authority, because, proposal, "proposedAmountCents",
    "ceilingCents", regulation, "regulationHash"
  FROM json_to_recordset($1::json) AS routed (
    "siteId" text, id uuid, sequence bigint, authority text, because text, proposal text, "proposedAmountCents" bigint,
    "ceilingCents" bigint, regulation date, "regulationHash" text)
  ORDER BY "siteId", id, sequence DESC
  ON CONFLICT (site_id, id) DO UPDATE SET routing_sequence = EXCLUDED.routing_sequence, authority = EXCLUDED.authority,
    because = EXCLUDED.because, proposal = EXCLUDED.proposal, proposed_amount_cents = EXCLUDED.proposed_amount_cents,
    ceiling_cents = EXCLUDED.ceiling_cents, regulation = EXCLUDED.regulation, regulation_hash = EXCLUDED.regulation_hash
  WHERE known.status = 'open' AND (known.routing_sequence IS NULL OR known.routing_sequence < EXCLUDED.routing_sequence)`;

const ASSESS = `
  INSERT INTO aid_request AS known (site_id, id, assessment_sequence, unmet_conditions)
  SELECT DISTINCT ON ("siteId", id) "siteId", id, sequence, "unmetConditions"
  FROM json_to_recordset($1::json) AS assessed ("siteId" text, id uuid, sequence bigint, "unmetConditions" jsonb)
  ORDER BY "siteId", id, sequence DESC
  ON CONFLICT (site_id, id) DO UPDATE SET assessment_sequence = EXCLUDED.assessment_sequence,
    unmet_conditions = EXCLUDED.unmet_conditions
  WHERE known.status = 'open'
    AND (known.assessment_sequence IS NULL OR known.assessment_sequence < EXCLUDED.assessment_sequence)`;

interface RequestRow {
  readonly site_id: string;
  readonly id: string;
  readonly status: AidRequest['status'];
  readonly version: number;
  readonly reopened_on: CivilDate | null;
  readonly renewed_on: CivilDate | null;
  readonly reference: string | null;
  readonly aid: string;
  readonly requested_amount_cents: string | null;
  readonly requested_on: CivilDate;
  readonly urgent: boolean;
  readonly authority: Routing['authority'] | null;
  readonly because: string;
  readonly proposal: Routing['proposal'];
  readonly proposed_amount_cents: string | null;
  readonly ceiling_cents: string | null;
  readonly regulation: CivilDate;
  readonly regulation_hash: string;
  readonly unmet_conditions: readonly string[];
  readonly appeal: PendingAppeal | null;
}

function requestOf(row: RequestRow): AidRequest {
  const { site_id: siteId, id, status, version, reference, aid, urgent, authority, because, proposal } = row;
  const submission = reference === null ? null : { reference, aid, urgent };
  const routing = authority === null ? null : { authority, because, proposal };
  return {
    ...{ siteId, id, status, version, reopenedOn: row.reopened_on, renewedOn: row.renewed_on },
    unmetConditions: row.unmet_conditions,
    ...(row.appeal === null ? {} : { appeal: row.appeal }),
    submission: submission && {
      ...submission,
      requestedAmountCents: numberOf(row.requested_amount_cents),
      requestedOn: row.requested_on,
    },
    routing: routing && {
      ...routing,
      proposedAmountCents: numberOf(row.proposed_amount_cents),
      ceilingCents: numberOf(row.ceiling_cents),
      regulation: row.regulation,
      regulationHash: row.regulation_hash,
    },
  };
}

function numberOf(text: string | null): number | null {
  return text === null ? null : Number(text);
}
