import type { ServiceName } from '@octroi/contracts';
import { forgetMessages, forgettingRights } from '@octroi/messaging';
import type { SqlTransaction } from './unit-of-work.js';

/**
 * Statements of a migration that let a service forget requests at the end of their time, and traces of accesses after 36 months. They run as the
 * schema's owner, after those of `platformSchema` and `messagingSchema`.
 */
export function retentionSchema(service: ServiceName): readonly string[] {
  return [
    ...forgettingRights(service),
    `GRANT DELETE ON ${service}.idempotency_key TO ${service}_runtime`,
    `CREATE POLICY access_log_worker ON ${service}.access_log TO ${service}_worker USING (at < now() - interval '36 months')`,
    `GRANT SELECT (at), DELETE ON ${service}.access_log TO ${service}_worker`,
    `CREATE INDEX access_log_age ON ${service}.access_log (at)`,
  ];
}

/**
 * Forgets what the platform's own tables hold about requests that are erased: their events, and answers that were kept under idempotency keys for
 * more than 30 days. Traces of accesses stay: they hold ids alone, and have a time of their own.
 */
export async function forgetRequests(
  transaction: SqlTransaction,
  siteId: string,
  requestIds: readonly string[],
): Promise<void> {
  await forgetMessages(transaction, siteId, requestIds);
  await transaction.query(
    `DELETE FROM idempotency_key WHERE site_id = $1 AND created_at < $2::timestamptz - interval '30 days'`,
    [siteId, transaction.now],
  );
}
