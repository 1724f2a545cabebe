import type { ServiceName } from '@octroi/contracts';
import type { SqlRunner } from './sql.js';

/**
 * Statements of a migration that let the service's runtime role forget messages about requests, in its own sites. They run as the schema's owner,
 * after those of `messagingSchema`.
 */
export function forgettingRights(service: ServiceName): readonly string[] {
  const runtime = `${service}_runtime`;
  return [
    `GRANT SELECT (site_id, subject, published_at), DELETE ON ${service}.outbox TO ${runtime}`,
    `GRANT SELECT (site_id, envelope), DELETE ON ${service}.failed_message TO ${runtime}`,
  ];
}

/**
 * Forgets what was published about requests that are erased, and what failed: events hold ages and sums, though no name. Events that wait to be
 * published stay.
 */
export async function forgetMessages(sql: SqlRunner, siteId: string, requestIds: readonly string[]): Promise<void> {
  await sql.query(`DELETE FROM outbox WHERE site_id = $1 AND subject = ANY ($2::text[]) AND published_at IS NOT NULL`, [
    siteId,
    requestIds,
  ]);
  await sql.query(`DELETE FROM failed_message WHERE site_id = $1 AND envelope ->> 'subject' = ANY ($2::text[])`, [
    siteId,
    requestIds,
  ]);
}
