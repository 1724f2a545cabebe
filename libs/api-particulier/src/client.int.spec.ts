import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { getEventListeners } from 'node:events';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ApiParticulierClient, QUOTIENT_FAMILIAL_PATH, type QuotientFamilialCall } from './client.js';
import type { Answered, Failed } from './outcome.js';
import { UnrulyServer, type Behaviour } from './testing/unruly-server.js';

const CALL: QuotientFamilialCall = {
  token: 'secret-token',
  recipient: '26920022500010',
  identity: [
    ['nomNaissance', "D'ARC-MOREL"],
    ['prenoms[]', 'ÉLOÏSE'],
    ['prenoms[]', 'ANNE'],
    ['sexeEtatCivil', 'F'],
    ['codeCogInseePaysNaissance', '99330'],
  ],
  year: 2026,
  month: 11,
};
const QUOTIENT = { fournisseur: 'CNAF', valeur: 455, annee: 2026, mois: 11, annee_calcul: 2026, mois_calcul: 10 };
const BODY = JSON.stringify({ data: { quotient_familial: QUOTIENT }, links: {}, meta: {} });
const JSON_API = { 'content-type': 'application/vnd.api+json' };

describe('the client over HTTP', () => {
  let server: UnrulyServer;
  let client: ApiParticulierClient;

  beforeAll(async () => {
    server = await UnrulyServer.start();
    client = new ApiParticulierClient({ baseUrl: server.url, totalTimeoutMs: 300 });
  });

  beforeEach(() => {
    server.asked.length = 0;
    server.headers.length = 0;
  });

  afterAll(async () => {
    await server.close();
    await client.close();
  });

  async function ask(behaviour: Behaviour, change: Partial<QuotientFamilialCall> = {}): Promise<Answered | Failed> {
    server.behaviour = behaviour;
    return client.quotientFamilial({ ...CALL, ...change } as QuotientFamilialCall);
  }

  const answering =
    (status: number, body: string | Uint8Array, headers: Record<string, string> = JSON_API): Behaviour =>
    (_request, response) =>
      void response.writeHead(status, headers).end(body);

  test('asks on the route with the parameters repeated and encoded, the token in its header alone', async () => {
    await ask(answering(200, BODY));
    expect(server.asked).toEqual([
      `${QUOTIENT_FAMILIAL_PATH}?recipient=26920022500010&nomNaissance=D%27ARC-MOREL&prenoms%5B%5D=%C3%89LO%C3%8FSE&prenoms%5B%5D=ANNE&sexeEtatCivil=F&codeCogInseePaysNaissance=99330&annee=2026&mois=11`,
    ]);
    expect(server.headers[0]).toMatchObject({ authorization: 'Bearer secret-token', 'user-agent': 'octroi' });
    expect(server.headers[0]).not.toHaveProperty('cache-control');
  });

  test('asks past the cache, and for today’s month, when told to', async () => {
    await ask(answering(200, BODY), { noCache: true, year: undefined, month: undefined });
    expect(server.headers[0]).toHaveProperty('cache-control', 'no-cache');
    expect(server.asked[0]).not.toMatch(/annee=|mois=/);
  });

  test('tells what the headers say', async () => {
    const headers = {
      ...JSON_API,
      'x-request-id': '6e5a4f0e-0000-4000-8000-1234567890ab',
      'x-response-cached': 'true',
      'x-cache-expires-in': '9001',
      'ratelimit-limit': '20',
      'ratelimit-remaining': '19',
      'ratelimit-reset': '1795428000',
    };
    expect(await ask(answering(200, BODY, headers))).toMatchObject({
      kind: 'answered',
      httpStatus: 200,
      upstreamId: '6e5a4f0e-0000-4000-8000-1234567890ab',
      rateLimit: { limit: 20, remaining: 19, resetAt: new Date(1_795_428_000_000) },
      cacheExpiresInSeconds: 9_001,
      household: { quotientFamilial: { provider: 'CNAF', value: 455 } },
    });
    const sparse = { ...headers, 'x-response-cached': 'false', 'ratelimit-limit': '', 'x-request-id': 'a b<script>' };
    expect(await ask(answering(200, BODY, sparse))).toMatchObject({
      upstreamId: null,
      rateLimit: null,
      cacheExpiresInSeconds: null,
    });
  });

  test.each<[string, Record<string, string>, object, number | null]>([
    ['the body before the header', { 'retry-after': '7' }, { retry_in: 2700 }, 2_700_000],
    ['the header', { 'retry-after': '0' }, {}, 0],
    ['a day at most', { 'retry-after': '999999999' }, {}, 86_400_000],
    ['nothing that is no number', { 'retry-after': 'Wed, 21 Oct 2026 07:28:00 GMT' }, { retry_in: 'soon' }, null],
  ])('the wait that is asked for: %s', async (_what, headers, meta, retryAfterMs) => {
    const body = JSON.stringify({ errors: [{ code: '35020', title: 'Maintenance', meta }] });
    expect(await ask(answering(503, body, headers))).toMatchObject({ reason: 'provider-maintenance', retryAfterMs });
  });

  describe('a server that misbehaves', () => {
    const drip: Behaviour = (_request, response) => {
      response.writeHead(200, JSON_API);
      const drop = (): void => {
        if (!response.destroyed) response.write(' ', () => setImmediate(drop));
      };
      drop();
    };
    const truncated: Behaviour = (_request, response) => {
      response.writeHead(200, { ...JSON_API, 'content-length': String(BODY.length) });
      response.write(BODY.slice(0, 40), () => response.socket?.end());
    };
    const endless: Behaviour = (_request, response) => {
      response.writeHead(200, JSON_API);
      const more = (): void => {
        while (!response.destroyed && response.write('x'.repeat(1_000)));
      };
      response.on('drain', more);
      more();
    };
    const cases: readonly (readonly [string, Behaviour, Partial<Failed>])[] = [
      ['silence', () => undefined, { reason: 'timed-out', httpStatus: null }],
      ['a slow drip', drip, { reason: 'timed-out', httpStatus: 200 }],
      ['a reset', (request) => request.socket.resetAndDestroy(), { reason: 'connection-lost', httpStatus: null }],
      ['a truncated answer', truncated, { reason: 'connection-lost' }],
      ['an endless answer', endless, { reason: 'answer-too-large', httpStatus: 200 }],
      ['a body that stops inside the JSON', answering(200, BODY.slice(0, 40)), { reason: 'answer-unreadable' }],
      ['what is not HTTP', (request) => void request.socket.write('nonsense\r\n\r\n'), { reason: 'answer-unreadable' }],
      ['no content', answering(204, ''), { reason: 'answer-unexpected', httpStatus: 204 }],
      ['an empty 200', answering(200, ''), { reason: 'answer-unreadable' }],
      [
        'a page that says 200',
        answering(200, '<html>OK</html>', { 'content-type': 'text/html' }),
        { reason: 'answer-unreadable' },
      ],
      [
        'a proxy’s 502',
        answering(502, '<html>Bad gateway</html>', { 'content-type': 'text/html' }),
        { reason: 'provider-unavailable', providerCode: null },
      ],
    ];

    test.each(cases)('%s: try later', async (_what, behaviour, expected) => {
      expect(await ask(behaviour)).toMatchObject({ kind: 'failed', nextStep: 'retry-later', ...expected });
      // The next call is none the worse for it.
      expect(await ask(answering(200, BODY))).toMatchObject({ kind: 'answered' });
    });

    test('a redirect is not followed, wherever it leads', async () => {
      const elsewhere = await UnrulyServer.start();
      const outcome = await ask(answering(302, '', { location: `${elsewhere.url}/` }));
      await elsewhere.close();
      expect(outcome).toMatchObject({ kind: 'failed', reason: 'answer-unexpected', httpStatus: 302 });
      expect([elsewhere.asked.length, server.asked.length]).toEqual([0, 1]);
    });

    test('a 404 in HTML is our mistake, never a person who is not known', async () => {
      expect(await ask(answering(404, '<html>Not found</html>', { 'content-type': 'text/html' }))).toMatchObject({
        reason: 'route-not-served',
        nextStep: 'call-the-administrator',
      });
    });

    test('the media type does not matter, the body does', async () => {
      expect(await ask(answering(200, BODY, { 'content-type': 'text/plain' }))).toMatchObject({ kind: 'answered' });
    });

    test('nobody listening, and nobody who accepts the connection', async () => {
      const port = await new Promise<number>((resolve) => {
        const probe = createServer().listen(0, '127.0.0.1', () => {
          const { port: free } = probe.address() as AddressInfo;
          probe.close(() => resolve(free));
        });
      });
      const lost = new ApiParticulierClient({ baseUrl: `http://127.0.0.1:${String(port)}` });
      expect(await lost.quotientFamilial(CALL)).toMatchObject({ reason: 'connect-failed', nextStep: 'retry-later' });
      await lost.close();
    });

    test('whatever the bytes, no crash and no fact', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(200, 200, 404, 422, 503),
          fc.uint8Array({ maxLength: 200 }),
          async (status, bytes) => {
            const outcome = await ask(answering(status, bytes));
            expect(outcome.kind).toBe('failed');
          },
        ),
        { numRuns: 100 },
      );
    });

    test('whatever is cut out of a good answer, no crash and no other fact', async () => {
      await fc.assert(
        fc.asyncProperty(fc.nat(BODY.length), fc.nat(BODY.length), async (from, length) => {
          const outcome = await ask(answering(200, BODY.slice(0, from) + BODY.slice(from + length)));
          const quotient = outcome.kind === 'answered' ? outcome.household.quotientFamilial : null;
          // A figure may be lost from a number without a trace: nothing else makes another value.
          if (quotient !== null) expect([null, 4, 5, 45, 55, 455]).toContain(quotient.value);
        }),
        { numRuns: 100 },
      );
    });
  });

  test('an outcome holds no identity, no token and no text of the answer', async () => {
    const prose = JSON.stringify({ errors: [{ code: '00420', title: "D'ARC-MOREL", detail: 'ÉLOÏSE secret-token' }] });
    const outcomes = [
      await ask(answering(422, prose)),
      await ask(answering(200, "D'ARC-MOREL")),
      await ask((request) => request.socket.destroy()),
    ];
    expect(JSON.stringify(outcomes)).not.toMatch(/ARC|LO|secret|annee/);
  });

  test('a caller may give up; nothing stays on its signal', async () => {
    const caller = new AbortController();
    const pending = ask(() => caller.abort(), { signal: caller.signal });
    expect(await pending).toMatchObject({ kind: 'failed', reason: 'cancelled', nextStep: 'retry-later' });
    expect(await ask(answering(200, BODY), { signal: caller.signal })).toMatchObject({ reason: 'cancelled' });
    const alive = new AbortController();
    await ask(answering(200, BODY), { signal: alive.signal });
    expect(getEventListeners(alive.signal, 'abort')).toEqual([]);
  });

  test('connections are kept', async () => {
    const calm = await UnrulyServer.start();
    calm.behaviour = answering(200, BODY);
    const frugal = new ApiParticulierClient({ baseUrl: calm.url, connections: 2 });
    for (let count = 0; count < 6; count += 1) await frugal.quotientFamilial(CALL);
    await frugal.close();
    await calm.close();
    expect(calm.asked).toHaveLength(6);
    expect(calm.connections).toBeLessThanOrEqual(2);
  });

  test('a recipient that is no SIRET is refused before any call', async () => {
    await expect(ask(answering(200, BODY), { recipient: '26920022500011' })).rejects.toThrow('recipient-invalid');
    expect(server.asked).toEqual([]);
  });

  test.each([
    '',
    'ftp://particulier.api.gouv.fr',
    'not a URL',
    'https://user:word@particulier.api.gouv.fr',
    'https://particulier.api.gouv.fr/?x=1',
  ])('%j is no base URL', (baseUrl) => {
    expect(() => new ApiParticulierClient({ baseUrl })).toThrow('upstream-url-invalid');
  });
});
