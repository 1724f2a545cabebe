import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import {
  decisionDetailsV1,
  decisionRecordedV1,
  householdDataRetrievedV1,
  householdDataUnavailableV1,
  regulationAdoptedV1,
  requestAssessedV1,
  correctRequestV1,
  requestDetailsV1,
  requestRoutedV1,
  requestSubmittedV1,
  retryRetrievalV1,
  submitRequestV1,
  validateShape,
  type EventEnvelope,
} from '@octroi/contracts';
import { uuidGenerator } from '@octroi/kernel';
import { CROSS_SITE_TABLES } from '@octroi/messaging';
import { anEnvelope, probe, rowSecurityFaults } from '@octroi/testing';
import { CaseDetail, FiledRequest, Timeline } from './adapters/http/aid-request.dto.js';
import { CasePage } from './adapters/http/worklist.dto.js';
import { ProjectEvents } from './application/project-events.js';
import { WORKER_TABLES } from './adapters/persistence/migrations/index.js';
import { failure, success } from './testing/fake-owners.js';
import { GatewayBench, type Answer } from './testing/gateway-bench.js';

const submission = submitRequestV1.example;

let bench: GatewayBench;
beforeAll(async () => {
  bench = await GatewayBench.start();
});
afterAll(() => bench.close());

/** The events of one request that went the whole way. */
function history(subject: string): EventEnvelope[] {
  return [
    anEnvelope(requestSubmittedV1, { subject }),
    anEnvelope(householdDataUnavailableV1, { subject, sequence: 2 }),
    anEnvelope(householdDataRetrievedV1, { subject, sequence: 3 }),
    anEnvelope(requestAssessedV1, { subject, sequence: 1 }),
    anEnvelope(requestRoutedV1, { subject, sequence: 2 }),
    anEnvelope(decisionRecordedV1, { subject, sequence: 1 }),
  ];
}

async function factsKept(subject: string): Promise<number> {
  const rows = await bench.database.query(`SELECT 1 FROM gateway.timeline_entry WHERE request_id = $1`, [subject]);
  return rows.length;
}

/** Waits until every fact of a {@link history} is kept. */
const keptWhole = (subject: string): Promise<number> =>
  probe(() => factsKept(subject), {
    describe: 'the whole history is kept',
    satisfied: (facts) => facts === history(subject).length,
  });

/** Files a request whose owner answers with the event; its id. */
async function file(data: Partial<typeof requestSubmittedV1.example> = {}): Promise<string> {
  const event = anEnvelope(requestSubmittedV1, { data: { ...requestSubmittedV1.example, ...data } });
  const { reference } = event.data;
  bench.owners.answer(submitRequestV1, () => success({ id: event.subject, reference, created: true }, [event]));
  await bench.owners.ready();
  const answer = await bench.as('agent', '/aid-requests', { method: 'POST', json: submission });
  expect(answer.status).toBe(201);
  return event.subject;
}

const conforms = (shape: new () => object, { body }: Answer): void =>
  expect(validateShape(shape, body, 'refuse')).not.toHaveProperty('faults');

