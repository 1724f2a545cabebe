import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  accessesV1,
  contradictionsV1,
  decisionRecordedV1,
  dueV1,
  duplicatesV1,
  handOverPaymentV1,
  householdHistoryV1,
  nameReadersV1,
  namesV1,
  paymentsV1,
  protectFileV1,
  protectionLiftedV1,
  recordDecisionsV1,
  requestProtectedV1,
  requestSubmittedV1,
  searchV1,
  signProposalsV1,
  submitRequestV1,
  type RequestContract,
} from '@octroi/contracts';
import { uuidGenerator, type Role } from '@octroi/kernel';
import { anEnvelope, probe } from '@octroi/testing';
import { RouteTable } from './adapters/http/route-table.js';
import { EXPECTED, PREFIX, decision } from './testing/expected-access.js';
import { success } from './testing/fake-owners.js';
import { GatewayBench, type Answer } from './testing/gateway-bench.js';

const hidden = uuidGenerator.next();
const open = uuidGenerator.next();
/** Reads it, whatever they are: the manager. */
const READER: Role = 'manager';
const NO_READERS: readonly Role[] = ['agent', 'secretary', 'member', 'president', 'dpo', 'admin', 'machine'];
const subjectOf = (role: Role): string => `octroi-development|chaville:${role}`;
/** Done for whoever need not read the file: its own test is below. */
const FOR_A_MANAGER = 'PUT /aid-requests/:id/protection/readers';

let bench: GatewayBench;
beforeAll(async () => {
  bench = await GatewayBench.start();
  const refused = { ...decisionRecordedV1.example, outcome: 'adjourned' as const };
  await bench.publish(
    ...[hidden, open].map((subject) => anEnvelope(requestSubmittedV1, { subject })),
    ...[hidden, open].map((subject) => anEnvelope(decisionRecordedV1, { subject, data: refused })),
    anEnvelope(requestProtectedV1, { subject: hidden, data: { readerIds: [subjectOf(READER)] } }),
  );
  const seen = async (role: Role, id: string): Promise<boolean> =>
    (await bench.as(role, `/aid-requests/${id}/timeline`)).status === 200;
  await probe(async () => (await seen(READER, hidden)) && (await seen('agent', open)), {
    describe: 'both requests are projected',
  });
  await probe(async () => !(await seen('agent', hidden)), { describe: 'the protection is projected' });
});
afterAll(() => bench.close());

/** Every route of a case, as Fastify knows it. */
function routesOfACase(): string[] {
  const { routes } = bench.gateway.app.get(RouteTable);
  const under = routes.filter(({ url, method }) => url.startsWith(`${PREFIX}/aid-requests/:id`) && method !== 'HEAD');
  return under.map(({ method, url }) => `${method} ${url.slice(PREFIX.length)}`).filter((one) => one !== FOR_A_MANAGER);
}

async function call(route: string, role: Role): Promise<Answer> {
  const [method = '', path = ''] = route.split(' ');
  const { body, scan } = EXPECTED[route] ?? {};
  const url = path.replace(':id', hidden).replace(/:note|:document/, uuidGenerator.next());
  const typed: Record<string, string> = scan === undefined ? {} : { 'content-type': 'application/pdf' };
  return bench.as(role, url, {
    ...{ method, headers: typed },
    ...(scan === undefined ? {} : { raw: scan }),
    ...(body === undefined ? {} : { json: body }),
  });
}

/** Owners who tell of everything, as if they had forgotten who asks. */
function tellAll(contract: RequestContract<object, object>, items: readonly object[], rest: object = {}): void {
  bench.owners.answer(contract, () => success({ items, ...rest }));
}

