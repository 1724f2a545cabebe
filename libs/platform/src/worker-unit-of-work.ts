import { typeOrmRunner, type SqlRunner } from '@octroi/messaging';
import type { DataSource } from 'typeorm';

/**
 * Runs work on operational tables in one transaction of the worker role, which sees no table of a site but those on its short list.
 * @param workerSource connection of the worker role (`WORKER_SOURCE`)
 */
export async function runForWorker<Result>(
  workerSource: DataSource,
  work: (sql: SqlRunner) => Promise<Result>,
): Promise<Result> {
  return workerSource.transaction((manager) => work(typeOrmRunner(manager)));
}