describe('filing', () => {
  const post = (call: object = {}) => bench.as('agent', '/aid-requests', { method: 'POST', json: submission, ...call });

  test('people read at once what they wrote', async () => {
    const subject = await file();
    const list = await bench.as('agent', '/aid-requests');
    expect(list.body['items']).toEqual([
      expect.objectContaining({ id: subject, status: 'submitted', authority: null }),
    ]);
    conforms(CasePage, list);
  });

  test('the second answer is the first one, with 200', async () => {
    const event = anEnvelope(requestSubmittedV1);
    const result = { id: event.subject, reference: event.data.reference, created: true };
    let times = 0;
    bench.owners.answer(submitRequestV1, () => success(result, (times += 1) === 1 ? [event] : []));
    await bench.owners.ready();
    const headers = { 'idempotency-key': 'the-same' };
    const [first, second] = [await post({ headers }), await post({ headers })];
    expect([first.status, second.status]).toEqual([201, 200]);
    expect(second.body).toEqual(first.body);
    expect(first.headers.get('location')).toBe(`/v1/sites/chaville/aid-requests/${event.subject}`);
    conforms(FiledRequest, first);
    expect(bench.owners.asked.at(-1)?.envelope).toMatchObject({ idempotencyKey: 'the-same', payload: submission });
    bench.owners.answer(submitRequestV1, () => success({ ...result, created: false }));
    expect((await post()).status).toBe(200);
  });

  test('a key is asked for when nothing else can tell a repetition', async () => {
    const token = await bench.token('chaville', 'agent');
    const call = (json: object) => bench.call('/v1/sites/chaville/aid-requests', { method: 'POST', token, json });
    const refused = await call({ ...submission, externalReference: null });
    expect([refused.status, refused.body['code']]).toEqual([400, 'idempotency-key-required']);
    expect((await call(submission)).status).toBe(200);
  });

  test.each(['x'.repeat(201), 'a b', 'x'.repeat(7_000)])(
    'a key that cannot be used is refused, even where it may be left out',
    async (key) => {
      const before = bench.owners.asked.length;
      const answer = await post({ headers: { 'idempotency-key': key } });
      expect([answer.status, answer.body['code']]).toEqual([400, 'invalid-idempotency-key']);
      expect(bench.owners.asked).toHaveLength(before);
    },
  );

  test('every fault is named by its pointer, in French, and nothing is sent', async () => {
    const before = bench.owners.asked.length;
    const json = {
      ...submission,
      ...{ aid: 'Pas un code', requestedOn: '2026-02-30', surprise: 1, requestedAmountCents: 1.5 },
      applicant: { ...submission.applicant, birthName: '', givenNames: ['JEANNE', 3] },
      worksheet: { resources: [{ code: 'salaire', monthlyCents: -1 }], charges: [] },
    };
    const answer = await post({ json });
    expect([answer.status, answer.body['code']]).toEqual([400, 'invalid-body']);
    const errors = answer.body['errors'] as { pointer: string; code: string; detail: string }[];
    expect(errors.map(({ pointer }) => pointer)).toEqual(
      expect.arrayContaining([
        ...['/aid', '/requestedOn', '/surprise', '/requestedAmountCents', '/applicant/birthName'],
        ...['/applicant/givenNames', '/worksheet/resources/0/monthlyCents'],
      ]),
    );
    expect(errors.find(({ pointer }) => pointer === '/surprise')).toEqual({
      ...{ pointer: '/surprise', code: 'whitelist-validation', detail: 'est un champ inconnu' },
    });
    expect(bench.owners.asked).toHaveLength(before);
  });

  test('an owner that restarts loses no request', async () => {
    const event = anEnvelope(requestSubmittedV1);
    let times = 0;
    const result = { id: event.subject, reference: event.data.reference, created: true };
    bench.owners.answer(submitRequestV1, () =>
      (times += 1) < 3 ? failure('service-unavailable') : success(result, times === 3 ? [event] : []),
    );
    await bench.owners.ready();
    expect((await post()).status).toBe(201);
    expect(times).toBe(3);
  });

  test('an owner that is away for long is a 503 that says when to come again', async () => {
    await bench.owners.leave(retryRetrievalV1);
    const answer = await bench.as('agent', `/aid-requests/${uuidGenerator.next()}/retrieval`, { method: 'POST' });
    expect([answer.status, answer.body['code']]).toEqual([503, 'service-unavailable']);
    expect(answer.headers.get('retry-after')).toBe('2');
  }, 15_000);

  test('a conflict keeps the code of its owner', async () => {
    bench.owners.answer(submitRequestV1, () => failure('external-reference-reused'));
    await bench.owners.ready();
    const answer = await post();
    expect([answer.status, answer.body['code']]).toEqual([409, 'external-reference-reused']);
  });
});

