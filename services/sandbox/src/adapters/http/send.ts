import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { Answer } from '../../domain/judge.js';
import type { Verdict } from '../../domain/limits.js';

/** Wait told with a planned 429, in seconds. */
const PLANNED_WAIT = 1;

/** An answer of the route, with the official headers. */
export function sendOfficially(
  response: ServerResponse,
  answer: Answer,
  verdict: Exclude<Verdict, { kind: 'silenced' }>,
): void {
  const { status } = answer;
  const isPlain = status === 401 || status === 403;
  const retryAfter = verdict.kind === 'refused' ? verdict.retryAfterSeconds : PLANNED_WAIT;
  const headers: Record<string, string | number> = {
    'content-type': `application/${isPlain ? 'json' : 'vnd.api+json'}; charset=utf-8`,
    'x-request-id': randomUUID(),
    ...quotaHeaders(verdict.quota),
    ...(status === 200 ? { 'x-response-cached': 'false', 'x-cache-expires-in': '' } : {}),
    ...(status === 429 ? { 'retry-after': retryAfter } : {}),
  };
  response.writeHead(status, headers).end(JSON.stringify(answer.body));
}

/** A call that no limit touches is told none. */
function quotaHeaders(quota: Exclude<Verdict, { kind: 'silenced' }>['quota']): Record<string, number> {
  if (quota === null || !Number.isFinite(quota.limit)) return {};
  return {
    'ratelimit-limit': quota.limit,
    'ratelimit-remaining': quota.remaining,
    'ratelimit-reset': Math.ceil(quota.resetAt / 1_000),
  };
}

/** An answer of the sandbox about itself. */
export function sendJson(response: ServerResponse, { status, body }: { status: number; body: unknown }): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
}
