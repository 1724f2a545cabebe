import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { randomUUID } from 'node:crypto';
import { errorBody, householdBody, type Body, type OfficialError } from '../../domain/answer.js';
import { readFault, takeFault, type Fault } from '../../domain/faults.js';
import { findHousehold, readQuery, refusedParameters } from '../../domain/identity-query.js';
import type { SandboxSettings } from '../../sandbox.config.js';
import { readJson } from './read-json.js';

const ROUTE = '/v3/dss/quotient_familial/identite';
/** Limit that the headers tell; the sandbox does not enforce it. */
const CALLS_A_SECOND = 20;

/** What the sandbox remembers while it runs: counts, never an identity. */
interface Memory {
  faults: readonly Fault[];
  readonly calls: Map<string, number>;
}

interface Answer {
  readonly status: number;
  readonly body: Body;
}

/** An HTTP server that answers like API Particulier, and takes faults to play on `/_sandbox/…`. */
export function createSandbox(settings: SandboxSettings): Server {
  const memory: Memory = { faults: [], calls: new Map() };
  return createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://sandbox');
    void route({ request, response, url, memory, settings }).catch(() => response.destroy());
  });
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  readonly memory: Memory;
  readonly settings: SandboxSettings;
}

async function route(exchange: Exchange): Promise<void> {
  const { request, response, url, memory } = exchange;
  const line = `${request.method ?? ''} ${url.pathname}`;
  if (line === `GET ${ROUTE}`) return answerCall(exchange);
  if (line === 'GET /health/live' || line === 'GET /health/ready') {
    send(response, { status: 200, body: { status: 'ready' } });
    return;
  }
  if (line === 'GET /_sandbox/calls') {
    send(response, { status: 200, body: Object.fromEntries(memory.calls) });
    return;
  }
  if (line === 'DELETE /_sandbox/faults') {
    memory.faults = [];
    send(response, { status: 200, body: { faults: 0 } });
    return;
  }
  if (line === 'POST /_sandbox/faults') return addFault(exchange);
  response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
}

async function addFault({ request, response, memory }: Exchange): Promise<void> {
  const fault = readFault(await readJson(request));
  if (fault === null) {
    send(response, {
      status: 400,
      body: { error: 'kind, latencyMs, status, code, times or birthName is malformed' },
    });
    return;
  }
  memory.faults = [...memory.faults, fault];
  send(response, { status: 200, body: { faults: memory.faults.length } });
}

async function answerCall(exchange: Exchange): Promise<void> {
  const { response, url, memory } = exchange;
  const taken = takeFault(memory.faults, url.searchParams.get('nomNaissance') ?? '');
  memory.faults = taken.faults;
  const { fault } = taken;
  if (fault !== null && fault.latencyMs > 0) await pause(fault.latencyMs);
  const answer =
    fault?.kind === 'status' ? failure(fault.status, [{ code: fault.code, title: 'Panne simulée' }]) : judge(exchange);
  count(memory, fault !== null && fault.kind !== 'none' ? fault.kind : String(answer.status));
  switch (fault?.kind) {
    case 'hang':
      return;
    case 'reset':
      response.socket?.resetAndDestroy();
      return;
    case 'truncate':
      response.writeHead(200, { 'content-type': 'application/vnd.api+json', 'content-length': '500' });
      response.write('{"data":{"quotient');
      setImmediate(() => response.socket?.end());
      return;
    case 'malformed':
      response.writeHead(200, { 'content-type': 'application/vnd.api+json' }).end('{"data":');
      return;
    default:
      send(response, answer);
  }
}

/** The checks in the official order: token, recipient, parameters, then the household. */
function judge({ request, url, settings }: Exchange): Answer {
  const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
  const held = token === undefined ? undefined : settings.tokens.get(token);
  if (held === undefined) return failure(401, [{ code: '00101', title: 'Jeton absent ou invalide' }]);
  if (!held.scopes.some((scope) => scope.startsWith('cnaf_')))
    return failure(403, [{ code: '00100', title: 'Privilèges insuffisants' }]);
  const recipient = url.searchParams.get('recipient') ?? '';
  if (!/^\d{14}$/.test(recipient))
    return failure(422, [{ code: '00210', title: 'Paramètre recipient incorrect', parameter: 'recipient' }]);
  const query = readQuery(url.searchParams);
  const refused = refusedParameters(query, url.searchParams);
  if (refused.length > 0)
    return failure(
      422,
      refused.map(({ code, parameter }) => ({ code, parameter, title: 'Paramètre incorrect' })),
    );
  const household = findHousehold(query);
  if (household === null) return failure(422, [{ code: '35560', title: 'Identité non reconnue' }]);
  if (household.failure !== undefined) return failure(household.failure.status, [household.failure]);
  return { status: 200, body: householdBody(household, held.scopes, monthOf(url.searchParams)) };
}

function monthOf(query: URLSearchParams): { year: number; month: number } {
  const today = new Date();
  return {
    year: Number(query.get('annee') ?? today.getFullYear()),
    month: Number(query.get('mois') ?? today.getMonth() + 1),
  };
}

function failure(status: number, errors: readonly OfficialError[]): Answer {
  return { status, body: errorBody(errors) };
}

function send(response: ServerResponse, { status, body }: Answer): void {
  const reset = Math.floor(Date.now() / 1_000) + 1;
  response.writeHead(status, {
    'content-type': 'application/vnd.api+json; charset=utf-8',
    'x-request-id': randomUUID(),
    'x-response-cached': 'false',
    'ratelimit-limit': CALLS_A_SECOND,
    'ratelimit-remaining': CALLS_A_SECOND - 1,
    'ratelimit-reset': reset,
    ...retryAfter(status),
  });
  response.end(JSON.stringify(body));
}

function retryAfter(status: number): Record<string, number> {
  return status === 429 ? { 'retry-after': 1 } : {};
}

function count(memory: Memory, outcome: string): void {
  memory.calls.set(outcome, (memory.calls.get(outcome) ?? 0) + 1);
}

async function pause(ms: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, ms));
}