describe('the case view', () => {
  beforeEach(async () => {
    bench.owners.answer(requestDetailsV1, ({ payload }) =>
      success({ ...requestDetailsV1.replyExample, requestId: (payload as { requestId: string }).requestId }),
    );
    bench.owners.answer(decisionDetailsV1, () => success(decisionDetailsV1.replyExample));
    await bench.owners.ready();
  });

  test('is the same when every event comes several times, in the worst order', async () => {
    const subject = uuidGenerator.next();
    const events = history(subject);
    await bench.publish(...events.toReversed(), anEnvelope(regulationAdoptedV1, { subject: 'chaville' }), ...events);
    // Streams know nothing of each other: the decision may be here before the assessment.
    await keptWhole(subject);
    const view = await bench.as('agent', `/aid-requests/${subject}`);
    expect(view.body['status']).toBe('decided');
    conforms(CaseDetail, view);
    expect(view.body).toMatchObject({
      householdData: { source: 'api-particulier', quotientFamilial: { value: 300 } },
      retrieval: { state: 'succeeded', lastError: null },
      assessment: { outcome: 'eligible', regulation: '2023-10-12' },
      routing: { authority: 'delegated-agent' },
      decision: { outcome: 'granted', register: { label: 'DEC-2026-000001' } },
      request: { applicant: { birthName: 'MARTIN' } },
      promises: [{ text: 'Rappel avant vendredi.', recordedByName: 'agent' }],
      decisions: [{ signatoryName: 'Camille Roux' }],
      degraded: [],
    });
    const timeline = await bench.as('agent', `/aid-requests/${subject}/timeline`);
    conforms(Timeline, timeline);
    expect((timeline.body['items'] as { type: string }[]).map(({ type }) => type)).toEqual(
      events.map(({ type }) => type),
    );
    // What follows the repetitions on each stream is here, hence they have been.
    const next = uuidGenerator.next();
    await bench.publish(...events, ...history(next));
    await keptWhole(next);
    expect(await factsKept(subject)).toBe(events.length);
    expect((await bench.as('agent', `/aid-requests/${subject}`)).body).toEqual(view.body);
  });

  test('a correction is made to the version that was read, and to no other', async () => {
    const subject = await file();
    const read = await bench.as('agent', `/aid-requests/${subject}`);
    expect(read.body['version']).toBe(1);
    bench.owners.answer(correctRequestV1, ({ payload }) =>
      (payload as { version: number | null }).version === 1
        ? success(correctRequestV1.replyExample)
        : failure('request-changed'),
    );
    await bench.owners.ready();
    const correct = async (headers: Record<string, string>) => {
      const call = { method: 'PATCH', json: { billCents: 100 }, headers };
      const { status, body } = await bench.as('agent', `/aid-requests/${subject}`, call);
      return [status, body['code']];
    };
    expect(await correct({ 'if-match': '"1"' })).toEqual([200, undefined]);
    expect(await correct({ 'if-match': '"2"' })).toEqual([412, 'request-changed']);
    for (const odd of ['1', 'W/"1"', '"0"', '"x"', '"1", "2"'])
      expect(await correct({ 'if-match': odd })).toEqual([400, 'invalid-if-match']);
  });

  test('names in `degraded` the owners that do not answer, and shows the rest', async () => {
    const subject = await file();
    await bench.owners.leave(requestDetailsV1);
    const half = await bench.as('agent', `/aid-requests/${subject}`);
    expect(half.body).toMatchObject({ status: 'submitted', request: null, degraded: ['intake'] });
    bench.owners.answer(decisionDetailsV1, () => failure('internal-error'));
    const alone = await bench.as('agent', `/aid-requests/${subject}`);
    expect(alone.body).toMatchObject({ request: null, decisions: null, degraded: ['intake', 'decision'] });
    conforms(CaseDetail, alone);
  });

  test('a request that is known only by its followers is not there yet', async () => {
    const subject = uuidGenerator.next();
    const [submitted, ...followers] = history(subject);
    await bench.publish(...followers);
    await probe(() => factsKept(subject), {
      describe: 'the followers are kept',
      satisfied: (facts) => facts === followers.length,
    });
    expect((await bench.as('agent', `/aid-requests/${subject}`)).status).toBe(404);
    expect((await bench.as('agent', '/aid-requests?limit=200')).text).not.toContain(subject);
    await bench.publish(submitted!);
    await probe(async () => (await bench.as('agent', `/aid-requests/${subject}`)).status === 200, {
      describe: 'the request is there',
    });
  });
});

