import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  duplicatesV1,
  householdHistoryV1,
  loansV1,
  requestSubmittedV1,
  requestWithdrawnV1,
  searchV1,
  validateShape,
} from '@octroi/contracts';
import { uuidGenerator } from '@octroi/kernel';
import { anEnvelope, probe } from '@octroi/testing';
import { CaseHousehold } from './adapters/http/household.dto.js';
import { FoundCases, SimilarCases } from './adapters/http/people.dto.js';
import { failure, success } from './testing/fake-owners.js';
import { GatewayBench, type Answer } from './testing/gateway-bench.js';

let bench: GatewayBench;
const [running, ended, unknown] = Array.from({ length: 3 }, () => uuidGenerator.next()) as [string, string, string];

beforeAll(async () => {
  bench = await GatewayBench.start();
  const [found] = searchV1.replyExample.items;
  const [similar] = duplicatesV1.replyExample.items;
  bench.owners.answer(searchV1, () =>
    success({ items: [unknown, ended, running].map((requestId) => ({ ...found, requestId })), more: true }),
  );
  bench.owners.answer(duplicatesV1, () =>
    success({ items: [ended, running].map((requestId) => ({ ...similar, requestId })) }),
  );
  await bench.owners.ready();
  await bench.publish(
    anEnvelope(requestSubmittedV1, { subject: running }),
    anEnvelope(requestSubmittedV1, { subject: ended }),
    anEnvelope(requestWithdrawnV1, { subject: ended }),
  );
  await probe(() => bench.as('agent', '/aid-requests?status=withdrawn'), {
    describe: 'both are projected',
    satisfied: ({ text }) => text.includes(ended),
  });
});
afterAll(() => bench.close());

const conforms = (shape: new () => object, { body }: Answer): void =>
  expect(validateShape(shape, body, 'refuse')).not.toHaveProperty('faults');
const post = (path: string, json: object): Promise<Answer> => bench.as('agent', path, { method: 'POST', json });

describe('finding people', () => {
  test('what their owner found is shown with where each request stands', async () => {
    const answer = await post('/search', { text: 'marti jea' });
    conforms(FoundCases, answer);
    expect(answer.body).toMatchObject({
      items: [
        { matched: 'applicant', person: { birthDate: '1990-01-31' }, request: { id: ended, status: 'withdrawn' } },
        { request: { id: running, status: 'submitted', applicant: { birthName: 'MARTIN' } } },
      ],
      more: true,
    });
    expect(bench.owners.asked.at(-1)?.envelope.payload).toEqual({ text: 'marti jea', limit: 10 });
  });

  test('who looks the same is shown with what is running', async () => {
    const answer = await post('/duplicates', duplicatesV1.example);
    conforms(SimilarCases, answer);
    const items = answer.body['items'] as { running: boolean; request: { id: string } }[];
    expect(items.map((item) => [item.request.id, item.running])).toEqual([
      [ended, false],
      [running, true],
    ]);
  });

  test('a household shows what it received and what else it asks for, without a name', async () => {
    const [grant] = householdHistoryV1.replyExample.grants;
    bench.owners.answer(householdHistoryV1, () => {
      const grants = [
        { ...grant, requestId: ended },
        { ...grant, requestId: unknown, state: 'reserved' },
      ];
      return success({ ...householdHistoryV1.replyExample, grants, running: [running] });
    });
    const owed = { ...loansV1.replyExample.items[0]!, requestId: ended };
    bench.owners.answer(loansV1, () => success({ items: [owed] }));
    await bench.owners.ready();
    const answer = await bench.as('agent', `/aid-requests/${running}/household-history`);
    conforms(CaseHousehold, answer);
    expect(answer.body).toMatchObject({
      grantedCents: 12_000,
      grants: [
        { request: { id: ended, status: 'withdrawn', applicant: null }, outstandingCents: 5_000 },
        { request: null, outstandingCents: null },
      ],
      degraded: [],
      running: [{ id: running, status: 'submitted' }],
    });
    bench.owners.answer(loansV1, () => failure('service-unavailable'));
    const alone = await bench.as('agent', `/aid-requests/${running}/household-history`);
    expect(alone.body).toMatchObject({ grants: [{ outstandingCents: null }, {}], degraded: ['decision'] });
  });

  test('a name has no place in an address', async () => {
    expect((await bench.as('agent', '/search?q=martin')).status).toBe(405);
    const faulty = await post('/search', { text: '', limit: 51 });
    expect([faulty.status, faulty.body['code']]).toEqual([400, 'invalid-body']);
  });
});
