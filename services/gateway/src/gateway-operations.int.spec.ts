import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { backlogV1, replayDeadLettersV1, upstreamV1 } from '@octroi/contracts';
import { SITE_ROLES, uuidGenerator } from '@octroi/kernel';
import { decodeJwt } from 'jose';
import { failure, success } from './testing/fake-owners.js';
import { GatewayBench, type Answer, type Call } from './testing/gateway-bench.js';

const eventId = uuidGenerator.next();
const letter = { ...backlogV1.intake.replyExample.deadLetters[0]!, code: 'sqlstate-23505' };

let bench: GatewayBench;
beforeAll(async () => {
  bench = await GatewayBench.start();
  const full = { unpublished: 3, oldestSeconds: 40, dead: 1, deadLetters: [letter] };
  bench.owners.answer(backlogV1.intake, () => success(full));
  bench.owners.answer(backlogV1.decision, () => success({ ...full, dead: 0, deadLetters: [] }));
  bench.owners.answer(backlogV1.eligibility, () => failure('service-unavailable'));
  bench.owners.answer(upstreamV1, () => success(upstreamV1.replyExample));
  bench.owners.answer(replayDeadLettersV1.intake, () => success({ asked: 1 }));
  await bench.owners.ready();
  // The gateway answers for itself: a message of its own was given up.
  await bench.database.query(
    `INSERT INTO gateway.failed_message (consumer, event_id, site_id, producer, type, attempts, error_code, envelope, payload, dead_at)
     VALUES ('gateway', $1, 'chaville', 'intake', 'aid.intake.request-submitted.v1', 10, 'invalid-event', '{}', '{"who":"MARTIN"}', now())`,
    [eventId],
  );
});
afterAll(() => bench.close());

const PATH = '/v1/operations';

async function asOperator(path: string, call: Call = {}): Promise<Answer> {
  const headers = { 'idempotency-key': uuidGenerator.next(), ...call.headers };
  return bench.call(path, { token: await bench.token('installation', 'operator'), ...call, headers });
}

describe('the installation, for who runs it', () => {
  test('is shown service by service; one that does not answer is said to be silent', async () => {
    const { status, body, text } = await asOperator(PATH);
    expect(status).toBe(200);
    expect(body['services']).toEqual([
      { service: 'intake', answers: true, unpublished: 3, oldestSeconds: 40, dead: 1 },
      { service: 'retrieval', answers: false, unpublished: null, oldestSeconds: null, dead: null },
      { service: 'eligibility', answers: false, unpublished: null, oldestSeconds: null, dead: null },
      { service: 'decision', answers: true, unpublished: 3, oldestSeconds: 40, dead: 0 },
      { service: 'gateway', answers: true, unpublished: 0, oldestSeconds: 0, dead: 1 },
    ]);
    expect(body['upstream']).toEqual(upstreamV1.replyExample);
    const letters = body['deadLetters'] as { eventId: string; reason: string }[];
    expect(letters.map(({ eventId: id, reason }) => [id, reason])).toEqual([
      [letter.eventId, 'PostgreSQL a refusé l’écriture (23505).'],
      [eventId, 'Le message ne suit pas son contrat.'],
    ]);
    expect(text).not.toContain('MARTIN');
  });

  test('is asked about in the name of the gateway, for no site', async () => {
    await asOperator(PATH);
    const { envelope } = bench.owners.asked.at(-1)!;
    expect(decodeJwt(envelope.actor)).toMatchObject({
      ...{ iss: 'gateway', sub: 'service:gateway', site: null, roles: ['service'], purpose: 'operate' },
    });
  });

  test('a dead letter goes to its handler again, once for a key, and stands with who asked', async () => {
    const json = { service: 'gateway', eventId };
    const headers = { 'idempotency-key': 'replay-1' };
    const first = await asOperator(`${PATH}/replays`, { method: 'POST', json, headers });
    expect([first.status, first.body]).toEqual([200, { asked: 1 }]);
    const again = await asOperator(`${PATH}/replays`, { method: 'POST', json, headers });
    expect(again.body).toEqual({ asked: 1 });
    const other = { method: 'POST', json: { service: 'intake', eventId: null }, headers };
    expect((await asOperator(`${PATH}/replays`, other)).body['code']).toBe('idempotency-key-reused');
    expect((await asOperator(PATH)).body['replays']).toEqual([
      {
        ...{ subject: 'octroi-development|installation:operator', service: 'gateway', eventId, asked: 1 },
        at: expect.any(String),
      },
    ]);
  });

  test('a replay that got no answer stands without its count, and the same key tries it again', async () => {
    const call = {
      ...{ method: 'POST', json: { service: 'decision', eventId: null } },
      headers: { 'idempotency-key': 'replay-2' },
    };
    expect((await asOperator(`${PATH}/replays`, call)).status).toBe(503);
    const [latest] = (await asOperator(PATH)).body['replays'] as { asked: number | null }[];
    expect(latest).toMatchObject({ service: 'decision', asked: null });
    bench.owners.answer(replayDeadLettersV1.decision, () => success({ asked: 4 }));
    await bench.owners.ready();
    expect((await asOperator(`${PATH}/replays`, call)).body).toEqual({ asked: 4 });
  });

  test.each([
    ['GET', PATH, undefined],
    ['POST', `${PATH}/replays`, { service: 'intake', eventId: null }],
  ])('%s %s is shut to every role of a centre, and to nobody in particular', async (method, path, json) => {
    const before = bench.owners.asked.length;
    for (const role of SITE_ROLES) {
      const token = await bench.token('chaville', role);
      const headers = { 'idempotency-key': uuidGenerator.next() };
      const { status, body } = await bench.call(path, { method, token, json, headers });
      expect(`${role} ${String(status)} ${String(body['code'])}`).toBe(`${role} 403 role-not-allowed`);
    }
    expect((await bench.call(path, { method, json })).status).toBe(401);
    expect(bench.owners.asked).toHaveLength(before);
  });

  test('gives an operator no centre', async () => {
    for (const path of ['aid-requests', 'register', 'webhooks'])
      expect((await asOperator(`/v1/sites/chaville/${path}`)).body['code']).toBe('not-found');
  });
});
