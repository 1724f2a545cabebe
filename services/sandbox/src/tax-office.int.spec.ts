import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { TaxIncomeClient, type TaxCall } from '@octroi/api-particulier';
import { uuidGenerator } from '@octroi/kernel';
import { createSandbox } from './adapters/http/sandbox-server.js';
import { sandboxSettings } from './sandbox.config.js';

const JEANNE = { birthName: 'Martin', givenNames: ['Jeanne'], birthDate: '1990-01-31' };
const ACCESS = { clientId: 'chaville', clientSecret: 'secret', teleservice: 'TS-1' };

describe('our client against the tax office of the sandbox', () => {
  let server: Server;
  let base: string;
  let client: TaxIncomeClient;

  beforeAll(async () => {
    const clients = { chaville: { secret: 'secret', teleservice: 'TS-1' } };
    server = createSandbox(sandboxSettings({ SANDBOX_TAX_CLIENTS: JSON.stringify(clients) }));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    base = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
    client = new TaxIncomeClient({ baseUrl: base, totalTimeoutMs: 10_000 });
  });

  afterEach(() => fetch(`${base}/_sandbox/faults`, { method: 'DELETE' }));

  afterAll(async () => {
    await client.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  const ask = (overrides: Partial<TaxCall> = {}, asker = client) =>
    asker.ask({
      ...{ access: ACCESS, taxNumber: '1234567890123', expected: JEANNE, correlationId: uuidGenerator.next() },
      ...overrides,
    });
  const fault = (body: object) =>
    fetch(`${base}/_sandbox/faults`, { method: 'POST', body: JSON.stringify({ path: '/impotparticulier', ...body }) });

  test('reads income in cents, shares and year; who declared it is who was asked about', async () => {
    expect(await ask()).toMatchObject({
      ...{ kind: 'told', httpStatus: 200, echo: { verdict: 'same' } },
      facts: { referenceCents: 984_000, shares: 2, year: 2025 },
    });
  });

  test('keeps nothing of the family situation, the address and the children', async () => {
    expect(JSON.stringify(await ask())).not.toMatch(/MAIRIE|sitFam|nbPac|"D"/);
  });

  test('a number typed wrongly is somebody else, or nobody', async () => {
    expect(await ask({ taxNumber: '2345678901234' })).toMatchObject({ echo: { verdict: 'somebody-else' } });
    expect(await ask({ taxNumber: '9999999999999' })).toMatchObject({
      ...{ kind: 'failed', reason: 'no-file-at-tax-office', nextStep: 'ask-the-person' },
    });
    await expect(ask({ taxNumber: '12' })).rejects.toThrow('identifier-invalid');
  });

  test.each([
    ['another secret', { clientSecret: 'other' }, 'token-refused'],
    ['an unknown client', { clientId: 'nobody' }, 'token-refused'],
    ['another online service', { teleservice: 'TS-2' }, 'call-refused'],
  ])('%s is a matter of the administrator', async (_what, access, reason) => {
    const own = new TaxIncomeClient({ baseUrl: base });
    const outcome = await ask({ access: { ...ACCESS, ...access } }, own);
    await own.close();
    expect(outcome).toMatchObject({ kind: 'failed', reason, nextStep: 'call-the-administrator' });
  });

  test.each([
    [{ kind: 'status', status: 503 }, 'provider-unavailable'],
    [{ kind: 'status', status: 429 }, 'too-many-calls'],
    [{ kind: 'malformed' }, 'answer-unreadable'],
    [{ kind: 'truncate' }, 'connection-lost'],
    [{ kind: 'reset' }, 'connection-lost'],
  ])('%j is tried later', async (planned, reason) => {
    await fault(planned);
    expect(await ask()).toMatchObject({ kind: 'failed', reason, nextStep: 'retry-later' });
  });

  test('an answer that does not come is tried later', async () => {
    const hasty = new TaxIncomeClient({ baseUrl: base, totalTimeoutMs: 400 });
    await fault({ kind: 'hang', path: null });
    expect(await ask({}, hasty)).toMatchObject({ kind: 'failed', reason: 'timed-out', nextStep: 'retry-later' });
    await hasty.close();
  });

  test('the token of one centre lets no other in that gives the same number and another secret', async () => {
    expect(await ask()).toMatchObject({ kind: 'told' });
    const outcome = await ask({ access: { ...ACCESS, clientSecret: 'other' } });
    expect(outcome).toMatchObject({ kind: 'failed', reason: 'token-refused' });
  });

  test('a token that was withdrawn is asked for anew at the next try', async () => {
    await ask();
    await fault({ kind: 'status', status: 401, times: 1 });
    expect(await ask()).toMatchObject({ reason: 'token-refused' });
    expect(await ask()).toMatchObject({ kind: 'told' });
  });
});
