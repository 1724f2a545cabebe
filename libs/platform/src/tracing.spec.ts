import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import { InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace';
import type { EventEnvelope } from '@octroi/contracts';
import { RuleViolation } from '@octroi/kernel';
import { currentSpan, withinSpan } from './current-span.js';
import { messagingTraces } from './messaging-traces.js';
import { inSpan, openSpan, spanIdOf, startTracing, traceIdOf } from './tracing.js';

const CORRELATION = '01a209a4-0daf-7103-bfa8-6ebdc96d2a01';
const OTHER = '01a209a4-0daf-7103-bfa8-6ebdc96d2a02';
const EVENT = '01a209a4-183e-7363-a34e-b9822d5e43e2';

let end: () => Promise<void> = async () => Promise.resolve();
afterEach(async () => end());

function traced(share = 1): InMemorySpanExporter {
  const exporter = new InMemorySpanExporter();
  const settings = { service: 'intake', endpoint: 'http://127.0.0.1:1', share };
  end = startTracing(settings, new SimpleSpanProcessor({ exporter }));
  return exporter;
}

const anEvent = (overrides: Partial<EventEnvelope> = {}): EventEnvelope => ({
  ...{ id: EVENT, type: 'aid.intake.request-submitted.v1', source: 'octroi/intake', time: '2026-11-23T10:00:00Z' },
  ...{ subject: 'r-1', siteId: 'chaville', sequence: 1, correlationId: CORRELATION, causationId: null },
  ...{ actorId: null, data: {} },
  ...overrides,
});

describe('a trace', () => {
  test('is that of the correlation id, and its steps hang together', async () => {
    const exporter = traced();
    const root = openSpan({ name: 'POST', kind: 'server', correlationId: CORRELATION, key: CORRELATION });
    await withinSpan({ correlationId: CORRELATION, spanId: root?.spanId }, () =>
      inSpan({ name: 'transaction intake', kind: 'client' }, async () => Promise.resolve()),
    );
    root?.end({ failed: false, facts: { 'http.response.status_code': 201 } });
    const [transaction, door] = exporter.getFinishedSpans();
    expect([transaction, door].map((span) => span?.spanContext().traceId)).toEqual(
      Array.from({ length: 2 }, () => traceIdOf(CORRELATION)),
    );
    expect(transaction?.parentSpanContext?.spanId).toBe(root?.spanId);
    expect(door?.spanContext().spanId).toBe(spanIdOf(CORRELATION));
    expect(door?.parentSpanContext).toBeUndefined();
  });

  test('goes on through an event, in processes that tell each other nothing', async () => {
    const exporter = traced();
    messagingTraces('intake').sent(anEvent(), Date.now());
    let within: unknown;
    await messagingTraces('retrieval').around([anEvent()], async () => {
      within = currentSpan();
      messagingTraces('retrieval').sent(anEvent({ id: OTHER, causationId: EVENT }), Date.now());
      return Promise.resolve();
    });
    const [publish, next, process] = exporter.getFinishedSpans();
    expect(publish?.parentSpanContext?.spanId).toBe(spanIdOf(CORRELATION));
    expect(process?.parentSpanContext?.spanId).toBe(publish?.spanContext().spanId);
    expect(next?.parentSpanContext?.spanId).toBe(process?.spanContext().spanId);
    expect(within).toMatchObject({ correlationId: CORRELATION, spanId: process?.spanContext().spanId });
  });

  test('of a batch of several has a span in each; what the batch does belongs to none of them', async () => {
    const exporter = traced();
    let within: unknown = 'not called';
    await messagingTraces('gateway').around([anEvent(), anEvent({ correlationId: OTHER })], async () => {
      within = currentSpan();
      return Promise.resolve();
    });
    const traces = exporter.getFinishedSpans().map((span) => span.spanContext().traceId);
    expect(new Set(traces)).toEqual(new Set([CORRELATION, OTHER].map(traceIdOf)));
    expect(within).toBeUndefined();
  });

  test('says the code of a failure, and no message', async () => {
    const exporter = traced();
    const place = { name: 'step', kind: 'internal', correlationId: CORRELATION } as const;
    await expect(inSpan(place, () => Promise.reject(new Error('ZZCANARY')))).rejects.toThrow('ZZCANARY');
    await expect(inSpan(place, () => Promise.reject(new RuleViolation('not-found')))).rejects.toThrow();
    const spans = exporter.getFinishedSpans();
    expect(spans.map(({ attributes }) => attributes['octroi.outcome'])).toEqual(['internal-error', 'not-found']);
    const said = spans.map(({ name, attributes, events, status }) => ({ name, attributes, events, status }));
    expect(JSON.stringify(said)).not.toContain('ZZCANARY');
  });

  test('is kept or left out whole, by its id', () => {
    const exporter = traced(0);
    openSpan({ name: 'step', kind: 'internal', correlationId: CORRELATION })?.end();
    expect(exporter.getFinishedSpans()).toEqual([]);
  });

  test('is nothing without a collector, or without a correlation id', () => {
    expect(openSpan({ name: 'step', kind: 'internal', correlationId: CORRELATION })).toBeNull();
    traced();
    expect(openSpan({ name: 'step', kind: 'internal', correlationId: 'none' })).toBeNull();
  });
});

test('a collector that takes the call and never answers costs no time, and does not hold the end', async () => {
  const server = createServer(() => undefined).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  end = startTracing({ service: 'intake', endpoint: `http://127.0.0.1:${port}`, share: 1 });
  for (let count = 0; count < 10_000; count += 1)
    openSpan({ name: 'step', kind: 'internal', correlationId: CORRELATION })?.end();
  await end();
  end = async () => Promise.resolve();
  server.closeAllConnections();
  server.close();
  expect(openSpan({ name: 'step', kind: 'internal', correlationId: CORRELATION })).toBeNull();
});
