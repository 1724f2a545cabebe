import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { withinSpan } from '../current-span.js';
import { openSpan, type OpenSpan, type SpanPlace } from '../tracing.js';

const DOCUMENTS = '/documents/';
const CORRELATION = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const SPAN = /^[0-9a-f]{16}$/;

/** Header by which who asks for a document names its own span. */
export const SPAN_HEADER = 'x-octroi-span';

/** What is done for a document belongs to the trace of who asked for it, as what is done for a command does. */
export function traceDocuments(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  const spans = new WeakMap<FastifyRequest, OpenSpan>();
  fastify.addHook('onRequest', (request, _reply, done) => {
    const route = request.routeOptions.url ?? '';
    const correlationId = correlationOf(request);
    if (!route.startsWith(DOCUMENTS) || correlationId === undefined) {
      done();
      return;
    }
    const span = openSpan(placeOf(request, route, correlationId));
    if (span !== null) spans.set(request, span);
    withinSpan({ correlationId, spanId: span?.spanId }, () => done());
  });
  fastify.addHook('onResponse', (request, { statusCode }, done) => {
    spans.get(request)?.end({ failed: statusCode >= 500, facts: { 'http.response.status_code': statusCode } });
    done();
  });
}

/** The correlation id that whoever asks for a document gives, when it is one. */
export function correlationOf({ headers }: Pick<FastifyRequest, 'headers'>): string | undefined {
  const given = headers['x-correlation-id'];
  return typeof given === 'string' && CORRELATION.test(given) ? given : undefined;
}

/** The route's pattern, never the address. */
function placeOf({ method, headers }: FastifyRequest, route: string, correlationId: string): SpanPlace {
  const asker = headers[SPAN_HEADER];
  const parentId = typeof asker === 'string' && SPAN.test(asker) ? asker : undefined;
  const facts = { 'http.request.method': method, 'http.route': route };
  return { name: `${method} ${route}`, kind: 'server', correlationId, parentId, facts };
}