describe('a protected file', () => {
  test('does not exist for somebody who is no reader, by whatever route of a case; nothing reaches an owner', async () => {
    const routes = routesOfACase();
    expect(routes.length).toBeGreaterThan(40);
    const [asked, papers] = [bench.owners.asked.length, bench.documents.asked.length];
    for (const route of routes) {
      for (const role of NO_READERS.filter((one) => EXPECTED[route]?.roles.includes(one))) {
        const { status, body } = await call(route, role);
        expect(`${route} ${role}: ${status} ${String(body['code'])}`).toBe(`${route} ${role}: 404 not-found`);
      }
    }
    expect(bench.owners.asked).toHaveLength(asked);
    expect(bench.documents.asked).toHaveLength(papers);
    expect((await bench.as(READER, `/aid-requests/${hidden}`)).status).toBe(200);
  });

  test('an id in capitals is the same id', async () => {
    expect((await bench.as('agent', `/aid-requests/${hidden.toUpperCase()}/timeline`)).status).toBe(404);
  });

  test('in a batch of somebody who is no reader it is as unknown as none that ever was; a reader decides and signs it', async () => {
    for (const contract of [recordDecisionsV1, signProposalsV1])
      bench.owners.answer(contract, ({ payload }) => {
        const { items } = payload as { items: { requestId: string }[] };
        const nothing = { decisionId: null, register: null, parameters: null };
        const results = items.map(({ requestId }) => ({
          ...{ requestId, ...nothing },
          ...([open, hidden].includes(requestId)
            ? { status: 'recorded', problem: null }
            : { status: 'rejected', problem: 'not-found' }),
        }));
        return success({ results, warning: null });
      });
    await bench.owners.ready();
    const never = uuidGenerator.next();
    const ids = [open, hidden, never];
    const batches = [
      ['/decisions', { items: ids.map((requestId) => ({ requestId, decision })) }],
      ['/signatures', { items: ids.map((requestId) => ({ requestId, proposalId: open })) }],
    ] as const;
    for (const [path, json] of batches) {
      const outcomes = async (role: Role): Promise<readonly (readonly [string, string])[]> => {
        const { results } = (await bench.as(role, path, { method: 'POST', json })).body as {
          results: { requestId: string; status: string }[];
        };
        return results.map(({ requestId, status }) => [requestId, status]);
      };
      expect(await outcomes('president')).toEqual([
        [open, 'recorded'],
        [hidden, 'rejected'],
        [never, 'rejected'],
      ]);
      expect(await outcomes(READER)).toEqual([
        [open, 'recorded'],
        [hidden, 'recorded'],
        [never, 'rejected'],
      ]);
    }
    const toldTo = ({ envelope }: { envelope: { actor: string } }): string =>
      Buffer.from(envelope.actor.split('.')[1] ?? '', 'base64url').toString();
    const byPresident = bench.owners.asked.filter((one) => toldTo(one).includes('chaville:president'));
    expect(JSON.stringify(byPresident.map(({ envelope }) => envelope.payload))).not.toContain(hidden);
  });

  test('is in no list and no count of whoever is no reader, even if an owner tells of it', async () => {
    const ids = [hidden, open];
    const person = { birthName: 'MARTIN', usageName: null, givenNames: ['JEANNE'], birthDate: '1990-01-31' };
    const found = ids.map((requestId) => ({ requestId, matched: 'applicant', applicant: person, person }));
    tellAll(searchV1, found, { more: false });
    tellAll(
      duplicatesV1,
      ids.map((requestId) => ({ requestId, likeness: 'same', as: 'applicant', person })),
    );
    tellAll(
      dueV1,
      ids.map((requestId) => ({ ...dueV1.replyExample.items[0], requestId })),
      { more: false },
    );
    tellAll(
      contradictionsV1,
      ids.map((requestId) => ({ ...contradictionsV1.replyExample.items[0], requestId })),
      { more: false },
    );
    tellAll(
      paymentsV1,
      ids.map((requestId) => ({ ...paymentsV1.replyExample.items[0], requestId })),
      { more: false },
    );
    tellAll(
      namesV1,
      ids.map((requestId) => ({ ...namesV1.replyExample.items[0], requestId })),
    );
    bench.owners.answer(householdHistoryV1, () => {
      const { grants, ...rest } = householdHistoryV1.replyExample;
      return success({ ...rest, grants: ids.map((requestId) => ({ ...grants[0], requestId })), running: ids });
    });
    await bench.owners.ready();
    const lists: readonly (readonly [string, object?])[] = [
      ['/aid-requests'],
      ['/aid-requests?names=true'],
      ['/due'],
      ['/contradictions'],
      ['/payments'],
      [`/aid-requests/${open}/household-history`],
      ['/search', { text: 'martin' }],
      ['/duplicates', duplicatesV1.example],
    ];
    for (const [path, json] of lists) {
      const sent = json === undefined ? {} : { method: 'POST', json };
      const [mine, reader] = [await bench.as('secretary', path, sent), await bench.as(READER, path, sent)];
      expect(`${path} ${mine.status} ${mine.text.includes(hidden)} ${mine.text.includes(open)}`).toBe(
        `${path} 200 false true`,
      );
      expect(`${path} ${reader.status} ${reader.text.includes(hidden)}`).toBe(`${path} 200 true`);
    }
    const counted = async (role: Role): Promise<number> => {
      const { items } = (await bench.as(role, '/worklists')).body as { items: { count: number }[] };
      return items.reduce((sum, { count }) => sum + count, 0);
    };
    expect([await counted('secretary'), await counted(READER)]).toEqual([1, 2]);
    const figures = (await bench.as('secretary', '/statistics')).body as { totals?: { requests: number } };
    expect(JSON.stringify(figures)).not.toContain(hidden);
  });

  test('its payments are paid and printed by its readers alone, though they have ids of their own', async () => {
    const paymentId = uuidGenerator.next();
    const payment = { ...paymentsV1.replyExample.items[0]!, id: paymentId, requestId: hidden };
    tellAll(paymentsV1, [payment], { more: false });
    bench.owners.answer(handOverPaymentV1, () => success(payment));
    await bench.owners.ready();
    const papers = bench.documents.asked.length;
    for (const route of ['receipt.pdf', 'commitment-letter.pdf'])
      expect((await bench.as('secretary', `/payments/${paymentId}/${route}`)).status).toBe(404);
    for (const [route, json] of [
      ['hand-over', { voucherNumbers: ['CAP-1'] }],
      ['receipt', { signedOn: '2026-11-23' }],
    ] as const)
      expect((await bench.as('secretary', `/payments/${paymentId}/${route}`, { method: 'POST', json })).status).toBe(
        404,
      );
    expect(bench.owners.asked.filter(({ subject }) => subject === handOverPaymentV1.subject)).toEqual([]);
    expect(bench.documents.asked).toHaveLength(papers);
    expect((await bench.as(READER, `/payments/${paymentId}/receipt.pdf`)).status).toBe(200);
  });

  test('the data protection officer sees who read it, and not whom it is about', async () => {
    const [row] = accessesV1.replyExample.items;
    tellAll(accessesV1, [{ ...row, subjectId: hidden }], {
      ...{ more: false, alerts: [] },
      emergencies: [{ actor: subjectOf('manager'), at: '2026-11-23T09:15:02.120Z', requestId: hidden }],
    });
    await bench.owners.ready();
    const { status, text, body } = await bench.as('dpo', `/access-log?request=${hidden}`);
    expect([status, text.includes(hidden)]).toEqual([200, true]);
    expect(body).toMatchObject({
      emergencies: [
        { actor: subjectOf('manager'), actorName: expect.any(String), reference: expect.stringMatching(/^CHA-/) },
      ],
    });
    expect((await bench.as('dpo', `/aid-requests/${hidden}/personal-data`)).status).toBe(404);
  });

  test('readers are accounts of the centre; a manager names them without reading the file', async () => {
    bench.owners.answer(protectFileV1, () => success({ changed: true }));
    bench.owners.answer(nameReadersV1, () => success({ changed: true }));
    await bench.owners.ready();
    const { requestId: _id, ...wish } = protectFileV1.example;
    const protect = (readerIds: readonly string[]): Promise<Answer> =>
      bench.as('agent', `/aid-requests/${open}/protection`, { method: 'PUT', json: { ...wish, readerIds } });
    expect((await protect([subjectOf('secretary')])).status).toBe(200);
    const unknown = await protect(['octroi-development|demo:agent']);
    expect([unknown.status, unknown.body['code']]).toEqual([422, 'unknown-reader']);
    const before = [...(await bench.database.query('SELECT reader_ids FROM gateway.protected_case'))];
    await bench.publish(
      anEnvelope(requestProtectedV1, { subject: open, sequence: 1, data: { readerIds: [subjectOf('president')] } }),
    );
    await probe(
      async () => (await bench.database.query('SELECT reader_ids FROM gateway.protected_case')).length > before.length,
      { describe: 'the other is protected too' },
    );
    const json = { readerIds: [subjectOf('manager')] };
    const path = `/aid-requests/${open}/protection/readers`;
    expect((await bench.as('manager', path, { method: 'PUT', json })).status).toBe(200);
    expect((await bench.as('manager', `/aid-requests/${open}/timeline`)).status).toBe(404);
    expect((await bench.as('president', path, { method: 'PUT', json })).status).toBe(403);
  });

  test('once lifted, it is there again for everybody; an older protection that comes late changes nothing', async () => {
    await bench.publish(anEnvelope(protectionLiftedV1, { subject: hidden, sequence: 3 }));
    const there = async (): Promise<boolean> =>
      (await bench.as('agent', `/aid-requests/${hidden}/timeline`)).status === 200;
    await probe(there, { describe: 'it is there again' });
    await bench.publish(anEnvelope(requestProtectedV1, { subject: hidden, sequence: 2, data: { readerIds: [] } }));
    const types = async (): Promise<object[]> =>
      bench.database.query(
        `SELECT 1 FROM gateway.timeline_entry WHERE request_id = $1 AND type = 'aid.intake.request-protected.v1'`,
        [hidden],
      );
    await probe(async () => (await types()).length === 2, { describe: 'the late one is known' });
    expect(await there()).toBe(true);
  });

  test('that is protected as it is filed is in no list of others, whichever of its events comes first; its readers have accounts here', async () => {
    const subject = uuidGenerator.next();
    const [submitted, told] = [
      anEnvelope(requestSubmittedV1, { subject }),
      anEnvelope(requestProtectedV1, { subject, data: { readerIds: [subjectOf('secretary')] } }),
    ];
    const result = { id: subject, reference: 'CHA-2026-000777', created: true };
    bench.owners.answer(submitRequestV1, () => success(result, [told, submitted]));
    await bench.owners.ready();
    const protection = { reason: 'violence', readerIds: [] as string[], channel: { means: 'in-person' } };
    const post = (readerIds: readonly string[]): Promise<Answer> =>
      bench.as('secretary', '/aid-requests', {
        ...{ method: 'POST', json: { ...submitRequestV1.example, protection: { ...protection, readerIds } } },
      });
    const refused = await post(['octroi-development|demo:agent']);
    expect([refused.status, refused.body['code']]).toEqual([422, 'unknown-reader']);
    expect((await post([])).status).toBe(201);
    expect(bench.owners.asked.at(-1)?.envelope.payload).toMatchObject({ protection });
    const listed = async (role: Role): Promise<boolean> =>
      JSON.stringify((await bench.as(role, '/aid-requests?limit=200')).body).includes(subject);
    expect([await listed('secretary'), await listed('agent')]).toEqual([true, false]);
    await bench.publish(told, submitted);
    expect((await bench.as('agent', `/aid-requests/${subject}`)).status).toBe(404);
  });
});
