import { typeOrmRunner } from '@octroi/messaging';
import { sharedWhileRunning } from '@octroi/platform';
import { Counter, Gauge, type Registry } from 'prom-client';
import type { DataSource } from 'typeorm';
import type { DeliveryState } from '../../domain/webhook.js';

const STATES = ['active', 'failing', 'disabled'] as const;

/** Calls to webhooks, counted by what came of them. @returns what to call after each */
export function webhookCalls(registry: Registry): (state: DeliveryState) => void {
  const calls = new Counter({
    name: 'octroi_webhook_calls_total',
    help: 'Calls to webhooks, by what became of the delivery',
    labelNames: ['outcome'],
    registers: [registry],
  });
  return (state) => calls.inc({ outcome: state });
}

/** Webhooks, and what waits to be sent to them, of all replicas together, read when Prometheus asks. */
export function webhookGauges(registry: Registry, workerSource: DataSource): void {
  const sql = typeOrmRunner(workerSource);
  const webhooks = sharedWhileRunning(() => sql.query<WebhooksRow>(WEBHOOKS).catch((): WebhooksRow[] => []));
  const queue = sharedWhileRunning(async () => (await sql.query<QueueRow>(QUEUE).catch((): QueueRow[] => []))[0]);
  new Gauge({
    name: 'octroi_webhooks',
    help: 'Webhooks by site and state: failing while nothing arrives, disabled when nothing is sent any more',
    labelNames: ['site', 'state'],
    registers: [registry],
    async collect() {
      const rows = await webhooks();
      this.reset();
      for (const row of rows) for (const state of STATES) this.set({ site: row.site, state }, Number(row[state]));
    },
  });
  new Gauge({
    name: 'octroi_webhook_waiting',
    help: 'Deliveries that wait for a call, the first or a further one',
    registers: [registry],
    async collect() {
      const row = await queue();
      if (row !== undefined) this.set(Number(row.waiting));
    },
  });
  new Gauge({
    name: 'octroi_webhook_oldest_due_seconds',
    help: 'How long the oldest delivery that is due has been waiting for its call',
    registers: [registry],
    async collect() {
      const row = await queue();
      if (row !== undefined) this.set(Number(row.oldest));
    },
  });
}

interface WebhooksRow extends Readonly<Record<(typeof STATES)[number], string>> {
  readonly site: string;
}

interface QueueRow {
  readonly waiting: string;
  readonly oldest: string;
}

const WEBHOOKS = `
  SELECT site_id AS site, count(*) FILTER (WHERE disabled_at IS NOT NULL) AS disabled,
    count(*) FILTER (WHERE disabled_at IS NULL AND failing_since IS NOT NULL) AS failing,
    count(*) FILTER (WHERE disabled_at IS NULL AND failing_since IS NULL) AS active
  FROM webhook GROUP BY site_id`;

const QUEUE = `
  SELECT count(*) AS waiting, greatest(0, coalesce(extract(epoch FROM now() - min(next_attempt_at)), 0)) AS oldest
  FROM webhook_delivery delivery JOIN webhook USING (site_id, webhook_id)
  WHERE delivery.state = 'waiting' AND webhook.disabled_at IS NULL`;
