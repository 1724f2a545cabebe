import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  RegisterVerification,
  decisionRecordedV1,
  householdDataRetrievedV1,
  recordDecisionsV1,
  registerV1,
  registerVerificationV1,
  requestRoutedV1,
  requestSubmittedV1,
  retryRetrievalV1,
  validateShape,
  type DecisionResults,
} from '@octroi/contracts';
import { uuidGenerator } from '@octroi/kernel';
import { anEnvelope, probe } from '@octroi/testing';
import { DecisionBatchResult, RecordedDecision, RegisterView } from './adapters/http/decision.dto.js';
import { failure, success } from './testing/fake-owners.js';
import { GatewayBench, type Answer } from './testing/gateway-bench.js';

const decision = { outcome: 'granted', amountCents: 15_000 } as const;
const recorded = recordDecisionsV1.replyExample.results[0]!;

let bench: GatewayBench;
beforeAll(async () => {
  bench = await GatewayBench.start();
});
afterAll(() => bench.close());

const conforms = (shape: new () => object, { body }: Answer): void =>
  expect(validateShape(shape, body, 'refuse')).not.toHaveProperty('faults');

async function submitted(): Promise<string> {
  const event = anEnvelope(requestSubmittedV1);
  await bench.publish(event);
  await probe(async () => (await bench.as('agent', `/aid-requests/${event.subject}/timeline`)).status === 200, {
    describe: 'the request is projected',
  });
  return event.subject;
}

describe('deciding one request', () => {
  const decide = (id: string, json: object = decision) =>
    bench.as('agent', `/aid-requests/${id}/decision`, { method: 'POST', json });
  const answerWith = async (results: DecisionResults, events: Parameters<typeof success>[1] = []) => {
    bench.owners.answer(recordDecisionsV1, () => success(results, events));
    await bench.owners.ready();
  };

  test('gives its place in the register, and the warning that goes with it', async () => {
    const requestId = await submitted();
    const event = anEnvelope(decisionRecordedV1, { subject: requestId });
    await answerWith({ results: [{ ...recorded, requestId }], warning: 'delegated-signature-not-settled' }, [event]);
    const answer = await decide(requestId);
    expect(answer.status).toBe(201);
    conforms(RecordedDecision, answer);
    expect(answer.body).toMatchObject({
      ...{ id: recorded.decisionId, requestId, outcome: 'granted', amountCents: 15_000 },
      register: { label: 'DEC-2026-000001' },
      warning: { code: 'delegated-signature-not-settled', title: expect.stringContaining('incertitude juridique') },
    });
    expect(bench.owners.asked.at(-1)?.envelope.payload).toEqual({ items: [{ requestId, decision }] });
    const list = await bench.as('agent', '/aid-requests?status=decided');
    expect(list.body['items']).toEqual([expect.objectContaining({ id: requestId })]);
  });

  test.each([
    ['no-delegation-in-force', 403, {}, 'Aucune délégation'],
    ['authority-mismatch', 403, { authority: 'commission-permanente' }, 'commission-permanente'],
    ['already-decided', 409, {}, 'déjà reçu'],
    ['amount-above-ceiling', 422, { ceiling: '500,00 €' }, '500,00 €'],
  ])('a rejection as %s is a problem of its own', async (problem, status, parameters, words) => {
    const rejected = {
      ...recorded,
      status: 'rejected',
      decisionId: null,
      register: null,
      problem,
      parameters,
    } as const;
    await answerWith({ results: [rejected], warning: null });
    const answer = await decide(recorded.requestId);
    expect([answer.status, answer.body['code']]).toEqual([status, problem]);
    expect(answer.body['detail']).toContain(words);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
  });

  test('a wrong decision is refused before it is sent', async () => {
    const answer = await decide(recorded.requestId, { outcome: 'perhaps', amountCents: -1 });
    expect([answer.status, answer.body['code']]).toEqual([400, 'invalid-body']);
  });

  test('a key is required', async () => {
    const answer = await bench.as('agent', `/aid-requests/${recorded.requestId}/decision`, {
      ...{ method: 'POST', json: decision, headers: { 'idempotency-key': '' } },
    });
    expect([answer.status, answer.body['code']]).toEqual([400, 'idempotency-key-required']);
  });
});

