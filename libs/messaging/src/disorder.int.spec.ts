import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { jetstream } from '@nats-io/jetstream';
import { requestSubmittedV1, type EventEnvelope } from '@octroi/contracts';
import { TransientError } from '@octroi/kernel';
import { anEnvelope } from '@octroi/testing';
import fc from 'fast-check';

import { toHeaders } from './headers.js';
import { DEFAULT_RETRY_POLICY } from './settlement.js';
import { startConsumer } from './testing/consumer-app.js';
import { Lab } from './testing/lab.js';

jest.setTimeout(180_000);

/** Requests, and versions of each: every order of them is sent with repeats, and refused at random. */
const REQUESTS = 20;
const VERSIONS = 8;
const POLICY = { ...DEFAULT_RETRY_POLICY, countedDelaysMs: [5], firstDelayMs: 5, longestDelayMs: 40 };

describe('events that come in any order', () => {
  let lab: Lab;
  beforeAll(async () => {
    lab = await Lab.open({ ackWaitMs: 2_000, duplicateWindowMs: 100 });
    await lab.keepTopology();
  });
  afterEach(async () => lab.endTest());
  afterAll(async () => lab.close());

  test('a handler that waits for the next version ends in the same state, whatever is refused or repeated', async () => {
    const events = Array.from({ length: REQUESTS * VERSIONS }, (_, index) =>
      anEnvelope(requestSubmittedV1, {
        subject: `request-${index % REQUESTS}`,
        sequence: 1 + Math.floor(index / REQUESTS),
      }),
    );
    const [order = [], seed] = sampled(fc.shuffledSubarray(events, { minLength: events.length }));
    const [refusals = []] = sampled(fc.array(fc.boolean(), { minLength: 5_000, maxLength: 5_000 }));
    const client = jetstream(await lab.connection());
    for (const { data, ...attributes } of [...order, ...order.slice(0, 50)])
      await client.publish(attributes.type, JSON.stringify(data), { headers: toHeaders(attributes) });

    const reached = new Map<string, number[]>();
    let calls = 0;
    await startConsumer(
      lab,
      async (batch) => {
        if (batch.length === 1 && refusals[(calls += 1) % refusals.length] === true)
          throw new TransientError('refused');
        const fresh = batch.filter(({ subject, sequence }) => !(reached.get(subject) ?? []).includes(sequence));
        checkNext(reached, fresh);
        await lab.takeEffect(batch);
        for (const { subject, sequence } of fresh) reached.set(subject, [...(reached.get(subject) ?? []), sequence]);
      },
      { policy: POLICY, batchSize: 10 },
    );
    await lab.haveEffect(events.length, 120_000);
    const inOrder = Array.from({ length: VERSIONS }, (_, index) => index + 1);
    expect({ seed, states: new Set([...reached.values()].map(String)) }).toEqual({
      seed,
      states: new Set([String(inOrder)]),
    });
    expect(reached.size).toBe(REQUESTS);
  });
});

/** Refuses the batch when one of its events is not the next of its request. */
function checkNext(reached: ReadonlyMap<string, readonly number[]>, batch: readonly EventEnvelope[]): void {
  const next = new Map<string, number>();
  for (const { subject, sequence } of batch) {
    const expected = next.get(subject) ?? (reached.get(subject)?.length ?? 0) + 1;
    if (sequence !== expected) throw new TransientError('too-early');
    next.set(subject, expected + 1);
  }
}

/** One value, and the seed that gives it again. */
function sampled<T>(arbitrary: fc.Arbitrary<T>): [T | undefined, number] {
  const seed = Date.now() % 2 ** 31;
  return [fc.sample(arbitrary, { numRuns: 1, seed })[0], seed];
}
