import { protectBySite } from '@octroi/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a centre hands over itself: the stock of vouchers, and the imprest with its movements. */
export class Tills1764000000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const STATEMENTS = [
  `ALTER TABLE decision.payment ADD COLUMN receipt_signed_on date`,
  `CREATE TABLE decision.voucher (
    site_id text NOT NULL, number text NOT NULL, value_cents bigint NOT NULL CHECK (value_cents > 0), expires_on date NOT NULL,
    state text NOT NULL CHECK (state IN ('in-stock', 'handed', 'lost', 'expired')), payment_id uuid, note text,
    changed_at timestamptz NOT NULL, changed_by text NOT NULL,
    PRIMARY KEY (site_id, number),
    FOREIGN KEY (site_id, payment_id) REFERENCES decision.payment (site_id, id),
    CHECK ((state = 'handed') = (payment_id IS NOT NULL)))`,
  `CREATE INDEX voucher_stock ON decision.voucher (site_id, expires_on, number) WHERE state = 'in-stock'`,
  `CREATE INDEX voucher_payment ON decision.voucher (site_id, payment_id) WHERE payment_id IS NOT NULL`,
  ...protectBySite('decision', 'voucher', 'SELECT, INSERT, UPDATE'),
  `CREATE TABLE decision.regie (
    site_id text PRIMARY KEY, act text NOT NULL, ceiling_cents bigint NOT NULL, holder_id text NOT NULL, holder_name text NOT NULL,
    balance_cents bigint NOT NULL CHECK (balance_cents BETWEEN 0 AND ceiling_cents))`,
  ...protectBySite('decision', 'regie', 'SELECT, INSERT, UPDATE'),
  `CREATE TABLE decision.regie_movement (
    site_id text NOT NULL, id uuid NOT NULL, kind text NOT NULL CHECK (kind IN ('top-up', 'hand-over')),
    amount_cents bigint NOT NULL CHECK (amount_cents > 0), balance_cents bigint NOT NULL, moved_on date NOT NULL, reference text NOT NULL,
    payment_id uuid, moved_at timestamptz NOT NULL, moved_by text NOT NULL,
    PRIMARY KEY (site_id, id),
    FOREIGN KEY (site_id, payment_id) REFERENCES decision.payment (site_id, id))`,
  `CREATE UNIQUE INDEX regie_movement_payment ON decision.regie_movement (site_id, payment_id) WHERE payment_id IS NOT NULL`,
  ...protectBySite('decision', 'regie_movement', 'SELECT, INSERT'),
];
