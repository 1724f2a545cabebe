import type { SqlTransaction } from '@octroi/platform';
import type { ToldEvent, WebhookStore } from '../../application/ports/webhooks.js';
import type { Delivery, DeliveryState, DisabledReason, Webhook } from '../../domain/webhook.js';

/** Webhooks and their deliveries in the tables `webhook` and `webhook_delivery`. */
export class SqlWebhookStore implements WebhookStore {
  constructor(private readonly transaction: SqlTransaction) {}

  async lockCount(siteId: string): Promise<number> {
    this.transaction.send(`SELECT pg_advisory_xact_lock(hashtextextended('gateway.webhook:' || $1, 0))`, [siteId]);
    const [row] = await this.transaction.query<{ count: number }>(
      `SELECT count(*)::integer AS count FROM webhook WHERE site_id = $1`,
      [siteId],
    );
    return row?.count ?? 0;
  }

  async insert(
    siteId: string,
    { webhookId, url, eventTypes }: Pick<Webhook, 'webhookId' | 'url' | 'eventTypes'>,
  ): Promise<Webhook> {
    const [row] = await this.transaction.query<StoredWebhook>(
      `INSERT INTO webhook (site_id, webhook_id, url, event_types) VALUES ($1, $2, $3, $4) RETURNING ${WEBHOOK}`,
      [siteId, webhookId, url, eventTypes],
    );
    if (row === undefined) throw new Error('A webhook was not inserted.');
    return webhookOf(row);
  }

  async list(siteId: string): Promise<Webhook[]> {
    const rows = await this.transaction.query<StoredWebhook>(
      `SELECT ${WEBHOOK} FROM webhook WHERE site_id = $1 ORDER BY created_at, webhook_id`,
      [siteId],
    );
    return rows.map(webhookOf);
  }

  async remove(siteId: string, webhookId: string): Promise<boolean> {
    const removed = await this.transaction.query(
      `WITH gone AS (DELETE FROM webhook WHERE site_id = $1 AND webhook_id = $2 RETURNING webhook_id) SELECT webhook_id FROM gone`,
      [siteId, webhookId],
    );
    return removed.length === 1;
  }

  async deliveries(siteId: string, webhookId: string, limit: number): Promise<Delivery[] | null> {
    const known = await this.transaction.query(`SELECT 1 FROM webhook WHERE site_id = $1 AND webhook_id = $2`, [
      ...[siteId, webhookId],
    ]);
    if (known.length === 0) return null;
    const rows = await this.transaction.query<StoredDelivery>(
      `SELECT event_id AS "eventId", event_type AS "eventType", request_id AS "requestId", at, state, attempts,
         next_attempt_at AS "nextAttemptAt", last_status AS "lastStatus", last_error AS "lastError", delivered_at AS "deliveredAt"
       FROM webhook_delivery WHERE site_id = $1 AND webhook_id = $2 ORDER BY at DESC, event_id LIMIT $3`,
      [siteId, webhookId, limit],
    );
    return rows.map((row) => ({
      ...row,
      ...{ at: row.at.toISOString(), nextAttemptAt: row.nextAttemptAt?.toISOString() ?? null },
      deliveredAt: row.deliveredAt?.toISOString() ?? null,
    }));
  }

  async enqueue(events: readonly ToldEvent[]): Promise<void> {
    const column = (key: keyof ToldEvent): string[] => events.map((event) => event[key]);
    this.transaction.send(
      `INSERT INTO webhook_delivery (site_id, webhook_id, event_id, event_type, request_id, at, correlation_id)
       SELECT told.site_id, webhook.webhook_id, told.event_id, told.event_type, told.request_id, told.at, told.correlation_id
       FROM unnest($1::text[], $2::uuid[], $3::text[], $4::uuid[], $5::timestamptz[], $6::text[])
         AS told (site_id, event_id, event_type, request_id, at, correlation_id)
       JOIN webhook ON webhook.site_id = told.site_id AND told.event_type = ANY (webhook.event_types)
       WHERE webhook.disabled_at IS NULL
       ON CONFLICT DO NOTHING`,
      (['siteId', 'eventId', 'eventType', 'requestId', 'at', 'correlationId'] as const).map(column),
    );
  }
}

const WEBHOOK = `webhook_id AS "webhookId", url, event_types AS "eventTypes", created_at AS "createdAt",
  failing_since AS "failingSince", disabled_at AS "disabledAt", disabled_reason AS "disabledReason"`;

interface StoredWebhook {
  readonly webhookId: string;
  readonly url: string;
  readonly eventTypes: string[];
  readonly createdAt: Date;
  readonly failingSince: Date | null;
  readonly disabledAt: Date | null;
  readonly disabledReason: DisabledReason | null;
}

interface StoredDelivery extends Omit<Delivery, 'at' | 'nextAttemptAt' | 'deliveredAt' | 'state'> {
  readonly state: DeliveryState;
  readonly at: Date;
  readonly nextAttemptAt: Date | null;
  readonly deliveredAt: Date | null;
}

function webhookOf(row: StoredWebhook): Webhook {
  return {
    ...row,
    createdAt: row.createdAt.toISOString(),
    failingSince: row.failingSince?.toISOString() ?? null,
    disabledAt: row.disabledAt?.toISOString() ?? null,
  };
}
