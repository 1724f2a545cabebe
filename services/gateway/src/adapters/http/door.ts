import type { IncomingMessage } from 'node:http';
import helmet from '@fastify/helmet';
import { RuleViolation, type IdGenerator } from '@octroi/kernel';
import { EventErrorFilter } from '@octroi/messaging';
import { IDS, LOGGER, openSpan, withinSpan, type SpanPlace, type StructuredLogger } from '@octroi/platform';
import { UnsupportedMediaTypeException } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Histogram, Registry } from 'prom-client';
import { AccessGuard } from './access.guard.js';
import { correlationOf } from './correlation.js';
import { API_POLICY } from './door-errors.js';
import { DOCS_PATH, setUpDocumentation } from './documentation.js';
import { isScan, takeScans, takesScan } from './incoming-scan.js';
import { ProblemFilter } from './problem.filter.js';
import { RouteTable } from './route-table.js';

/** The documentation page has scripts and styles of its own, all from here; its components write style attributes. */
const DOCS_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Sets up the HTTP door: security headers, correlation, problem details, access rules, documentation. */
export async function configureDoor(app: NestFastifyApplication): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  const routes = app.get(RouteTable);
  fastify.addHook('onRoute', ({ method, url }) => routes.add(method, url));
  fastify.decorateRequest('correlationId', '');
  fastify.decorateRequest('caller', null);
  fastify.decorateRequest('span', null);
  await app.register(helmet, { contentSecurityPolicy: false, xFrameOptions: { action: 'deny' } });
  fastify.server.prependListener('request', nameNothing);
  takeScans(fastify);
  addHooks(fastify, app.get<IdGenerator>(IDS));
  measure(fastify, app.get(Registry));
  note(fastify, app.get<StructuredLogger>(LOGGER));
  app.useGlobalFilters(new EventErrorFilter(new ProblemFilter(app.get<StructuredLogger>(LOGGER), routes)));
  app.useGlobalGuards(app.get(AccessGuard));
  setUpDocumentation(app);
}

/** An address that cannot be decoded names nothing. Fastify would answer it by itself, in other words than ours. */
function nameNothing(request: IncomingMessage): void {
  try {
    decodeURI(request.url ?? '');
  } catch {
    request.url = '/unknown';
  }
}

function addHooks(fastify: FastifyInstance, ids: IdGenerator): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    const { correlationId, callerSpanId } = correlationOf(request.headers, ids);
    request.correlationId = correlationId;
    request.span = openSpan(spanOf(request, callerSpanId));
    const isDocs = request.url.startsWith(DOCS_PATH);
    void reply.headers({
      'x-correlation-id': request.correlationId,
      'cache-control': 'no-store',
      'content-security-policy': isDocs ? DOCS_POLICY : API_POLICY,
    });
    withinSpan({ correlationId, spanId: request.span?.spanId }, () => {
      if (bodyIsForeign(request)) done(foreignBody(request));
      else done();
    });
  });
}

/** The route's pattern, never the address. */
function spanOf({ method, correlationId, routeOptions }: FastifyRequest, parentId: string | undefined): SpanPlace {
  const route = routeOptions.url ?? 'unknown';
  const facts = { 'http.request.method': method, 'http.route': route };
  return { name: `${method} ${route}`, kind: 'server', correlationId, key: correlationId, parentId, facts };
}

/** True for a body that is neither JSON nor, where they are taken, a scan; an empty body has no type, whatever the header says. */
function bodyIsForeign(request: FastifyRequest): boolean {
  const { headers } = request;
  const { 'content-type': type, 'content-length': length, 'transfer-encoding': encoding } = headers;
  if (type === undefined) return false;
  if (encoding === undefined && (length === undefined || length === '0')) {
    delete headers['content-type'];
    return false;
  }
  return !isScan(request) && !/^application\/json *(;|$)/i.test(type);
}

/** Where files are taken, somebody sent another file: they are told which ones are. */
function foreignBody(request: FastifyRequest): Error {
  return takesScan(request) ? new RuleViolation('document-type-not-accepted') : new UnsupportedMediaTypeException();
}

/** One line for each request that has its route: never its address, which may name somebody. */
function note(fastify: FastifyInstance, logger: StructuredLogger): void {
  fastify.addHook('onResponse', (request, reply, done) => {
    const { method, correlationId, caller } = request;
    const facts = { 'http.response.status_code': reply.statusCode, 'octroi.site': caller?.siteId };
    request.span?.end({ failed: reply.statusCode >= 500, facts });
    const route = request.routeOptions.url ?? 'unknown';
    const who = caller === null ? {} : { site: caller.siteId, roles: caller.roles };
    const ms = Math.round(reply.elapsedTime);
    const level = route.startsWith('/v1/') ? 'info' : 'debug';
    logger[level]({ correlationId, method, route, status: reply.statusCode, ms, ...who }, 'http');
    done();
  });
}

function measure(fastify: FastifyInstance, registry: Registry): void {
  const seconds = new Histogram({
    name: 'octroi_http_request_seconds',
    help: 'Time to answer, by route pattern',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown';
    // A stream lasts as long as its page is open: that is no time to answer.
    if (String(reply.getHeader('content-type')).startsWith('text/event-stream')) {
      done();
      return;
    }
    seconds.observe({ method: request.method, route, status: String(reply.statusCode) }, reply.elapsedTime / 1000);
    done();
  });
}
