import { openToWorker, protectBySite } from '@octroi/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where other software is told of events, and what is on its way there. */
export class Webhooks1764000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

// Addresses of machines and identifiers: the worker that sends reads them across sites. No secret: it is derived from a key of the installation.
const STATEMENTS = [
  `CREATE TABLE gateway.webhook (
    site_id text NOT NULL, webhook_id uuid NOT NULL, url text NOT NULL, event_types text[] NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(), failing_since timestamptz,
    disabled_at timestamptz, disabled_reason text, PRIMARY KEY (site_id, webhook_id))`,
  ...protectBySite('gateway', 'webhook', 'SELECT, INSERT, UPDATE, DELETE'),
  ...openToWorker('gateway', 'webhook', 'SELECT, UPDATE'),
  `CREATE TABLE gateway.webhook_delivery (
    site_id text NOT NULL, webhook_id uuid NOT NULL, event_id uuid NOT NULL, event_type text NOT NULL, request_id uuid NOT NULL,
    at timestamptz NOT NULL, state text NOT NULL DEFAULT 'waiting', attempts integer NOT NULL DEFAULT 0,
    next_attempt_at timestamptz DEFAULT now(), last_status integer, last_error text, delivered_at timestamptz,
    PRIMARY KEY (site_id, webhook_id, event_id),
    FOREIGN KEY (site_id, webhook_id) REFERENCES gateway.webhook ON DELETE CASCADE)`,
  `CREATE INDEX webhook_delivery_due ON gateway.webhook_delivery (site_id, webhook_id, next_attempt_at) WHERE state = 'waiting'`,
  `CREATE INDEX webhook_delivery_latest ON gateway.webhook_delivery (site_id, webhook_id, at DESC)`,
  ...protectBySite('gateway', 'webhook_delivery', 'SELECT, INSERT, UPDATE, DELETE'),
  ...openToWorker('gateway', 'webhook_delivery', 'SELECT, UPDATE, DELETE'),
];
