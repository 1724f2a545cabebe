import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseRegulation } from '@octroi/regulation';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { probe } from '../probe.js';
import { aRequest, callerFor, type Body, type Caller } from './client.js';
import { startInstallation, type Installation } from './installation.js';

const CHAVILLE = fileURLToPath(
  new URL('../../../../deploy/sites/chaville/regulations/2023-10-12.yaml', import.meta.url),
);

describe('the straight line, over the public contract', () => {
  let installation: Installation;
  let agent: Caller;
  let machine: Caller;

  beforeAll(async () => {
    installation = await startInstallation();
    agent = await callerFor(installation.octroi, 'chaville', 'agent');
    machine = await callerFor(installation.octroi, 'chaville', 'machine');
  }, 120_000);

  afterAll(async () => {
    await installation.stop();
  }, 60_000);

  async function file(number: number, quotient: number, overrides: object = {}): Promise<string> {
    const { status, body } = await agent.post('chaville/aid-requests', aRequest(number, quotient, overrides));
    expect([status, body.reference]).toEqual([201, expect.stringMatching(/^CHA-\d{4}-\d{6}$/)]);
    return body.id;
  }

  const seen = (id: string, status: string): Promise<Body> =>
    probe(async () => (await agent.get(`chaville/aid-requests/${id}`)).body, {
      describe: `the request is ${status}`,
      satisfied: (body) => body.status === status,
      show: (body) => JSON.stringify({ status: body.status, retrieval: body['retrieval'] }),
    });

  test('a request filed by a machine is retrieved, assessed, routed, decided by the delegated person, registered, and has its letter', async () => {
    const filed = await machine.post('chaville/aid-requests', aRequest(1, 300));
    const id = filed.body.id;
    expect(await seen(id, 'awaiting-decision')).toMatchObject({
      householdData: {
        quotientFamilial: { value: 300, year: 2026, month: 11, provider: 'CNAF' },
        source: 'api-particulier',
      },
      retrieval: { state: 'succeeded', attempts: 1 },
      assessment: {
        regulation: '2023-10-12',
        outcome: 'eligible',
        resteAVivreCents: 25_000,
        proposedAmountCents: 15_000,
        missing: [],
      },
      routing: { authority: 'delegated-agent', because: 'QF 300 inférieur à 456' },
      decision: null,
    });
    expect(
      (await machine.post(`chaville/aid-requests/${id}/decision`, { outcome: 'granted', amountCents: 15_000 })).body
        .code,
    ).toBe('machine-cannot-decide');
    const decided = await agent.post(`chaville/aid-requests/${id}/decision`, {
      outcome: 'granted',
      amountCents: 15_000,
    });
    expect(decided).toMatchObject({
      status: 201,
      body: { register: { series: 'DEC', year: 2026 }, warning: { code: 'delegated-signature-not-settled' } },
    });
    expect((await agent.get(`chaville/aid-requests/${id}`)).body.status).toBe('decided');
    const letter = await agent.bytes(`chaville/aid-requests/${id}/documents/decision-letter.pdf`);
    expect(new TextDecoder('latin1').decode(letter.slice(0, 5))).toBe('%PDF-');
    const { body: again } = await agent.post(`chaville/aid-requests/${id}/decision`, {
      outcome: 'granted',
      amountCents: 15_000,
    });
    expect(again.code).toBe('already-decided');
    const timeline = (await agent.get(`chaville/aid-requests/${id}/timeline`)).body['items'] as Body[];
    expect(timeline.map((entry) => entry['type'])).toEqual([
      'aid.intake.request-submitted.v1',
      'aid.retrieval.household-data-retrieved.v1',
      'aid.eligibility.request-assessed.v1',
      'aid.eligibility.request-routed.v1',
      'aid.decision.decision-recorded.v1',
    ]);
  });

  test.each([
    [455, 'delegated-agent'],
    [456, 'commission-permanente'],
  ])('QF %d goes to %s', async (quotient, authority) => {
    const id = await file(1_000 + quotient, quotient);
    expect(await seen(id, 'awaiting-decision')).toMatchObject({ routing: { authority } });
    const { body } = await agent.post(`chaville/aid-requests/${id}/decision`, {
      outcome: 'granted',
      amountCents: 10_000,
    });
    expect(body.code).toBe(quotient < 456 ? undefined : 'authority-mismatch');
  });

  test('a household outside the commune is proposed for refusal with its reason, and nothing is refused by the machine', async () => {
    const id = await file(2_000, 300, { address: { kind: 'home', communeCode: '75056' } });
    const view = await seen(id, 'awaiting-decision');
    expect(view).toMatchObject({
      assessment: { outcome: 'ineligible' },
      routing: { authority: 'commission-permanente', proposal: 'refuse' },
      decision: null,
    });
    expect(JSON.stringify(view['assessment'])).toContain('Le foyer ne réside pas dans la commune.');
  });

  test('without an answer of the State the person brings the proof, and the request goes on', async () => {
    const nobody = {
      birthName: 'PERSONNE',
      givenNames: ['ANNE'],
      birthDate: '1980-01-01',
      sex: 'F',
      birthPlace: { countryCode: '99100', communeCode: '92022' },
    };
    const id = await file(3_000, 0, { applicant: nobody });
    expect(await seen(id, 'awaiting-documents')).toMatchObject({ decision: null, assessment: null });
    const proof = { kind: 'attestation-caf', seenOn: '2026-11-23' };
    const typed = await agent.post(`chaville/aid-requests/${id}/household-data`, {
      quotientFamilial: { value: 410, year: 2026, month: 11, provider: 'CNAF' },
      proof,
    });
    expect(typed.status).toBe(200);
    expect(await seen(id, 'awaiting-decision')).toMatchObject({
      householdData: { source: 'proof' },
      routing: { authority: 'delegated-agent' },
    });
  });

  test('filing needs a name, an aid and a date; without notice nothing is fetched', async () => {
    const { body } = await agent.post('chaville/aid-requests', {
      aid: 'aide-loyer',
      requestedOn: '2026-11-23',
      applicant: { birthName: 'ESSAI' },
    });
    await probe(async () => (await agent.get(`chaville/aid-requests/${body.id}`)).body, {
      describe: 'retrieval waits for the notice',
      satisfied: (view) => (view['retrieval'] as Body | null)?.['lastError'] === 'notice-missing',
    });
  });

  test('every fault of a wrong body is listed by JSON pointer, in French', async () => {
    const { status, headers, body } = await agent.post('chaville/aid-requests', {
      aid: 'Aide !',
      requestedOn: '2026-02-30',
      surprise: true,
      applicant: { birthName: '' },
    });
    expect([status, headers.get('content-type'), body.code]).toEqual([
      400,
      expect.stringContaining('application/problem+json'),
      'invalid-body',
    ]);
    const errors = body['errors'] as { pointer: string; detail: string }[];
    expect(errors.map((error) => error.pointer).sort()).toEqual([
      '/aid',
      '/applicant/birthName',
      '/requestedOn',
      '/surprise',
    ]);
    expect(errors.every((error) => error.detail.length > 5)).toBe(true);
  });

  test('the same request again gives the same answer; the same key or reference with another body is refused', async () => {
    const request = aRequest(4_000, 300);
    const first = await agent.post('chaville/aid-requests', request, 'key-4000');
    const second = await agent.post('chaville/aid-requests', request, 'key-4000');
    const third = await agent.post('chaville/aid-requests', request, 'key-4001');
    expect([second.body, third.body]).toEqual([first.body, first.body]);
    expect([first.status, second.status, third.status]).toEqual([201, 200, 200]);
    expect((await agent.post('chaville/aid-requests', { ...request, aid: 'aide-loyer' }, 'key-4000')).body.code).toBe(
      'idempotency-key-reused',
    );
    expect((await agent.post('chaville/aid-requests', { ...request, aid: 'aide-loyer' }, 'key-4002')).body.code).toBe(
      'external-reference-reused',
    );
  });

  test('the reference of a protected file is told to nobody who does not read it: what they file is filed, once', async () => {
    const kept = aRequest(4_100, 300, { externalReference: 'MIL-KEPT' });
    const filed = await agent.post('chaville/aid-requests', kept);
    const wish = { reason: 'colleague', readerIds: [], channel: { means: 'phone', value: '06 00 00 00 00' } };
    const path = `chaville/aid-requests/${filed.body.id}`;
    expect((await agent.send('PUT', `${path}/protection`, wish)).status).toBe(200);
    const software = await callerFor(installation.octroi, 'chaville', 'machine');
    expect((await software.get(path)).status).toBe(404);
    const renewed = await callerFor(installation.octroi, 'chaville', 'secretary');
    const repeated = await renewed.post('chaville/aid-requests', kept);
    expect([repeated.status, repeated.body.id]).toEqual([200, filed.body.id]);
    const [reused, free] = ['MIL-KEPT', 'MIL-FREE'].map((externalReference, index) =>
      aRequest(4_101 + index, 300, { externalReference }),
    );
    const taken = await software.post('chaville/aid-requests', reused);
    const like = await software.post('chaville/aid-requests', free);
    expect([taken.status, Object.keys(taken.body)]).toEqual([201, Object.keys(like.body)]);
    expect(taken.body.id).not.toBe(filed.body.id);
    expect((await software.get(`chaville/aid-requests/${taken.body.id}`)).status).toBe(200);
    const again = await software.post('chaville/aid-requests', reused);
    expect([again.status, again.body]).toEqual([200, taken.body]);
    // Whoever filed it is answered as before; others are refused another body by what they filed alone.
    for (const caller of [agent, software]) {
      const { status, body } = await caller.post('chaville/aid-requests', kept);
      expect([status, body.id]).toEqual([caller === agent ? 200 : 409, caller === agent ? filed.body.id : undefined]);
    }
    const other = aRequest(4_103, 300, { externalReference: 'MIL-KEPT' });
    expect((await agent.post('chaville/aid-requests', other)).body.code).toBe('external-reference-reused');
  });

  test('another site is not there: unknown, foreign, or by a foreign id', async () => {
    const stranger = await callerFor(installation.octroi, 'demo', 'agent');
    const id = await file(5_000, 300);
    for (const path of [
      'chaville/aid-requests',
      `chaville/aid-requests/${id}`,
      `demo/aid-requests/${id}`,
      'nowhere/register',
      'chaville/register',
    ])
      expect([path, (await stranger.get(path)).status]).toEqual([path, 404]);
    expect(
      (await stranger.post(`demo/aid-requests/${id}/decision`, { outcome: 'granted', amountCents: 1 })).status,
    ).not.toBe(201);
    expect((await stranger.get('demo/aid-requests')).body['items']).toEqual([]);
  });

  test('the register keeps the hash of the regulation that was applied, and a version adopted later changes nothing of what was decided', async () => {
    const source = readFileSync(CHAVILLE, 'utf8');
    const { hash } = parseRegulation(source);
    const id = await file(6_000, 300);
    expect(await seen(id, 'awaiting-decision')).toMatchObject({ assessment: { regulationHash: hash } });
    const decided = await agent.post(`chaville/aid-requests/${id}/decision`, { outcome: 'granted', amountCents: 100 });
    const { number } = decided.body['register'] as { number: number };
    const manager = await callerFor(installation.octroi, 'chaville', 'manager');
    const exported = new TextDecoder().decode(await manager.bytes('chaville/register/export?content=kept'));
    const entry = exported
      .split('\n')
      .find((line) => line.includes(id) || line.includes(`"number":${String(number)},`));
    expect(entry).toContain(hash);

    const admin = await callerFor(installation.octroi, 'chaville', 'admin');
    const version = '2024-01-10';
    const changed = source
      .replaceAll('2023-10-12', version)
      .replace('DEL03_2023_0017', 'DEL01_2024_0003')
      .replace('<= 600 €', '<= 500 €')
      .replace(/\n#[^\n]*\ncases:[\s\S]*$/, '\n');
    expect((await admin.post('chaville/regulations', { version, source: changed })).status).toBe(200);
    expect((await admin.post(`chaville/regulations/${version}/simulations`, {})).status).toBe(200);
    const vote = { reference: 'DEL01_2024_0003', deliberatedOn: version };
    expect((await admin.post(`chaville/regulations/${version}/adoption`, vote)).status).toBe(200);
    const other = await file(6_001, 300);
    expect(await seen(other, 'awaiting-decision')).toMatchObject({ assessment: { regulation: version } });
    expect((await agent.get(`chaville/aid-requests/${id}/explanation`)).body).toMatchObject({
      ...{ regulation: '2023-10-12', regulationHash: hash, replayed: true },
    });
  });

  test('nobody was refused a subject of NATS', () => {
    expect(installation.logs.filter((line) => /permission/i.test(line))).toEqual([]);
  });

  test('no name, birth date or address is in any log', () => {
    const text = installation.logs.join('\n');
    expect(text).not.toMatch(/ESSAI-|JEANNE|1990-01-31|rue de la Mairie/);
  });

  test('the register is intact and without gap', async () => {
    const { body } = await agent.get('chaville/register');
    const numbers = (body['items'] as { register: { number: number } }[]).map((line) => line.register.number);
    expect(numbers).toEqual(numbers.map((_number, index) => index + 1));
    expect((await agent.get('chaville/register/verification')).body['intact']).toBe(true);
  });
});
