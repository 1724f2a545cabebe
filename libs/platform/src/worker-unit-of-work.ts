import type { DataSource } from 'typeorm';
import { inTransaction, type PipelinedTransaction } from './pipelined-transaction.js';

/**
 * Runs work on operational tables in one transaction of the worker role, which sees no table of a site but those on its short list.
 * @param workerSource connection of the worker role (`WORKER_SOURCE`)
 */
export async function runForWorker<Result>(
  workerSource: DataSource,
  work: (sql: PipelinedTransaction) => Promise<Result>,
): Promise<Result> {
  return inTransaction(workerSource, work);
}
