import { createHash } from 'node:crypto';
import { ROOT_CONTEXT, SpanKind, SpanStatusCode, TraceFlags, trace, type Span, type Tracer } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import {
  BatchSpanProcessor,
  TraceIdRatioBasedSampler,
  TracerProvider,
  type IdGenerator,
  type SpanProcessor,
} from '@opentelemetry/sdk-trace';
import { OctroiError } from '@octroi/kernel';
import { currentSpan, withinSpan, type CurrentSpan } from './current-span.js';
import { allowedFacts, type TraceFacts } from './trace-facts.js';

/** Where a span stands: what it belongs to, and what it is about. */
export interface SpanPlace {
  /** A route, a subject, or the name of a step: never anything of a person. */
  readonly name: string;
  readonly kind: keyof typeof KINDS;
  /** A UUID: all spans of one correlation id make one trace. @default that of the work that is going on */
  readonly correlationId?: string;
  /** What the span's id is made from (the id of an event, or the correlation id for the root), so that another process can name it as a parent. */
  readonly key?: string;
  /** Id of the parent span (16 hex digits). @default the span that is going on */
  readonly parentId?: string;
  readonly facts?: TraceFacts;
  /** Unix time in ms. @default now */
  readonly from?: number;
}

/** A span that has not ended. */
export interface OpenSpan {
  readonly spanId: string;
  /** Ends it; without an outcome it went well. */
  end(outcome?: { readonly failed: boolean; readonly facts?: TraceFacts; readonly at?: number }): void;
}

/** How traces leave. */
export interface TracingSettings {
  readonly service: string;
  /** Base URL of an OTLP collector over HTTP. Without one nothing is traced. */
  readonly endpoint: string | undefined;
  /** Part of the traces that is kept, 0 to 1: the same ones in every service. */
  readonly share: number;
}

const KINDS = {
  internal: SpanKind.INTERNAL,
  server: SpanKind.SERVER,
  client: SpanKind.CLIENT,
  producer: SpanKind.PRODUCER,
  consumer: SpanKind.CONSUMER,
} as const;

/** Ids that the next span gets: they follow from ids that travel anyway, so that no trace context has to be stored or sent. */
class DerivedIds implements IdGenerator {
  trace = '';
  span = '';

  generateTraceId(): string {
    return this.trace;
  }

  generateSpanId(): string {
    return this.span;
  }
}

const ids = new DerivedIds();
let tracer: Tracer | null = null;

/**
 * Begins to trace this process, when there is a collector. Spans wait in a bounded buffer and are sent in the background: a collector that is away
 * costs the oldest spans, never time.
 * @param processor takes the spans instead of the collector, in tests
 * @returns sends what waits, for five seconds at most, and ends tracing
 */
export function startTracing(settings: TracingSettings, processor?: SpanProcessor): () => Promise<void> {
  const { service, endpoint, share } = settings;
  if (endpoint === undefined) return async () => Promise.resolve();
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': service, 'service.namespace': 'octroi' }),
    sampler: new TraceIdRatioBasedSampler(share),
    idGenerator: ids,
    spanProcessors: [processor ?? new BatchSpanProcessor({ exporter: collector(endpoint), ...BUFFER })],
  });
  const own = provider.getTracer('octroi');
  tracer = own;
  return async () => {
    if (tracer === own) tracer = null;
    await Promise.race([provider.shutdown().catch(() => undefined), atMost(LONGEST_FLUSH_MS)]);
  };
}

const BUFFER = {
  maxQueueSize: 2_048,
  maxExportBatchSize: 256,
  scheduledDelayMillis: 1_000,
  exportTimeoutMillis: 5_000,
};
const LONGEST_FLUSH_MS = 5_000;

function collector(endpoint: string): OTLPTraceExporter {
  return new OTLPTraceExporter({ url: `${endpoint.replace(/\/+$/, '')}/v1/traces`, timeoutMillis: 4_000 });
}

async function atMost(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}

/** Id of a trace: the correlation id without its dashes. */
export function traceIdOf(correlationId: string): string {
  return correlationId.replaceAll('-', '');
}

/** Id of the span that is made from a key. */
export function spanIdOf(key: string): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 16);
}

/** Opens a span. @returns null when nothing is traced, or nothing says to which trace it would belong */
export function openSpan(place: SpanPlace): OpenSpan | null {
  if (tracer === null) return null;
  const current = currentSpan();
  const correlationId = place.correlationId ?? current?.correlationId;
  if (correlationId === undefined || !UUID.test(correlationId)) return null;
  const span = begin(tracer, { ...place, correlationId, parentId: place.parentId ?? parentOf(current, correlationId) });
  return {
    spanId: span.spanContext().spanId,
    end: ({ failed = false, facts = {}, at } = { failed: false }) => {
      span.setAttributes(allowedFacts(facts));
      if (failed) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end(at);
    },
  };
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The span that is going on, when it is of the same trace. */
function parentOf(current: CurrentSpan | undefined, correlationId: string): string | undefined {
  return current?.correlationId === correlationId ? current.spanId : undefined;
}

function begin(from: Tracer, place: SpanPlace & { readonly correlationId: string }): Span {
  const traceId = traceIdOf(place.correlationId);
  ids.trace = traceId;
  ids.span = place.key === undefined ? spanIdOf(`${process.pid} ${(counter += 1)} ${traceId}`) : spanIdOf(place.key);
  const parent = { traceId, spanId: place.parentId ?? '', traceFlags: TraceFlags.SAMPLED, isRemote: true };
  const context = place.parentId === undefined ? ROOT_CONTEXT : trace.setSpanContext(ROOT_CONTEXT, parent);
  const facts = allowedFacts({ ...place.facts, 'octroi.correlation_id': place.correlationId });
  const options = { kind: KINDS[place.kind], attributes: facts, startTime: place.from };
  return from.startSpan(place.name, options, context);
}

let counter = 0;

/** Runs work within a span: what it awaits belongs to it, and a failure says its code, never its message. */
export async function inSpan<Result>(place: SpanPlace, work: () => Promise<Result>): Promise<Result> {
  const span = openSpan(place);
  if (span === null) return work();
  const correlationId = place.correlationId ?? currentSpan()?.correlationId ?? '';
  try {
    const result = await withinSpan({ correlationId, spanId: span.spanId }, work);
    span.end();
    return result;
  } catch (error) {
    span.end({
      failed: true,
      facts: { 'octroi.outcome': error instanceof OctroiError ? error.code : 'internal-error' },
    });
    throw error;
  }
}
