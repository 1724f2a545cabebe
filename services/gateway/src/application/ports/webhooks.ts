import type { Delivery, Webhook } from '../../domain/webhook.js';

/** What a webhook may be told of: an event that was projected just now. */
export interface ToldEvent {
  readonly siteId: string;
  readonly requestId: string;
  readonly eventId: string;
  readonly eventType: string;
  /** ISO 8601. */
  readonly at: string;
  /** Of what it was a part. */
  readonly correlationId: string;
}

/** Webhooks of the transaction's sites and what is on its way to them. */
export interface WebhookStore {
  /** How many a site has; another transaction that asks waits until this one ends. */
  lockCount(siteId: string): Promise<number>;
  insert(siteId: string, webhook: Pick<Webhook, 'webhookId' | 'url' | 'eventTypes'>): Promise<Webhook>;
  list(siteId: string): Promise<Webhook[]>;
  /** False when the site has no such webhook. */
  remove(siteId: string, webhookId: string): Promise<boolean>;
  /** The latest first; null when the site has no such webhook. */
  deliveries(siteId: string, webhookId: string, limit: number): Promise<Delivery[] | null>;
  /** Puts events on their way to the webhooks of their site that asked for them. */
  enqueue(events: readonly ToldEvent[]): Promise<void>;
}