describe('the projection', () => {
  test('batches that meet on the same requests lose nothing and repeat nothing', async () => {
    const project = bench.gateway.app.get(ProjectEvents);
    const subjects = Array.from({ length: 120 }, () => uuidGenerator.next());
    const histories = subjects.map((subject, index) =>
      history(subject).map((event) => ({ ...event, siteId: index % 2 === 0 ? 'meeting-one' : 'meeting-two' })),
    );
    // Each kind of event as a stream of its own, one half of them backwards, each batch delivered twice.
    const streams = [0, 1, 2, 3, 4, 5].map((kind) => {
      const events = histories.map((events) => events[kind]!);
      return kind % 2 === 0 ? events : events.toReversed();
    });
    await Promise.all(
      streams
        .flatMap((events) => [events, events])
        .map(async (events) => {
          for (let start = 0; start < events.length; start += 25)
            await project.execute(events.slice(start, start + 25));
        }),
    );
    const rows = await bench.database.query<{ status: string; requests: number; facts: number }>(
      `SELECT status, count(*)::integer AS requests, sum(facts)::integer AS facts FROM gateway.case_view view
       CROSS JOIN LATERAL (SELECT count(*) AS facts FROM gateway.timeline_entry entry
         WHERE (entry.site_id, entry.request_id) = (view.site_id, view.request_id)) counted
       WHERE view.site_id LIKE 'meeting-%' AND reference IS NOT NULL AND authority = 'delegated-agent' GROUP BY status`,
    );
    expect(rows).toEqual([{ status: 'decided', requests: 120, facts: 720 }]);
  });
});

describe('the list', () => {
  const items = ({ body }: Answer) => body['items'] as { id: string; aid: string }[];

  test('pages neither repeat nor leave out a request while others are filed', async () => {
    const filed: string[] = [];
    for (let count = 0; count < 7; count += 1) filed.push(await file({ aid: 'aide-au-transport' }));
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Answer = await bench.as(
        'agent',
        `/aid-requests?aid=aide-au-transport&limit=3${cursor === null ? '' : `&cursor=${cursor}`}`,
      );
      seen.push(...items(page).map(({ id }) => id));
      cursor = page.body['nextCursor'] as string | null;
      await file({ aid: 'aide-au-transport' });
    } while (cursor !== null);
    expect(seen).toEqual(filed.toReversed());
  });

  test('filters by status, authority and aid', async () => {
    const subject = uuidGenerator.next();
    await bench.publish(...history(subject).slice(0, 5));
    const query = '?status=awaiting-decision&authority=delegated-agent&aid=aide-alimentaire';
    const found = await probe(() => bench.as('agent', `/aid-requests${query}`), {
      describe: 'the request awaits its decision',
      satisfied: (answer) => items(answer).length === 1,
    });
    expect(items(found)[0]?.id).toBe(subject);
    for (const other of ['?status=withdrawn', '?authority=vice-president', '?aid=aide-energie'])
      expect(items(await bench.as('agent', `/aid-requests${other}`))).toEqual([]);
  });

  test.each([
    ['?status=unknown', 'invalid-query', '/status'],
    ['?limit=201', 'invalid-query', '/limit'],
    ['?limit=x', 'invalid-query', '/limit'],
    ['?surprise=1', 'invalid-query', '/surprise'],
    ['?aid=a&aid=b', 'invalid-query', '/aid'],
    ['?cursor=abc', 'invalid-cursor', undefined],
  ])('refuses %s as %s', async (query, code, pointer) => {
    const { status, body } = await bench.as('agent', `/aid-requests${query}`);
    expect([status, body['code']]).toEqual([400, code]);
    expect((body['errors'] as { pointer: string }[])[0]?.pointer).toBe(pointer);
  });
});

test('every table with a site is under forced row-level security', async () => {
  const workerTables = [...CROSS_SITE_TABLES, ...WORKER_TABLES];
  expect(await rowSecurityFaults({ adminUrl: bench.database.adminUrl, schema: 'gateway', workerTables })).toEqual([]);
});
