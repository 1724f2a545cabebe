import { runForWorker } from '@octroi/platform';
import type { DataSource } from 'typeorm';
import { FAILING_DAYS, type CallOutcome, type Verdict } from '../../domain/webhook.js';

/** A delivery that is due, taken for a while. */
export interface DueDelivery {
  readonly siteId: string;
  readonly webhookId: string;
  readonly url: string;
  readonly eventId: string;
  readonly eventType: string;
  readonly requestId: string;
  readonly at: Date;
  /** Of what the event was a part; null for one that was on its way before this was kept. */
  readonly correlationId: string | null;
  /** Calls, the coming one included. */
  readonly attempts: number;
}

/** Longer than a call may take: one whose process died is called again after it. */
const LEASE = '60 seconds';
/** A receiver that is slow keeps no other waiting. */
const AT_ONCE_EACH = 5;
const AT_ONCE = 50;
const KEPT = '30 days';

/** Deliveries that are due, across sites: addresses and identifiers alone. */
export class SqlWebhookQueue {
  constructor(private readonly source: DataSource) {}

  /** Takes what is due: nobody else has it until the lease ends. */
  async take(): Promise<DueDelivery[]> {
    return this.query<DueDelivery>(TAKE, []);
  }

  /** Notes what came of a call, and what it says of the webhook. */
  async note(delivery: DueDelivery, outcome: CallOutcome, verdict: Verdict): Promise<void> {
    const { siteId, webhookId, eventId, attempts } = delivery;
    const { state, retryInSeconds, isGone } = verdict;
    await runForWorker(this.source, async (runner) => {
      // A call of an older lease that answers late changes nothing, unless it arrived.
      await runner.query(NOTE_DELIVERY, [
        ...[siteId, webhookId, eventId, attempts],
        ...[state, retryInSeconds, outcome.status, outcome.error],
      ]);
      await runner.query(state === 'delivered' ? NOTE_ALIVE : NOTE_FAILING, [
        ...[siteId, webhookId],
        ...(state === 'delivered' ? [] : [isGone]),
      ]);
    });
  }

  /** Forgets what is over and old. */
  async prune(): Promise<void> {
    await this.query(
      `DELETE FROM gateway.webhook_delivery WHERE state <> 'waiting' AND at < now() - interval '${KEPT}'`,
      [],
    );
  }

  private query<Row extends object>(sql: string, parameters: readonly unknown[]): Promise<Row[]> {
    return runForWorker(this.source, (runner) => runner.query<Row>(sql, [...parameters]));
  }
}

const TAKE = `
  WITH due AS (
    SELECT one.* FROM gateway.webhook CROSS JOIN LATERAL (
      SELECT delivery.site_id, delivery.webhook_id, delivery.event_id, webhook.url FROM gateway.webhook_delivery delivery
      WHERE delivery.site_id = webhook.site_id AND delivery.webhook_id = webhook.webhook_id
        AND delivery.state = 'waiting' AND delivery.next_attempt_at <= now()
      ORDER BY delivery.next_attempt_at LIMIT ${AT_ONCE_EACH} FOR UPDATE OF delivery SKIP LOCKED) one
    WHERE webhook.disabled_at IS NULL LIMIT ${AT_ONCE}),
  taken AS (
    UPDATE gateway.webhook_delivery delivery
    SET attempts = attempts + 1, next_attempt_at = now() + interval '${LEASE}'
    FROM due WHERE (delivery.site_id, delivery.webhook_id, delivery.event_id) = (due.site_id, due.webhook_id, due.event_id)
    RETURNING delivery.*, due.url)
  SELECT site_id AS "siteId", webhook_id AS "webhookId", url, event_id AS "eventId", event_type AS "eventType",
    request_id AS "requestId", at, correlation_id AS "correlationId", attempts FROM taken`;

const NOTE_DELIVERY = `
  UPDATE gateway.webhook_delivery SET state = $5::text, next_attempt_at = now() + make_interval(secs => $6::integer),
    last_status = $7::integer, last_error = $8::text, delivered_at = CASE WHEN $5 = 'delivered' THEN now() END
  WHERE site_id = $1 AND webhook_id = $2 AND event_id = $3 AND state = 'waiting' AND (attempts = $4::integer OR $5 = 'delivered')`;

const NOTE_ALIVE = `
  UPDATE gateway.webhook SET failing_since = NULL
  WHERE site_id = $1 AND webhook_id = $2 AND failing_since IS NOT NULL`;

const NOTE_FAILING = `
  UPDATE gateway.webhook SET failing_since = coalesce(failing_since, now()),
    disabled_at = CASE WHEN $3::boolean OR failing_since < now() - interval '${FAILING_DAYS} days' THEN now() END,
    disabled_reason = CASE WHEN $3::boolean THEN 'gone' WHEN failing_since < now() - interval '${FAILING_DAYS} days' THEN 'failing' END
  WHERE site_id = $1 AND webhook_id = $2 AND disabled_at IS NULL`;
