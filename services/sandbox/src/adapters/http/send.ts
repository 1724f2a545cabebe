import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { Answer } from '../../domain/judge.js';

/** Limit that the headers tell; the sandbox does not enforce it. */
const CALLS_A_SECOND = 20;

/** An answer of the route, with the official headers. */
export function sendOfficially(response: ServerResponse, answer: Answer): void {
  const { status } = answer;
  const isAboutToken = status === 401 || status === 403;
  const headers: Record<string, string | number> = {
    'content-type': `application/${isAboutToken ? 'json' : 'vnd.api+json'}; charset=utf-8`,
    'x-request-id': randomUUID(),
    'ratelimit-limit': CALLS_A_SECOND,
    'ratelimit-remaining': CALLS_A_SECOND - 1,
    'ratelimit-reset': Math.floor(Date.now() / 1_000) + 1,
    ...(status === 200 ? { 'x-response-cached': 'false', 'x-cache-expires-in': '' } : {}),
    ...(status === 429 ? { 'retry-after': 1 } : {}),
  };
  response.writeHead(status, headers).end(JSON.stringify(answer.body));
}

/** An answer of the sandbox about itself. */
export function sendJson(response: ServerResponse, { status, body }: Answer): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
}
