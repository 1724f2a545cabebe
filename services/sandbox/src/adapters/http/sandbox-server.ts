import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { AskedMonth } from '../../domain/answer.js';
import { readFault, takeFault, type Fault } from '../../domain/faults.js';
import { judge, refusal, type Answer } from '../../domain/judge.js';
import type { SandboxSettings } from '../../sandbox.config.js';
import { readJson } from './read-json.js';
import { sendJson, sendOfficially } from './send.js';

const ROUTE = '/v3/dss/quotient_familial/identite';

/** What the sandbox remembers while it runs: counts, never an identity. */
interface Memory {
  faults: readonly Fault[];
  readonly calls: Map<string, number>;
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  readonly memory: Memory;
  readonly settings: SandboxSettings;
  readonly now: () => Date;
}

/** An HTTP server that answers like API Particulier, and takes faults to play on `/_sandbox/…`. */
export function createSandbox(settings: SandboxSettings, now: () => Date = () => new Date()): Server {
  const memory: Memory = { faults: [], calls: new Map() };
  return createServer((request, response) => {
    const target = `http://sandbox${request.url ?? '/'}`;
    const url = new URL(URL.canParse(target) ? target : 'http://sandbox/');
    void route({ request, response, url, memory, settings, now }).catch(() => response.destroy());
  });
}

async function route(exchange: Exchange): Promise<void> {
  const { request, response, url, memory } = exchange;
  switch (`${request.method ?? ''} ${url.pathname}`) {
    case `GET ${ROUTE}`:
      return answerCall(exchange);
    case 'GET /health/live':
    case 'GET /health/ready':
      sendJson(response, { status: 200, body: { status: 'ready' } });
      return;
    case 'GET /_sandbox/calls':
      sendJson(response, { status: 200, body: Object.fromEntries(memory.calls) });
      return;
    case 'DELETE /_sandbox/faults':
      memory.faults = [];
      sendJson(response, { status: 200, body: { faults: 0 } });
      return;
    case 'POST /_sandbox/faults':
      return addFault(exchange);
    default:
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
  }
}

async function addFault({ request, response, memory }: Exchange): Promise<void> {
  const fault = readFault(await readJson(request));
  if (fault === null) {
    const error = 'kind, latencyMs, status, code, retryInSeconds, times or birthName is malformed';
    sendJson(response, { status: 400, body: { error } });
    return;
  }
  memory.faults = [...memory.faults, fault];
  sendJson(response, { status: 200, body: { faults: memory.faults.length } });
}

async function answerCall(exchange: Exchange): Promise<void> {
  const { request, response, url, memory, settings, now } = exchange;
  const { fault, faults } = takeFault(memory.faults, url.searchParams.get('nomNaissance') ?? '');
  memory.faults = faults;
  if (fault !== null && fault.latencyMs > 0) await pause(fault.latencyMs);
  const bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
  const token = bearer === undefined ? undefined : settings.tokens.get(bearer);
  const answer =
    fault?.kind === 'status' ? planned(fault) : judge({ token, query: url.searchParams, today: monthInFrance(now()) });
  count(memory, fault === null || fault.kind === 'none' ? String(answer.status) : fault.kind);
  if (fault === null || !breakOff(response, fault.kind)) sendOfficially(response, answer);
}

function planned({ status, code, retryInSeconds }: Fault): Answer {
  return refusal(status, { code, title: 'Panne simulée', retryInSeconds: retryInSeconds ?? undefined });
}

/** Plays a fault of the connection. @returns false when the fault leaves the answer whole */
function breakOff(response: ServerResponse, kind: Fault['kind']): boolean {
  const headers = { 'content-type': 'application/vnd.api+json; charset=utf-8' };
  switch (kind) {
    case 'hang':
      return true;
    case 'reset':
      response.socket?.resetAndDestroy();
      return true;
    case 'truncate':
      response.writeHead(200, { ...headers, 'content-length': '500' });
      response.write('{"data":{"quotient', () => response.socket?.end());
      return true;
    case 'malformed':
      response.writeHead(200, headers).end('{"data":');
      return true;
    case 'none':
    case 'status':
      return false;
  }
}

function count({ calls }: Memory, outcome: string): void {
  calls.set(outcome, (calls.get(outcome) ?? 0) + 1);
}

const MONTH_IN_FRANCE = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Paris', year: 'numeric', month: 'numeric' });

function monthInFrance(instant: Date): AskedMonth {
  const parts = new Map(MONTH_IN_FRANCE.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  return { year: parts.get('year') ?? 0, month: parts.get('month') ?? 0 };
}