describe('deciding what was shown, before its owner had it', () => {
  const subject = uuidGenerator.next();
  const now = { subject, time: new Date().toISOString() };
  const filed = anEnvelope(requestSubmittedV1, now);
  const retrieved = anEnvelope(householdDataRetrievedV1, now);
  const routed = anEnvelope(requestRoutedV1, now);
  const act = (path: string, json?: object) => bench.as('agent', path, { method: 'POST', json });
  const askedSince = (count: number) => bench.owners.asked.slice(count).map(({ envelope }) => envelope);

  test('waits for the owner, with one key, whether the request is alone or in a batch', async () => {
    await bench.publish(filed, retrieved, routed);
    await probe(() => bench.as('agent', `/aid-requests/${subject}`), {
      describe: 'the request awaits its decision',
      satisfied: ({ body }) => body['status'] === 'awaiting-decision' && body['householdData'] !== null,
    });
    const unknown = uuidGenerator.next();
    for (const path of [`/aid-requests/${subject}/decision`, '/decisions']) {
      let late = 2;
      bench.owners.answer(recordDecisionsV1, () =>
        (late -= 1) >= 0
          ? failure('too-early')
          : success({ results: [{ ...recorded, requestId: subject }], warning: null }),
      );
      await bench.owners.ready();
      const before = bench.owners.asked.length;
      const items = [subject, unknown].map((requestId) => ({ requestId, decision }));
      const answer = await act(path, path === '/decisions' ? { items } : decision);
      expect([path, answer.status]).toEqual([path, path === '/decisions' ? 200 : 201]);
      const asked = askedSince(before);
      expect(asked).toHaveLength(3);
      expect(new Set(asked.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1);
      for (const { seen } of asked) expect(new Set(seen)).toEqual(new Set([filed.id, routed.id]));
    }
  });

  test('an owner of the retrieval is told of the filing too', async () => {
    bench.owners.answer(retryRetrievalV1, () => success(retryRetrievalV1.replyExample));
    await bench.owners.ready();
    const before = bench.owners.asked.length;
    expect((await act(`/aid-requests/${subject}/retrieval`)).status).toBe(202);
    const [asked] = askedSince(before);
    expect(new Set(asked?.seen)).toEqual(new Set([filed.id, routed.id]));
  });

  test('a request that the gateway does not know is the owner’s to answer, at once', async () => {
    bench.owners.answer(retryRetrievalV1, () => failure('not-found'));
    await bench.owners.ready();
    const before = bench.owners.asked.length;
    const answer = await act(`/aid-requests/${uuidGenerator.next()}/retrieval`);
    expect([answer.status, answer.body['code']]).toEqual([404, 'not-found']);
    expect(askedSince(before)).toEqual([expect.objectContaining({ seen: [] })]);
  });
});

describe('deciding many', () => {
  const post = (json: object) => bench.as('agent', '/decisions', { method: 'POST', json });

  test('says what became of each, in order', async () => {
    const [one, other] = [uuidGenerator.next(), uuidGenerator.next()];
    const rejected = { decisionId: null, register: null, problem: 'already-decided', parameters: null } as const;
    bench.owners.answer(recordDecisionsV1, () =>
      success({
        results: [
          { ...recorded, requestId: one },
          { requestId: other, status: 'rejected', ...rejected },
        ],
        warning: null,
      }),
    );
    await bench.owners.ready();
    const answer = await post({ items: [one, other].map((requestId) => ({ requestId, decision })) });
    expect(answer.status).toBe(200);
    conforms(DecisionBatchResult, answer);
    expect(answer.body['results']).toEqual([
      expect.objectContaining({ requestId: one, status: 'recorded', problem: null }),
      expect.objectContaining({
        ...{ requestId: other, status: 'rejected', decisionId: null },
        problem: expect.objectContaining({ status: 409, code: 'already-decided', title: 'Déjà décidée' }),
      }),
    ]);
  });

  test('takes 1 to 200 at once', async () => {
    const items = Array.from({ length: 201 }, () => ({ requestId: uuidGenerator.next(), decision }));
    for (const many of [[], items]) expect((await post({ items: many })).body['code']).toBe('invalid-body');
    expect((await post({ items: items.slice(1) })).status).toBe(200);
  });
});

describe('the letter', () => {
  test('exists once the decision is recorded, and streams from its owner', async () => {
    const id = await submitted();
    const letter = () => bench.as('agent', `/aid-requests/${id}/documents/decision-letter.pdf`);
    const early = await letter();
    expect([early.status, early.body['code'], bench.documents.asked.length]).toEqual([404, 'document-not-ready', 0]);
    await bench.publish(anEnvelope(decisionRecordedV1, { subject: id }));
    const answer = await probe(letter, { describe: 'the letter is there', satisfied: ({ status }) => status === 200 });
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('content-disposition')).toBe('inline; filename="decision-CHA-2026-000123.pdf"');
    expect(answer.text).toBe('%PDF-1.7 letter');
    const { path, authorization } = bench.documents.asked.at(-1)!;
    expect(path).toBe(`/documents/decision-letters/${id}`);
    const claims = JSON.parse(Buffer.from(authorization.split('.')[1]!, 'base64url').toString()) as object;
    expect(claims).toMatchObject({ sub: 'octroi-development|chaville:agent', purpose: 'print-letter' });
    for (const [status, code] of [
      [404, 'document-not-ready'],
      [403, 'role-not-allowed'],
      [500, 'service-unavailable'],
    ] as const) {
      bench.documents.status = status;
      expect((await letter()).body['code']).toBe(code);
    }
  });
});

describe('the register', () => {
  test('is read page by page, and verified', async () => {
    const [line] = registerV1.replyExample.lines;
    bench.owners.answer(registerV1, ({ payload }) =>
      success({ lines: [line!], more: (payload as { after: number | null }).after === null }),
    );
    bench.owners.answer(registerVerificationV1, () => success(registerVerificationV1.replyExample));
    await bench.owners.ready();
    const first = await bench.as('dpo', '/register?year=2026&limit=1');
    conforms(RegisterView, first);
    expect(bench.owners.asked.at(-1)?.envelope.payload).toEqual({ year: 2026, after: null, limit: 1 });
    const next = await bench.as('dpo', `/register?cursor=${String(first.body['nextCursor'])}`);
    expect(bench.owners.asked.at(-1)?.envelope.payload).toEqual({ year: null, after: 1, limit: 50 });
    expect(next.body['nextCursor']).toBeNull();
    const verified = await bench.as('dpo', '/register/verification');
    conforms(RegisterVerification, verified);
    expect(verified.body['intact']).toBe(true);
  });

  test('an owner that failed shows nothing of why', async () => {
    bench.owners.answer(registerVerificationV1, () => failure('internal-error'));
    await bench.owners.ready();
    const answer = await bench.as('dpo', '/register/verification');
    expect([answer.status, answer.body['code'], answer.body['errors']]).toEqual([500, 'internal-error', []]);
  });
});
