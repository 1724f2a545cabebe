import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  contradictionsV1,
  settleContradictionV1,
  dueV1,
  householdDataRetrievedV1,
  householdDataUnavailableV1,
  namesV1,
  regulationAdoptedV1,
  requestAssessedV1,
  requestRoutedV1,
  requestSubmittedV1,
  validateShape,
  type EventEnvelope,
  type NamesQuestion,
} from '@octroi/contracts';
import { uuidGenerator } from '@octroi/kernel';
import { anEnvelope, probe } from '@octroi/testing';
import { ContradictionPage } from './adapters/http/contradictions.dto.js';
import { DuePage } from './adapters/http/due.dto.js';
import { CasePage, Worklists } from './adapters/http/worklist.dto.js';
import { success } from './testing/fake-owners.js';
import { GatewayBench, type Answer } from './testing/gateway-bench.js';

let bench: GatewayBench;
beforeAll(async () => {
  bench = await GatewayBench.start();
});
afterAll(() => bench.close());

const conforms = (shape: new () => object, { body }: Answer): void =>
  expect(validateShape(shape, body, 'refuse')).not.toHaveProperty('faults');
const items = ({ body }: Answer) => body['items'] as Record<string, unknown>[];

function routed(subject: string, authority: 'delegated-agent' | 'vice-president'): EventEnvelope[] {
  return [
    anEnvelope(requestSubmittedV1, { subject }),
    anEnvelope(householdDataRetrievedV1, { subject }),
    anEnvelope(requestAssessedV1, { subject, sequence: 1 }),
    anEnvelope(requestRoutedV1, { subject, sequence: 2, data: { ...requestRoutedV1.example, authority } }),
  ];
}

describe('worklists', () => {
  const [first, second, third, documents] = Array.from({ length: 4 }, () => uuidGenerator.next()) as [
    ...[string, string, string, string],
  ];

  beforeAll(async () => {
    bench.owners.answer(namesV1, ({ payload }) => {
      const { requestIds } = payload as NamesQuestion;
      const person = { birthName: 'MARTIN', usageName: null, givenNames: ['JEANNE'] };
      return success({ items: requestIds.map((requestId) => ({ requestId, ...person })) });
    });
    await bench.owners.ready();
    await bench.publish(
      anEnvelope(regulationAdoptedV1, { subject: 'chaville' }),
      ...routed(first, 'delegated-agent'),
      ...routed(second, 'vice-president'),
      ...routed(third, 'delegated-agent'),
      anEnvelope(requestSubmittedV1, { subject: documents }),
      anEnvelope(householdDataUnavailableV1, { subject: documents }),
      ...routed(uuidGenerator.next(), 'delegated-agent').map((event) => ({ ...event, siteId: 'demo' })),
    );
    await probe(() => bench.as('agent', '/worklists'), {
      describe: 'everything is projected',
      satisfied: (answer) => String(items(answer).map(({ count }) => count)) === '0,1,3,0',
    });
    await probe(() => bench.as('agent', '/aid-requests'), {
      describe: 'the label is known',
      satisfied: (answer) => items(answer)[0]?.['aidLabel'] !== null,
    });
  });

  test('are counted, with what is for the caller', async () => {
    const answer = await bench.as('president', '/worklists');
    conforms(Worklists, answer);
    expect(items(answer)[2]).toMatchObject({ worklist: 'to-decide', count: 3, mine: 1, urgent: 0 });
    expect(items(answer)[2]?.['authorities']).toContainEqual({ authority: 'vice-president', count: 1, mine: true });
  });

  test('go from the oldest on, page by page, with the names of their owner and a question a page', async () => {
    const before = bench.owners.asked.length;
    const page = await bench.as('agent', '/aid-requests?worklist=to-decide&limit=2');
    conforms(CasePage, page);
    expect(items(page).map(({ id }) => id)).toEqual([first, second]);
    expect(items(page)[0]).toMatchObject({
      ...{ aidLabel: 'Aide alimentaire', householdSize: 2, quotientFamilial: 300, authority: 'delegated-agent' },
      applicant: { birthName: 'MARTIN', givenNames: ['JEANNE'] },
    });
    const next = await bench.as('agent', `/aid-requests?worklist=to-decide&cursor=${String(page.body['nextCursor'])}`);
    expect([items(next).map(({ id }) => id), next.body['nextCursor']]).toEqual([[third], null]);
    expect(bench.owners.asked).toHaveLength(before + 2);
    const wrong = await bench.as('agent', `/aid-requests?cursor=${String(page.body['nextCursor'])}`);
    expect([wrong.status, wrong.body['code']]).toEqual([400, 'invalid-cursor']);
  });

  test('mine is what the roles decide or prepare', async () => {
    const mine = async (role: 'agent' | 'president' | 'dpo') =>
      items(await bench.as(role, '/aid-requests?worklist=to-decide&mine=true')).map(({ id }) => id);
    expect([await mine('agent'), await mine('president'), await mine('dpo')]).toEqual([[first, third], [second], []]);
    const open = await bench.as('agent', '/aid-requests?worklist=awaiting-documents&mine=true');
    expect(items(open).map(({ id }) => id)).toEqual([documents]);
  });

  test('no name is asked for that is not wanted', async () => {
    const before = bench.owners.asked.length;
    const [plain, without] = [
      await bench.as('machine', '/aid-requests'),
      await bench.as('agent', '/aid-requests?worklist=to-decide&names=false'),
    ];
    for (const answer of [plain, without]) expect(items(answer)[0]).toMatchObject({ applicant: null });
    expect(bench.owners.asked).toHaveLength(before);
    expect(items(await bench.as('agent', '/aid-requests?names=true'))[0]).toMatchObject({ applicant: {} });
  });

  test('an owner that is away leaves the list without names, and is named', async () => {
    await bench.owners.leave(namesV1);
    const answer = await bench.as('agent', '/aid-requests?worklist=to-decide');
    expect(answer.body).toMatchObject({ degraded: ['intake'] });
    expect(items(answer)[0]).toMatchObject({ id: first, applicant: null });
    conforms(CasePage, answer);
  });
});

