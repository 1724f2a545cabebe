import type { SqlRunner } from '@octroi/messaging';
import type { DataSource } from 'typeorm';

/** The part of a `pg` client that a {@link PipelinedTransaction} needs; its statements are answered in the order of the calls. */
interface Connection {
  query(sql: string, parameters?: unknown[]): Promise<{ readonly rows: unknown[]; readonly command: string }>;
}

/** `in_failed_sql_transaction`: an earlier statement failed, and says why. */
const AFTER_A_FAILURE = '25P02';

/**
 * One transaction whose statements leave as they are called, without waiting for each other's answers: those that are known together share a
 * round trip. The server carries them out in that order, and none after one that failed.
 */
export class PipelinedTransaction implements SqlRunner {
  private readonly unanswered: Promise<unknown>[] = [];
  private first: Error | undefined;

  constructor(private readonly connection: Connection) {}

  /** A statement whose answer is waited for. @returns its rows */
  async query<Row extends object>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    try {
      return (await this.connection.query(sql, [...parameters])).rows as Row[];
    } catch (error) {
      if (error instanceof Error) this.first ??= error;
      throw error;
    }
  }

  /** A statement whose answer nobody reads: it is on its way when this returns. If it fails, so does the transaction, at its next answer. */
  send(sql: string, parameters: readonly unknown[] = []): void {
    this.leave(this.query(sql, parameters));
  }

  /** The same for a statement that was called by itself. */
  leave(answer: Promise<unknown>): void {
    answer.catch(() => undefined);
    this.unanswered.push(answer);
  }

  /** Rejects with what failed first; nothing is written then. */
  async commit(): Promise<void> {
    const [, { command }] = await Promise.all([Promise.all(this.unanswered), this.connection.query('COMMIT')]);
    if (command !== 'COMMIT') throw this.first ?? new Error('the transaction was taken back');
  }

  /** Takes everything back, once everything is answered. */
  async rollback(): Promise<void> {
    // When the connection is gone there is nothing to take back, and the first error says so.
    await this.connection.query('ROLLBACK').catch(() => undefined);
  }

  /** What is to blame for an error: what failed first, when all that is said is that something did. */
  causeOf(error: unknown): unknown {
    return (error as { code?: unknown } | null)?.code === AFTER_A_FAILURE ? (this.first ?? error) : error;
  }
}

/** Runs work in one transaction. What begins it leaves together with the first statement of the work. */
export async function inTransaction<Result>(
  dataSource: DataSource,
  work: (transaction: PipelinedTransaction) => Promise<Result>,
): Promise<Result> {
  const runner = dataSource.createQueryRunner();
  try {
    const transaction = new PipelinedTransaction((await runner.connect()) as Connection);
    transaction.send('START TRANSACTION');
    try {
      const result = await work(transaction);
      await transaction.commit();
      return result;
    } catch (error) {
      await transaction.rollback();
      throw transaction.causeOf(error);
    }
  } finally {
    await runner.release();
  }
}
