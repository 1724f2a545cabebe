import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { AskedMonth } from '../../domain/answer.js';
import { takeFault, type Fault } from '../../domain/faults.js';
import { judge, refusal, type Answer } from '../../domain/judge.js';
import { isTaxPath } from '../../domain/tax-office.js';
import { officialRoute, type OfficialRoute } from '../../domain/official-routes.js';
import type { SandboxSettings, SandboxToken } from '../../sandbox.config.js';
import { SandboxClock } from '../sandbox-clock.js';
import { administer, type Controls, type Memory } from './administer.js';
import { Gate } from './gate.js';
import { Repetitions } from './repetitions.js';
import { sendJson, sendOfficially } from './send.js';
import { TaxOffice } from './tax-office.js';

const TOO_MANY: Answer = refusal(429, {
  code: '00429',
  title: 'Trop de requêtes',
  detail: 'Vous avez effectué trop de requêtes',
});

interface Exchange extends Controls {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  readonly settings: SandboxSettings;
  readonly taxOffice: TaxOffice;
}

/** An HTTP server that answers like API Particulier, with its limits, and like the tax office beside it; it takes faults to play on `/_sandbox/…`. */
export function createSandbox(settings: SandboxSettings, clock = new SandboxClock(settings.startsAt)): Server {
  const memory: Memory = { faults: [], calls: new Map(), repetitions: new Repetitions() };
  const controls: Controls = { memory, gate: new Gate(settings, clock), clock };
  const taxOffice = new TaxOffice(settings.taxClients, () => clock.now());
  return createServer((request, response) => {
    const target = `http://sandbox${request.url ?? '/'}`;
    const url = new URL(URL.canParse(target) ? target : 'http://sandbox/');
    void route({ request, response, url, settings, taxOffice, ...controls }).catch(() => response.destroy());
  });
}

async function route(exchange: Exchange): Promise<void> {
  const { request, response, url } = exchange;
  const { pathname } = url;
  if (pathname === '/health/live' || pathname === '/health/ready') {
    sendJson(response, { status: 200, body: { status: 'ready' } });
    return;
  }
  if (pathname.startsWith('/_sandbox/')) return administer(exchange, pathname);
  if (isTaxPath(pathname)) return answerTax(exchange);
  const route = officialRoute(pathname);
  const { token, bearer, verdict } = exchange.gate.receive(request, isCounted(pathname, route));
  if (verdict.kind === 'silenced') {
    silence(exchange);
    return;
  }
  if (verdict.kind === 'refused') {
    count(exchange.memory, '429');
    sendOfficially(response, TOO_MANY, verdict);
    return;
  }
  if (request.method === 'GET' && route !== null) return answerCall(exchange, { token, bearer, verdict, route });
  if (request.method === 'GET' && pathname === '/api/introspect') {
    introspect(response, token);
    return;
  }
  response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
}

/** Faults of a path are played here too; a person's number stands in the path, hence no name tells them apart. */
async function answerTax({ request, response, url, memory, taxOffice }: Exchange): Promise<void> {
  const { fault, faults } = takeFault(memory.faults, { birthName: '', path: url.pathname });
  memory.faults = faults;
  if (fault !== null && fault.latencyMs > 0) await pause(fault.latencyMs);
  if (fault !== null && breakOff(response, fault.kind)) count(memory, fault.kind);
  else if (fault?.kind === 'status') {
    sendJson(response, { status: fault.status, body: {} });
    count(memory, String(fault.status));
  } else count(memory, String(await taxOffice.answer(request, response, url.pathname)));
}

/** A session of FranceConnect is no habilitation: only its address is counted. */
function isCounted(pathname: string, route: OfficialRoute | null): boolean {
  return /^\/v[3-9]\//.test(pathname) && route?.namedBy !== 'session';
}

/** What the token may read, as the official route tells it. */
function introspect(response: ServerResponse, token: SandboxToken | undefined): void {
  if (token === undefined) sendJson(response, refusal(401, { code: '00101', title: 'Jeton absent ou invalide' }));
  else
    sendJson(response, {
      status: 200,
      body: { _id: token.habilitation, name: token.habilitation, scopes: token.scopes },
    });
}

/** A banned address hears nothing: whatever else was answered would be an answer. */
function silence({ response, memory, settings }: Exchange): void {
  count(memory, 'silence');
  if (settings.silence === 'drop') response.socket?.destroy();
}

interface Admitted {
  readonly token: SandboxToken | undefined;
  readonly bearer: string | undefined;
  readonly route: OfficialRoute;
  readonly verdict: Parameters<typeof sendOfficially>[2];
}

async function answerCall(exchange: Exchange, { token, bearer, route, verdict }: Admitted): Promise<void> {
  const { response, url, memory, clock } = exchange;
  response.once('close', memory.repetitions.begin(url.pathname + url.search));
  const birthName = url.searchParams.get('nomNaissance') ?? '';
  const { fault, faults } = takeFault(memory.faults, { birthName, path: url.pathname });
  memory.faults = faults;
  if (fault !== null && fault.latencyMs > 0) await pause(fault.latencyMs);
  const today = monthInFrance(clock.now());
  const answer =
    fault?.kind === 'status' ? planned(fault) : judge({ route, token, bearer, query: url.searchParams, today });
  count(memory, fault === null || fault.kind === 'none' ? String(answer.status) : fault.kind);
  if (fault === null || !breakOff(response, fault.kind)) sendOfficially(response, answer, verdict);
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
