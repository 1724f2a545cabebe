import type { ServiceName } from '@octroi/contracts';
import { RuleViolation } from '@octroi/kernel';
import { runForWorker } from '@octroi/platform';
import type { DataSource } from 'typeorm';

/** What an operator asks for. */
export interface OperatorAct {
  readonly subject: string;
  readonly idempotencyKey: string;
  readonly service: ServiceName;
  /** Null for all dead letters of the service. */
  readonly eventId: string | null;
}

/** An act that was kept. */
export interface KeptAct extends Omit<OperatorAct, 'idempotencyKey'> {
  readonly at: Date;
  /** Messages that were handed on again; null when no answer came. */
  readonly asked: number | null;
}

const SHOWN = 20;

/** Replays of dead letters, kept with who asked for them. */
export class SqlOperatorActs {
  constructor(private readonly source: DataSource) {}

  /**
   * Keeps an act before it is done. @returns what it came to when it was done before, else null
   * @throws RuleViolation `idempotency-key-reused`
   */
  async begin({ subject, idempotencyKey, service, eventId }: OperatorAct): Promise<number | null> {
    await this.query(
      `INSERT INTO gateway.operator_act (subject, idempotency_key, service, event_id) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
      [subject, idempotencyKey, service, eventId],
    );
    const [kept] = await this.query<{ same: boolean; asked: number | null }>(
      `SELECT service = $3 AND event_id IS NOT DISTINCT FROM $4::uuid AS same, asked FROM gateway.operator_act
       WHERE subject = $1 AND idempotency_key = $2`,
      [subject, idempotencyKey, service, eventId],
    );
    if (kept?.same !== true) throw new RuleViolation('idempotency-key-reused');
    return kept.asked;
  }

  async end({ subject, idempotencyKey }: OperatorAct, asked: number): Promise<void> {
    await this.query(`UPDATE gateway.operator_act SET asked = $3 WHERE subject = $1 AND idempotency_key = $2`, [
      ...[subject, idempotencyKey, asked],
    ]);
  }

  /** The latest first. */
  async latest(): Promise<KeptAct[]> {
    return this.query<KeptAct>(
      `SELECT subject, at, service, event_id AS "eventId", asked FROM gateway.operator_act ORDER BY at DESC LIMIT ${String(SHOWN)}`,
    );
  }

  private query<Row extends object>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return runForWorker(this.source, (runner) => runner.query<Row>(sql, [...parameters]));
  }
}
