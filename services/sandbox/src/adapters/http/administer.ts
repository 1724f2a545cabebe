import type { IncomingMessage, ServerResponse } from 'node:http';
import { isIP } from 'node:net';
import { isCount, readFault, type Fault } from '../../domain/faults.js';
import type { SandboxClock } from '../sandbox-clock.js';
import type { Gate } from './gate.js';
import { readJson } from './read-json.js';
import type { Repetitions } from './repetitions.js';
import { sendJson } from './send.js';

/** What tests look at and change while the sandbox runs: counts, never an identity. */
export interface Memory {
  faults: readonly Fault[];
  /** Calls by how they ended. */
  readonly calls: Map<string, number>;
  readonly repetitions: Repetitions;
}

/** What the routes below `/_sandbox/` work on. */
export interface Controls {
  readonly memory: Memory;
  readonly gate: Gate;
  readonly clock: SandboxClock;
}

interface Exchange extends Controls {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

type Route = (exchange: Exchange) => void | Promise<void>;

const ROUTES: Readonly<Record<string, Route>> = {
  'GET /_sandbox/calls': ({ response, memory }) => ok(response, Object.fromEntries(memory.calls)),
  'GET /_sandbox/repetitions': ({ response, memory }) => ok(response, memory.repetitions.counters()),
  'POST /_sandbox/faults': addFault,
  'DELETE /_sandbox/faults': ({ response, memory }) => {
    memory.faults = [];
    ok(response, { faults: 0 });
  },
  'GET /_sandbox/limits': ({ response, gate }) => ok(response, gate.counters()),
  'DELETE /_sandbox/limits': ({ response, gate }) => {
    gate.forget();
    ok(response, gate.counters());
  },
  'GET /_sandbox/bans': ({ response, gate }) => ok(response, gate.bans()),
  'POST /_sandbox/bans': planBan,
  'DELETE /_sandbox/bans': ({ response, gate }) => {
    gate.lift(null);
    ok(response, gate.bans());
  },
  'GET /_sandbox/clock': ({ response, clock }) => ok(response, { now: clock.now() }),
  'POST /_sandbox/clock': moveClock,
};

const BANS = '/_sandbox/bans/';

/** Answers a request below `/_sandbox/`: no limit and no ban touches it. */
export async function administer(exchange: Exchange, path: string): Promise<void> {
  const { request, response, gate } = exchange;
  const route = ROUTES[`${request.method ?? ''} ${path}`];
  if (route !== undefined) return route(exchange);
  if (request.method === 'DELETE' && path.startsWith(BANS)) {
    gate.lift(decodeURIComponent(path.slice(BANS.length)));
    ok(response, gate.bans());
    return;
  }
  sendJson(response, { status: 404, body: { error: 'not found' } });
}

async function addFault({ request, response, memory }: Exchange): Promise<void> {
  const fault = readFault(await readJson(request));
  if (fault === null) {
    refuse(response, 'kind, latencyMs, status, code, retryInSeconds, times, birthName or path is malformed');
    return;
  }
  memory.faults = [...memory.faults, fault];
  ok(response, { faults: memory.faults.length });
}

async function planBan({ request, response, gate }: Exchange): Promise<void> {
  const { address } = ((await readJson(request)) ?? {}) as { address?: unknown };
  if (typeof address !== 'string' || isIP(address) === 0) {
    refuse(response, 'address is not an IP address');
    return;
  }
  gate.ban(address);
  ok(response, gate.bans());
}

async function moveClock({ request, response, clock }: Exchange): Promise<void> {
  const { advanceMs } = ((await readJson(request)) ?? {}) as { advanceMs?: unknown };
  if (!isCount(advanceMs)) {
    refuse(response, 'advanceMs is not a whole number of milliseconds');
    return;
  }
  clock.advance(advanceMs);
  ok(response, { now: clock.now() });
}

function ok(response: ServerResponse, body: unknown): void {
  sendJson(response, { status: 200, body });
}

function refuse(response: ServerResponse, error: string): void {
  sendJson(response, { status: 400, body: { error } });
}
