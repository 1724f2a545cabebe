import { describe, expect, test } from '@jest/globals';
import { receivedV1, retryRetrievalV1 } from '@octroi/contracts';
import { PermanentError, RuleViolation, TransientError, type Actor } from '@octroi/kernel';
import type { ActorTokens } from './actor-tokens.js';
import { createLogger } from './logger.js';
import { RequestServer } from './request-server.js';

const AGENT: Actor = {
  subject: 'agent-1',
  issuer: 'gateway',
  siteId: 'chaville',
  roles: ['agent'],
  purpose: 'retry-retrieval',
};
const EVENT = '01936f2e-7c1a-7000-8000-000000000001';
const envelope = {
  actor: 'token',
  siteId: 'chaville',
  correlationId: 'c-1',
  idempotencyKey: null,
  seen: [],
  payload: retryRetrievalV1.example,
};

/** A server for one actor, that has not had these events. */
function server(actor: Actor = AGENT, missing: readonly string[] = []): RequestServer {
  const tokens = { verify: async () => actor } as unknown as ActorTokens;
  return new RequestServer(tokens, createLogger('test', 'silent'), async (ids) =>
    ids.filter((id) => missing.includes(id)),
  );
}

const done = async (): Promise<{ result: { changed: boolean } }> => ({ result: { changed: true } });

describe('serving a request', () => {
  test('the actor, the site and the payload reach the work', async () => {
    const reply = await server().serve(retryRetrievalV1, envelope, async ({ actor, siteId, payload, cause }) => {
      expect([actor, siteId, payload, cause.command]).toEqual([
        AGENT,
        'chaville',
        retryRetrievalV1.example,
        retryRetrievalV1.subject,
      ]);
      return { result: { changed: true } };
    });
    expect(reply).toEqual({ ok: true, result: { changed: true }, events: [] });
  });

  test.each<[string, object, Actor]>([
    ['another site than the actor’s', { ...envelope, siteId: 'demo' }, AGENT],
    ['a person without site', envelope, { ...AGENT, siteId: null }],
    ['a service without site', envelope, { ...AGENT, siteId: null, roles: ['service'] }],
  ])('%s is not found', async (_what, sent, actor) => {
    expect(await server(actor).serve(retryRetrievalV1, sent, done)).toMatchObject({ ok: false, code: 'not-found' });
  });

  test.each(['retrieval', 'operator', 'nobody'])('what %s has signed is refused: it may not ask', async (issuer) => {
    const reply = await server({ ...AGENT, issuer }).serve(retryRetrievalV1, envelope, done);
    expect(reply).toMatchObject({ ok: false, code: 'role-not-allowed' });
  });

  test('what was signed for another purpose is refused', async () => {
    const reply = await server({ ...AGENT, purpose: 'read-case' }).serve(retryRetrievalV1, envelope, done);
    expect(reply).toMatchObject({ ok: false, code: 'role-not-allowed' });
  });

  test('a service asks without site what is about none', async () => {
    const actor: Actor = { ...AGENT, siteId: null, roles: ['service'], purpose: 'reconcile' };
    const question = { ...envelope, payload: receivedV1.intake.example };
    const reply = await server(actor).serve(receivedV1.intake, question, async () => ({ result: { missing: [] } }));
    expect(reply).toMatchObject({ ok: true });
  });

  test.each([null, 'text', {}, { ...envelope, siteId: '../x' }, { ...envelope, correlationId: 'x'.repeat(200) }])(
    '%j is no envelope',
    async (sent) => {
      expect(await server().serve(retryRetrievalV1, sent, done)).toMatchObject({ ok: false, code: 'unauthenticated' });
    },
  );

  test('a payload made to cost is refused with one fault; the work does not run', async () => {
    const payload = JSON.parse('{"a":'.repeat(20_000) + '1' + '}'.repeat(20_000)) as unknown;
    const work = async (): Promise<never> => Promise.reject(new Error('the work ran'));
    expect(await server().serve(retryRetrievalV1, { ...envelope, payload }, work)).toMatchObject({
      ...{ ok: false, code: 'invalid-body' },
      faults: [{ code: 'too-deep' }],
    });
  });

  test.each(['', 'x'.repeat(201), 'a b', 'clé'])('%j is no key', async (idempotencyKey) => {
    expect(await server().serve(retryRetrievalV1, { ...envelope, idempotencyKey }, done)).toMatchObject({
      ...{ ok: false, code: 'invalid-idempotency-key' },
    });
  });

  test('what the asker has seen and this service has not is too early; the work does not run', async () => {
    let runs = 0;
    const work = async (): Promise<{ result: { changed: boolean } }> => ({ result: { changed: (runs += 1) > 0 } });
    const seen = { ...envelope, seen: [EVENT] };
    expect(await server(AGENT, [EVENT]).serve(retryRetrievalV1, seen, work)).toMatchObject({
      ok: false,
      code: 'too-early',
    });
    expect(runs).toBe(0);
    expect(await server(AGENT, []).serve(retryRetrievalV1, seen, work)).toMatchObject({ ok: true });
    expect(await server(AGENT, ['x']).serve(retryRetrievalV1, { ...envelope, seen: ['x', 3] }, work)).toMatchObject({
      ok: true,
    });
  });

  test.each([
    [new RuleViolation('already-decided'), 'already-decided'],
    [new TransientError('too-early'), 'too-early'],
    [new TransientError('peer-away'), 'service-unavailable'],
    [Object.assign(new Error('x'), { code: 'ECONNREFUSED' }), 'service-unavailable'],
    [new RuleViolation('no-such-code'), 'internal-error'],
    [new PermanentError('broken'), 'internal-error'],
    [new Error('with JEANNE MARTIN in it'), 'internal-error'],
  ])('%s becomes the reply %s, without a text', async (error, code) => {
    const failing = async (): Promise<never> => Promise.reject(error);
    const reply = await server().serve(retryRetrievalV1, envelope, failing);
    expect(reply).toEqual({ ok: false, code, parameters: {}, faults: [] });
  });
});
