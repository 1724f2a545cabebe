import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { decisionRecordedV1, fileExtentsV1, requestSubmittedV1 } from '@octroi/contracts';
import { addMonths, civilDateAt, systemClock, uuidGenerator, type Role } from '@octroi/kernel';
import { anEnvelope, probe } from '@octroi/testing';
import { RouteTable } from './adapters/http/route-table.js';
import { EXPECTED, OPEN_ARCHIVE, PREFIX } from './testing/expected-access.js';
import { success } from './testing/fake-owners.js';
import { GatewayBench, type Answer } from './testing/gateway-bench.js';

const today = civilDateAt(systemClock.now());
const LONG_AGO = `${addMonths(today, -30)}T09:00:00.000Z`;
const [recent, random] = [uuidGenerator.next(), uuidGenerator.next()];
/** Ids begin with the time at which they are made. */
const time = Date.parse(LONG_AGO).toString(16).padStart(12, '0');
const old = `${time.slice(0, 8)}-${time.slice(8)}${random.slice(13)}`;

let bench: GatewayBench;
let contact = addMonths(today, -30);
beforeAll(async () => {
  bench = await GatewayBench.start();
  bench.owners.answer(fileExtentsV1, ({ payload }) => {
    const { requestIds } = payload as { requestIds: string[] };
    return success({
      items: requestIds.map((requestId) => ({ requestId, lastContactOn: contact, documents: 0, bytes: 0 })),
    });
  });
  await bench.owners.ready();
  await bench.publish(
    anEnvelope(requestSubmittedV1, { subject: old, time: LONG_AGO }),
    anEnvelope(decisionRecordedV1, { subject: old, time: LONG_AGO }),
    anEnvelope(requestSubmittedV1, { subject: recent }),
    anEnvelope(decisionRecordedV1, { subject: recent }),
  );
  await probe(async () => (await statusOf(old, 'manager')) === 'decided' && (await statusOf(recent, 'agent')), {
    describe: 'both requests are projected',
    timeoutMs: 30_000,
    satisfied: (status) => status === 'decided',
  });
});
afterAll(() => bench.close());

async function statusOf(id: string, role: Role): Promise<unknown> {
  return (await bench.as(role, `/aid-requests/${id}`)).body['status'];
}

/** Routes that open a file, as Fastify knows them; those that name nobody are open to whoever names readers. */
function routesOfACase(): string[] {
  const { routes } = bench.gateway.app.get(RouteTable);
  return routes
    .filter(({ url, method }) => url.startsWith(`${PREFIX}/aid-requests/:id`) && method !== 'HEAD')
    .map(({ method, url }) => `${method} ${url.slice(PREFIX.length)}`)
    .filter((route) => route !== 'PUT /aid-requests/:id/protection/readers');
}

async function call(route: string, role: Role): Promise<Answer> {
  const [method = '', path = ''] = route.split(' ');
  const { body, scan } = EXPECTED[route] ?? {};
  const url = path.replace(':id', old).replace(/:note|:document/, uuidGenerator.next());
  return bench.as(role, url, {
    ...{ method, headers: scan === undefined ? {} : { 'content-type': 'application/pdf' } },
    ...(scan === undefined ? {} : { raw: scan }),
    ...(body === undefined ? {} : { json: body }),
  });
}

test('a file in intermediate archive is closed, by whatever route, but to those who answer for it; nothing else reaches an owner', async () => {
  const routes = routesOfACase();
  expect(routes.length).toBeGreaterThan(40);
  const asked = bench.owners.asked.filter(({ subject }) => subject !== fileExtentsV1.subject).length;
  for (const route of routes)
    for (const role of EXPECTED[route]?.roles.filter((one) => !OPEN_ARCHIVE.includes(one)) ?? []) {
      const { status, body } = await call(route, role);
      expect(`${route} ${role}: ${status} ${String(body['code'])}`).toBe(`${route} ${role}: 403 archived`);
    }
  expect(bench.owners.asked.filter(({ subject }) => subject !== fileExtentsV1.subject)).toHaveLength(asked);
  for (const role of OPEN_ARCHIVE.filter((one) => EXPECTED['GET /aid-requests/:id']?.roles.includes(one)))
    expect(await statusOf(old, role)).toBe('decided');
});

test('a colleague is told whom to ask; a file of which something happened lately is open, and one whose person came back', async () => {
  const { body } = await bench.as('agent', `/aid-requests/${old.toUpperCase()}`);
  expect(body['detail']).toMatch(/deux ans.*responsable.*nouvelle demande/);
  expect(await statusOf(recent, 'agent')).toBe('decided');
  contact = today;
  expect(await statusOf(old, 'agent')).toBe('decided');
  contact = addMonths(today, -30);
  expect(await statusOf(old, 'agent')).toBe(403);
});

test('without an answer of intake it stays closed to them', async () => {
  await bench.owners.leave(fileExtentsV1);
  expect((await bench.as('agent', `/aid-requests/${old}`)).status).toBe(503);
  expect(await statusOf(old, 'manager')).toBe('decided');
});
