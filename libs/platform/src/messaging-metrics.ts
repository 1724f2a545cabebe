import type { MessagingObserver } from '@octroi/messaging';
import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { StructuredLogger } from './logger.js';
import { messagingTraces } from './messaging-traces.js';

/** Messaging's callbacks as Prometheus metrics, log lines and traces. */
export function messagingObserver(service: string, registry: Registry, logger: StructuredLogger): MessagingObserver {
  const registers = [registry];
  const handled = new Histogram({
    name: 'octroi_event_batch_seconds',
    help: 'Time to handle a batch of events',
    labelNames: ['type', 'failure'],
    registers,
  });
  const size = new Histogram({
    name: 'octroi_event_batch_size',
    help: 'Events in a batch',
    labelNames: ['type'],
    buckets: [1, 2, 5, 10, 20, 50, 100, 200],
    registers,
  });
  const settled = new Counter({
    name: 'octroi_events_settled_total',
    help: 'Messages settled, by outcome',
    labelNames: ['producer', 'type', 'outcome'],
    registers,
  });
  const pending = new Gauge({
    name: 'octroi_consumer_pending',
    help: 'Messages not yet delivered',
    labelNames: ['producer'],
    registers,
  });
  const lag = new Gauge({
    name: 'octroi_consumer_lag_seconds',
    help: 'Age of the last message fetched',
    labelNames: ['producer'],
    registers,
  });
  const published = new Counter({ name: 'octroi_outbox_published_total', help: 'Outbox rows published', registers });
  const unpublished = new Counter({
    name: 'octroi_outbox_failed_total',
    help: 'Outbox rows that could not be published this time',
    registers,
  });
  const leading = new Gauge({
    name: 'octroi_leading',
    help: '1 while this process leads',
    labelNames: ['name'],
    registers,
  });
  const reemitted = new Counter({
    name: 'octroi_outbox_reemitted_total',
    help: 'Outbox rows published again',
    labelNames: ['reason'],
    registers,
  });
  return {
    ...messagingTraces(service),
    note: ({ level, code, details }) => logger[level]({ ...details, code }, code),
    handled: (batch) => {
      handled.observe({ type: batch.type, failure: batch.failure ?? 'none' }, batch.seconds);
      size.observe({ type: batch.type }, batch.size);
    },
    settled: (message) => settled.inc({ ...message }),
    lag: (state) => {
      pending.set({ producer: state.producer }, state.pending);
      lag.set({ producer: state.producer }, state.seconds);
    },
    published: (batch) => {
      published.inc(batch.size);
      unpublished.inc(batch.failed);
    },
    leadership: (change) => leading.set({ name: change.name }, change.leading ? 1 : 0),
    reemitted: (rows) => reemitted.inc({ reason: rows.reason }, rows.count),
  };
}