describe('what falls due', () => {
  const [filed, unknown] = [uuidGenerator.next(), uuidGenerator.next()] as [string, string];
  const line = (requestId: string, kind: string) => ({
    ...{ requestId, kind, reference: 'CHA-2026-000123', dueOn: '2027-01-23', overdue: false, label: 'Échéance.' },
  });

  test('is shown with the requests it concerns, each named once', async () => {
    bench.owners.answer(dueV1, () =>
      success({ items: [line(filed, 'papers'), line(filed, 'silence'), line(unknown, 'silence')], more: true }),
    );
    bench.owners.answer(namesV1, () =>
      success({ items: [{ requestId: filed, birthName: 'MARTIN', usageName: null, givenNames: ['JEANNE'] }] }),
    );
    await bench.owners.ready();
    await bench.publish(anEnvelope(requestSubmittedV1, { subject: filed }));
    await probe(() => bench.as('agent', '/due?names=false'), {
      describe: 'the request is projected',
      satisfied: (answer) => items(answer)[0]?.['request'] !== null,
    });
    const page = await bench.as('agent', '/due?kind=silence&until=2027-02-01&limit=3');
    conforms(DuePage, page);
    expect(items(page).map(({ kind }) => kind)).toEqual(['papers', 'silence', 'silence']);
    expect(items(page)[1]).toMatchObject({ request: { id: filed, applicant: { birthName: 'MARTIN' } } });
    expect(items(page)[2]).toMatchObject({ request: null });
    expect(bench.owners.asked.at(-1)?.envelope.payload).toEqual({ requestIds: [filed] });
    await bench.as('agent', `/due?cursor=${String(page.body['nextCursor'])}&names=false`);
    expect(bench.owners.asked.at(-1)?.envelope.payload).toMatchObject({
      after: { dueOn: '2027-01-23', requestId: unknown, kind: 'silence' },
    });
    expect((await bench.as('agent', '/due?kind=whenever')).status).toBe(400);
  });
});

describe('papers that the State contradicts', () => {
  const requestId = uuidGenerator.next();
  const line = { ...contradictionsV1.replyExample.items[0]!, requestId };

  test('wait in a list, each with its request, until a person chooses', async () => {
    bench.owners.answer(contradictionsV1, () => success({ items: [line], more: true }));
    bench.owners.answer(namesV1, () =>
      success({ items: [{ requestId, birthName: 'MARTIN', usageName: null, givenNames: ['JEANNE'] }] }),
    );
    bench.owners.answer(settleContradictionV1, () => success({ changed: true }));
    await bench.owners.ready();
    await bench.publish(anEnvelope(requestSubmittedV1, { subject: requestId }));
    await probe(() => bench.as('agent', '/contradictions?names=false'), {
      describe: 'the request is projected',
      satisfied: (answer) => items(answer)[0]?.['request'] !== null,
    });
    const page = await bench.as('agent', '/contradictions');
    conforms(ContradictionPage, page);
    expect(items(page)[0]).toMatchObject({
      ...{ about: 'quotient-familial', request: { id: requestId, applicant: { birthName: 'MARTIN' } } },
    });
    await bench.as('agent', `/contradictions?cursor=${String(page.body['nextCursor'])}&names=false`);
    const { answeredAt, about } = line;
    expect(bench.owners.asked.at(-1)?.envelope.payload).toMatchObject({ after: { answeredAt, requestId, about } });
  });
});
