import { describe, expect, test } from '@jest/globals';
import {
  decisionDetailsV1,
  requestSubmittedV1,
  submitRequestV1,
  withdrawRequestV1,
  type EventEnvelope,
} from '@octroi/contracts';
import { RuleViolation, TransientError } from '@octroi/kernel';
import type { RequestClient } from '@octroi/platform';
import { anEnvelope } from '@octroi/testing';
import { NatsOwners } from './nats-owners.js';
import { OwnerRequests } from './owner-requests.js';

const behalf = { siteId: 'chaville', subject: 'i|s', roles: ['agent' as const], purpose: 'file', correlationId: 'c-1' };
const request = { payload: submitRequestV1.example, idempotencyKey: 'k-1' };
const result = submitRequestV1.replyExample;
const event = anEnvelope(requestSubmittedV1);

const SEEN = [
  { eventId: 'filed', type: 'aid.intake.request-submitted.v1' },
  { eventId: 'routed', type: 'aid.eligibility.request-routed.v1' },
  { eventId: 'retrieved', type: 'aid.retrieval.household-data-retrieved.v1' },
];

/** Owner requests over a client that gives these outcomes, one a call. */
function over(outcomes: readonly (Error | 'answer')[], patienceMs = 2_000) {
  const sent: object[] = [];
  const projected: EventEnvelope[] = [];
  const send = async (_contract: object, outgoing: object): Promise<object> => {
    const outcome = outcomes[Math.min(sent.push(outgoing), outcomes.length) - 1];
    if (outcome instanceof Error) throw outcome;
    return { result, events: [event] };
  };
  const requests = new OwnerRequests(
    { send: send as RequestClient['send'] },
    { sign: async ({ purpose }) => `signed for ${purpose}` },
    { apply: async (events) => void projected.push(...events), seen: async () => SEEN },
    patienceMs,
  );
  return { requests, sent, projected };
}

describe('a command to an owner', () => {
  test('is signed for the person, and its events are projected before the answer', async () => {
    const { requests, sent, projected } = over(['answer']);
    await expect(requests.command(submitRequestV1, behalf, request)).resolves.toMatchObject({ result, attempts: 1 });
    expect(projected).toEqual([event]);
    expect(sent[0]).toMatchObject({ actor: 'signed for file', siteId: 'chaville', correlationId: 'c-1', ...request });
  });

  test('is sent again, with the same key, while the owner restarts', async () => {
    const gone = new TransientError('service-unavailable');
    const { requests, sent } = over([gone, gone, 'answer']);
    await expect(requests.command(submitRequestV1, behalf, request)).resolves.toMatchObject({ attempts: 3 });
    expect(sent).toEqual([1, 2, 3].map(() => expect.objectContaining({ idempotencyKey: 'k-1' })));
  });

  test('names what the caller has seen, as far as its owner consumes it, and comes again when that is too early', async () => {
    const { requests, sent } = over([new TransientError('too-early'), 'answer']);
    const withdrawal = {
      payload: withdrawRequestV1.example,
      idempotencyKey: 'k-2',
      about: [withdrawRequestV1.example.requestId],
    };
    await expect(requests.command(withdrawRequestV1, behalf, withdrawal)).resolves.toMatchObject({ attempts: 2 });
    expect(sent).toEqual(
      [1, 2].map(() => expect.objectContaining({ seen: ['filed', 'routed'], idempotencyKey: 'k-2' })),
    );
  });

  test('fails once patience is over', async () => {
    const { requests, sent } = over([new TransientError('service-unavailable')], 120);
    await expect(requests.command(submitRequestV1, behalf, request)).rejects.toMatchObject({
      code: 'service-unavailable',
    });
    expect(sent.length).toBeGreaterThan(1);
  });

  test('is not sent again when a rule is broken', async () => {
    const { requests, sent } = over([new RuleViolation('external-reference-reused')]);
    await expect(requests.command(submitRequestV1, behalf, request)).rejects.toMatchObject({
      code: 'external-reference-reused',
    });
    expect(sent).toHaveLength(1);
  });
});

describe('what the owners add to a case', () => {
  const key = { siteId: 'chaville', requestId: '01936f2e-7c1a-7000-8000-000000000009' };
  const asker = { subject: 'i|s', roles: ['agent' as const], correlationId: 'c-1' };
  const notes: object[] = [];
  const logger = { warn: (fields: object) => notes.push(fields) } as unknown as ConstructorParameters<
    typeof NatsOwners
  >[1];

  test('is nothing when they fail, whatever the reason', async () => {
    for (const failure of [new TransientError('service-unavailable'), new RuleViolation('not-found'), new Error('x')]) {
      const owners = new NatsOwners(over([failure]).requests, logger);
      expect(await owners.submissionOf(key, asker)).toBeNull();
      expect(await owners.decisionsOf(key, asker)).toBeNull();
    }
    expect(notes[0]).toMatchObject({ owner: 'intake', error: 'TransientError', code: 'service-unavailable' });
  });

  test('is asked once, without patience', async () => {
    const { requests, sent } = over(['answer']);
    await requests.ask(decisionDetailsV1, behalf, { payload: decisionDetailsV1.example, timeoutMs: 7 });
    expect(sent).toEqual([expect.objectContaining({ timeoutMs: 7, idempotencyKey: null })]);
  });
});
