import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { validateShape } from '@octroi/contracts';
import { Problem } from './adapters/http/decision.dto.js';
import { RouteTable } from './adapters/http/route-table.js';
import { GatewayBench, type Answer } from './testing/gateway-bench.js';

let bench: GatewayBench;
beforeAll(async () => {
  bench = await GatewayBench.start();
});
afterAll(() => bench.close());

function expectProblem(answer: Answer, status: number, code: string): void {
  expect([answer.status, answer.body['code']]).toEqual([status, code]);
  expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  expect(validateShape(Problem, answer.body, 'refuse')).not.toHaveProperty('faults');
  expect(answer.body).toMatchObject({ status, correlationId: answer.headers.get('x-correlation-id') });
}

/** What the server answers to these very bytes, until it closes. */
function raw(sent: string): Promise<string> {
  const { hostname, port } = new URL(bench.gateway.url);
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(Number(port), hostname, () => socket.write(sent));
    socket.setEncoding('utf8').on('data', (text: string) => (answer += text));
    socket.on('close', () => resolve(answer)).on('error', reject);
  });
}

describe('problems', () => {
  const json = { 'content-type': 'application/json' };
  const post = (call: object) => bench.as('agent', '/aid-requests', { method: 'POST', ...call });

  test('an unknown address', async () => {
    for (const path of [
      '/assets/nothing.js',
      '/assets/..%2findex.html',
      '/v2',
      '/v1/sites',
      '/v1/sites/chaville/nothing',
      '/v1/docs/package.json',
      '/%E0%A4%A',
    ])
      expectProblem(await bench.call(path), 404, 'not-found');
  });

  test('a method that the address does not know', async () => {
    const answer = await bench.call('/v1/sites/chaville/aid-requests', { method: 'DELETE' });
    expectProblem(answer, 405, 'method-not-allowed');
    expect(answer.headers.get('allow')).toBe('GET, HEAD, POST');
  });

  test('JSON that is none', async () => {
    for (const raw of ['{"aid":', '{"__proto__": {"a": 1}}', '\u0000'])
      expectProblem(await post({ raw, headers: json }), 400, 'invalid-json');
  });

  test('a body that is no object', async () => {
    for (const raw of ['[]', '"text"', 'null', '3'])
      expectProblem(await post({ raw, headers: json }), 400, 'invalid-body');
    expectProblem(await post({}), 400, 'invalid-body');
  });

  test('a body made to cost', async () => {
    const deep = '{"a":'.repeat(20_000) + '1' + '}'.repeat(20_000);
    const lists = `{"applicant":${'['.repeat(20_000)}${']'.repeat(20_000)}}`;
    const wide = `{"a":[${new Array<string>(110_000).fill('"\\u0000"').join(',')}]}`;
    for (const raw of [deep, lists, wide]) {
      const answer = await post({ raw, headers: json });
      expectProblem(answer, 400, 'invalid-body');
      expect(answer.text.length).toBeLessThan(20_000);
    }
  });

  test('another type of content', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', 'multipart/form-data'])
      expectProblem(await post({ raw: 'a=1', headers: { 'content-type': type } }), 415, 'unsupported-media-type');
  });

  test('a body of more than a megabyte', async () => {
    const raw = JSON.stringify({ purpose: 'x'.repeat(1_100_000) });
    expectProblem(await post({ raw, headers: json }), 413, 'payload-too-large');
  });

  test('an address with a part that is too long is not repeated', async () => {
    const answer = await bench.as('agent', `/aid-requests/${'x'.repeat(300)}`);
    expectProblem(answer, 414, 'address-too-long');
    expect(answer.text).not.toMatch(/xxx|FST_|fastify/i);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  test.each([
    ['headers too large', `GET / HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`, 431, 'headers-too-large'],
    ['an address too large', `GET /${'a'.repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`, 431, 'headers-too-large'],
    ['no HTTP', 'what is this?\r\n\r\n', 400, 'bad-request'],
    [
      'two lengths',
      'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      400,
      'bad-request',
    ],
  ])('%s', async (_what, sent, status, code) => {
    const answer = await raw(sent);
    const [head = '', body = ''] = answer.split('\r\n\r\n');
    expect(head).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(head).toContain('content-type: application/problem+json; charset=utf-8');
    expect(validateShape(Problem, JSON.parse(body), 'refuse')).not.toHaveProperty('faults');
    expect(JSON.parse(body)).toMatchObject({ status, code });
    expect(head).toContain(`x-correlation-id: ${(JSON.parse(body) as Problem).correlationId}`);
    expect(answer).not.toMatch(/a{10}|fastify|HPE_|Client Error/i);
  });

  test('an unknown caller', async () => {
    expectProblem(await bench.call('/v1/sites/chaville/aid-requests'), 401, 'unauthenticated');
    expectProblem(await bench.call('/v1/sites/chaville/aid-requests', { token: 'a.b.c' }), 401, 'unauthenticated');
  });

  test('a database that is away', async () => {
    const limit = (connections: number) =>
      bench.database.query(`ALTER DATABASE ${bench.database.name} CONNECTION LIMIT ${connections}`);
    await limit(0);
    await bench.database.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND usename = 'gateway_runtime'`,
      [bench.database.name],
    );
    const answer = await bench.as('manager', '/aid-requests');
    await limit(-1);
    expectProblem(answer, 503, 'service-unavailable');
    expect(answer.headers.get('retry-after')).toBe('2');
    expect(answer.text).not.toMatch(/connection|gateway_runtime|test_gateway/i);
  });
});

describe('headers', () => {
  test('nothing is kept, framed, or guessed; nothing says what runs', async () => {
    const { headers } = await bench.call('/v1/sites/chaville/aid-requests');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect([headers.get('server'), headers.get('x-powered-by')]).toEqual([null, null]);
  });

  test('a correlation id is kept when it is one, and made otherwise', async () => {
    const given = '01936f2e-7c1a-7000-8000-0000000000ff';
    const kept = await bench.call('/health/live', { headers: { 'x-correlation-id': given } });
    const made = await bench.call('/health/live', { headers: { 'x-correlation-id': '<script>' } });
    expect(kept.headers.get('x-correlation-id')).toBe(given);
    expect(made.headers.get('x-correlation-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('times are measured by route, never by address', async () => {
    await bench.call('/v1/sites/chaville/aid-requests?secret=1');
    const { text } = await bench.call('/metrics');
    expect(text).toContain('route="/v1/sites/:site/aid-requests"');
    expect(text).not.toMatch(/chaville|secret/);
  });
});

describe('documentation', () => {
  interface Operation {
    readonly summary?: string;
    readonly operationId?: string;
    readonly requestBody?: object;
    readonly responses: Readonly<Record<string, { readonly content?: object }>>;
    readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  }
  interface Document {
    readonly openapi: string;
    readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
    readonly components: { readonly schemas: Readonly<Record<string, unknown>> };
  }
  const read = async (): Promise<Document> => (await bench.call('/v1/openapi.json')).body as unknown as Document;

  test('every route of a site and of the installation is documented, with its answers and problems', async () => {
    const { openapi, paths } = await read();
    expect(openapi).toBe('3.1.0');
    const operations = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ name: `${method.toUpperCase()} ${path}`, operation })),
    );
    const { routes } = bench.gateway.app.get(RouteTable);
    const served = routes
      .filter(({ url, method }) => /^\/v1\/(sites|operations)(\/|$)/.test(url) && method !== 'HEAD')
      .map(({ url, method }) => `${method} ${url.replace(/:(\w+)/g, '{$1}')}`);
    expect(operations.map(({ name }) => name).sort()).toEqual(served.sort());
    expect(new Set(operations.map(({ operation }) => operation.operationId)).size).toBe(operations.length);
    for (const { name, operation } of operations) {
      expect(`${name} ${String(operation.summary)}`).toMatch(/\.$|\)\.$/);
      const statuses = Object.keys(operation.responses);
      expect(statuses).toEqual(expect.arrayContaining(['400', '401', '403', '404', '503']));
      expect(statuses.some((status) => status.startsWith('2'))).toBe(true);
      for (const [status, response] of Object.entries(operation.responses))
        expect([name, status, response.content]).toEqual([name, status, expect.any(Object)]);
      const placed = (operation.parameters ?? []).filter((parameter) => parameter.in === 'path').map((one) => one.name);
      expect(placed.sort()).toEqual([...name.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => parameter).sort());
    }
  });

  test('every reference leads somewhere, and no schema is there for nothing', async () => {
    const document = await read();
    const named = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(
      ([, name]) => name,
    );
    expect([...new Set(named)].sort()).toEqual(Object.keys(document.components.schemas).sort());
    expect(JSON.stringify(document)).not.toContain('"nullable"');
  });

  test('what may be null says so', async () => {
    const { schemas } = (await read()).components;
    expect(schemas['CasePage']).toMatchObject({
      properties: { nextCursor: { anyOf: [{ type: 'string' }, { type: 'null' }] } },
      required: ['items', 'degraded'],
    });
  });

  test('the page loads nothing from elsewhere, under a policy without inline scripts', async () => {
    const page = await bench.call('/v1/docs');
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('content-security-policy')).toMatch(/script-src 'self';/);
    const sources = [...page.text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, source]) => source!);
    for (const source of sources) expect([source, (await bench.call(source)).status]).toEqual([source, 200]);
    expect(page.text).not.toMatch(/<script>|style=|https?:/);
  });

  test('events are described too', async () => {
    expect((await bench.call('/v1/asyncapi.json')).body).toMatchObject({ asyncapi: '3.0.0' });
  });
});
