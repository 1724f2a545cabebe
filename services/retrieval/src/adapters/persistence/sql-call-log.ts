import type { SqlTransaction } from '@octroi/platform';
import type { CallLog, CallResult, TracedCall } from '../../application/ports/stores.js';

/** The trace of calls, in the table `call_log`. */
export class SqlCallLog implements CallLog {
  constructor(private readonly transaction: SqlTransaction) {}

  async write(calls: readonly TracedCall[]): Promise<void> {
    if (calls.length === 0) return;
    this.transaction.send(
      `INSERT INTO call_log (site_id, id, request_id, source, called_at, actor_id, purpose, scopes, providers, habilitation, correlation_id, about)
       SELECT "siteId", id, "requestId", source, $2::timestamptz, "actorId", purpose, ARRAY (SELECT jsonb_array_elements_text(scopes)),
         ARRAY (SELECT jsonb_array_elements_text(providers)), habilitation, "correlationId", about
       FROM jsonb_to_recordset($1::jsonb) AS call ("siteId" text, id uuid, "requestId" uuid, source text, "actorId" text, purpose text,
         scopes jsonb, providers jsonb, habilitation text, "correlationId" text, about text)`,
      [JSON.stringify(calls), this.transaction.now],
    );
  }

  async close(results: readonly CallResult[]): Promise<void> {
    if (results.length === 0) return;
    this.transaction.send(
      `UPDATE call_log SET ended_at = $2::timestamptz, result = ended.result, reason = ended.reason,
         provider_code = ended."providerCode", http_status = ended."httpStatus", upstream_id = ended."upstreamId"
       FROM jsonb_to_recordset($1::jsonb) AS ended ("siteId" text, id uuid, result text, reason text, "providerCode" text,
         "httpStatus" integer, "upstreamId" text)
       WHERE call_log.site_id = ended."siteId" AND call_log.id = ended.id`,
      [JSON.stringify(results), this.transaction.now],
    );
  }
}
