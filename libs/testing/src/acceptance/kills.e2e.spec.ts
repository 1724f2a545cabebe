import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { probe } from '../probe.js';
import { aRequest, callerFor, type Answer, type Caller } from './client.js';
import { startInstallation, type Installation } from './installation.js';

const REQUESTS = 50;
const VICTIMS = ['intake', 'retrieval', 'eligibility', 'decision', 'gateway', 'provisioner', 'nats', 'postgres'];

describe('everything is killed once while requests run', () => {
  let installation: Installation;
  let agent: Caller;

  beforeAll(async () => {
    installation = await startInstallation({ logLevel: 'error' });
    agent = await callerFor(installation.octroi, 'chaville', 'agent');
  }, 120_000);

  afterAll(async () => {
    await installation.stop();
  }, 60_000);

  /** What a client does when the door is closed or says later: the same call with the same key. */
  const insist = (describe: string, call: () => Promise<Answer>): Promise<Answer> =>
    probe(call, {
      describe,
      timeoutMs: 120_000,
      everyMs: 200,
      satisfied: ({ status }) => status < 500,
      show: ({ status, body }) => `${status} ${body.code}`,
    });

  async function fileAndDecide(number: number): Promise<string> {
    const filed = await insist(`request ${number} is filed`, () =>
      agent.post('chaville/aid-requests', aRequest(number, 300), `file-${number}`),
    );
    const id = filed.body.id;
    await probe(async () => (await agent.get(`chaville/aid-requests/${id}`)).body.status, {
      describe: `request ${number} awaits a decision`,
      timeoutMs: 150_000,
      everyMs: 300,
      satisfied: (status) => status === 'awaiting-decision' || status === 'decided',
    });
    await probe(() => agent.post(`chaville/aid-requests/${id}/decision`, { outcome: 'granted', amountCents: 15_000 }), {
      describe: `request ${number} is decided`,
      timeoutMs: 120_000,
      everyMs: 300,
      satisfied: ({ status, body }) => status === 201 || body.code === 'already-decided',
      show: ({ status, body }) => `${status} ${body.code}`,
    });
    return id;
  }

  test('50 requests all end decided, once each, the register without gap, unattended', async () => {
    const running = Promise.all(Array.from({ length: REQUESTS }, (_none, index) => fileAndDecide(index + 1)));
    for (const victim of VICTIMS) {
      await installation.octroi.kill(victim);
      await probe(() => installation.octroi.parts().find(({ name }) => name === victim), {
        describe: `${victim} is back`,
        timeoutMs: 60_000,
        satisfied: (part) => part?.running === true && part.restarts > 0,
      });
    }
    // The store of NATS is lost whole: streams, consumers, what was in them.
    await rm(join(installation.home, 'nats'), { recursive: true, force: true });
    await installation.octroi.kill('nats');
    const ids = await running;
    expect(new Set(ids).size).toBe(REQUESTS);
    await probe(
      async () => (await agent.get('chaville/aid-requests?status=decided&limit=200')).body['items'] as unknown[],
      {
        describe: 'every request is seen decided',
        timeoutMs: 120_000,
        satisfied: (items) => items.length === REQUESTS,
        show: (items) => String(items.length),
      },
    );
    const lines = (await agent.get('chaville/register?limit=200')).body['items'] as {
      requestId: string;
      register: { number: number };
    }[];
    expect(lines.map(({ register }) => register.number)).toEqual(
      Array.from({ length: REQUESTS }, (_none, index) => index + 1),
    );
    expect(new Set(lines.map(({ requestId }) => requestId))).toEqual(new Set(ids));
    expect((await agent.get('chaville/register/verification')).body).toMatchObject({ intact: true, entries: REQUESTS });
    expect(installation.logs.filter((line) => /permission/i.test(line))).toEqual([]);
  }, 420_000);
});
