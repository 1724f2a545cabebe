import { addDays, civilDateAt } from '@octroi/kernel';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { probe } from '../probe.js';
import { sandboxBirthName } from '../sandbox-people.js';
import { aRequest, callerFor, type Answer, type Body, type Caller } from './client.js';
import { startInstallation, type Installation } from './installation.js';

const BY = addDays(civilDateAt(new Date()), 21);
/** From the filing to the decision, with the State silent. */
const SECONDS = 10;

async function textOf(bytes: Uint8Array): Promise<string> {
  const task = getDocument({ data: bytes, useSystemFonts: false, verbosity: 0 });
  try {
    const document = await task.promise;
    const pages = Array.from({ length: document.numPages }, async (_none, index) =>
      (await (await document.getPage(index + 1)).getTextContent()).items.map((item) => ('str' in item ? item.str : '')),
    );
    return (await Promise.all(pages)).flat().join(' ').replaceAll(/\s+/g, ' ');
  } finally {
    await task.destroy();
  }
}

describe('an urgent request, over the public contract, while the State does not answer', () => {
  let installation: Installation;
  let agent: Caller;

  beforeAll(async () => {
    installation = await startInstallation({ environment: { RETRIEVAL_CALL_SECONDS: '20' } });
    agent = await callerFor(installation.octroi, 'chaville', 'agent');
  }, 120_000);

  afterAll(async () => {
    await installation.stop();
  }, 60_000);

  async function sandbox(method: 'POST' | 'DELETE' | 'GET', path: string, body?: object): Promise<unknown> {
    const init = { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
    return (await fetch(`${installation.octroi.sandboxUrl ?? ''}/_sandbox/${path}`, init)).json();
  }

  const count = async (of: 'calls' | 'repetitions', key: string): Promise<number> =>
    ((await sandbox('GET', of)) as Record<string, number>)[key] ?? 0;

  const file = async (number: number, overrides: object = {}): Promise<string> =>
    (await agent.post('chaville/aid-requests', aRequest(number, 300, { urgent: true, ...overrides }))).body.id;

  const seen = async (id: string): Promise<Body> => (await agent.get(`chaville/aid-requests/${id}`)).body;

  /** Decides as a client does that hears that the filing has not reached everybody yet. */
  const decide = (who: Caller, request: string, amountCents: number): Promise<Answer> =>
    probe(() => who.post(`${request}/decision`, { outcome: 'granted', amountCents }), {
      describe: `the decision on ${request} is answered`,
      timeoutMs: SECONDS * 1_000,
      satisfied: ({ body }) => !['too-early', 'not-found'].includes(body.code),
    });

  const due = async (id: string): Promise<string[]> =>
    ((await agent.get('chaville/due?limit=200')).body['items'] as (Body & { requestId: string; kind: string })[])
      .filter(({ requestId }) => requestId === id)
      .map(({ kind }) => kind)
      .toSorted();

  test('is decided within seconds on the word of the person, within a ceiling, by whoever holds urgency; then it is proved', async () => {
    await sandbox('POST', 'faults', { kind: 'hang' });
    const id = await file(1, { requestedAmountCents: 70_000 });
    const papers = { papers: ['Avis d’échéance du loyer'], by: BY };
    const asked = await probe(() => agent.post(`chaville/aid-requests/${id}/papers`, papers), {
      describe: 'papers are asked for',
      satisfied: ({ status }) => status === 201,
    });
    expect(asked.body['silenceOn']).toEqual(expect.any(String));
    expect(await due(id)).toEqual(['papers', 'silence']);

    const member = await callerFor(installation.octroi, 'chaville', 'member');
    expect((await decide(member, `chaville/aid-requests/${id}`, 10_000)).body.code).toBe('no-delegation-in-force');
    const above = await decide(agent, `chaville/aid-requests/${id}`, 70_000);
    expect([above.status, above.body.code]).toEqual([422, 'amount-above-ceiling']);
    expect(String(above.body['detail']).replaceAll(/\s/g, ' ')).toContain('600,00 €');
    const refused = await agent.post(`chaville/aid-requests/${id}/decision`, {
      ...{ outcome: 'refused', reasonCodes: ['ressources-suffisantes'] },
    });
    expect(refused.body.code).toBe('not-awaiting-decision');

    expect(await decide(agent, `chaville/aid-requests/${id}`, 60_000)).toMatchObject({
      status: 201,
      body: { register: { series: 'DEC' } },
    });
    await probe(() => seen(id), {
      describe: 'the request is decided',
      satisfied: ({ status }) => status === 'decided',
    });
    expect(await seen(id)).toMatchObject({
      ...{ urgent: true, householdData: null, assessment: null, routing: null },
      decision: { outcome: 'granted', amountCents: 60_000, urgent: true, derogation: false },
      clocks: { suspension: { by: BY, papers: papers.papers, givenOn: null } },
    });
    expect(await due(id)).toEqual(['appeal', 'proof']);
    const letters = `chaville/aid-requests/${id}/documents`;
    expect(await textOf(await agent.bytes(`${letters}/decision-letter.pdf`))).toContain('prise en urgence');
    expect(await textOf(await agent.bytes(`${letters}/incomplete-file.pdf`))).toContain('décidée en urgence');

    const given = await agent.post(`chaville/aid-requests/${id}/papers/given`, {});
    expect([given.status, given.body['silenceOn']]).toEqual([200, null]);
    expect(await due(id)).toEqual(['appeal']);
  }, 60_000);

  test('a substitute with a higher ceiling decides what another may not, and asks for the proof afterwards', async () => {
    const id = await file(2, { requestedAmountCents: 70_000 });
    expect((await decide(agent, `chaville/aid-requests/${id}`, 70_000)).body.code).toBe('amount-above-ceiling');
    const { body } = await agent.get('chaville/authority');
    const holding = (body['delegations'] as { holderName: string; acts: string[] }[]).filter(({ acts }) =>
      acts.includes('urgent'),
    );
    expect(holding.map(({ holderName }) => holderName).toSorted()).toEqual(['Alix Mercier', 'Camille Roux']);
    const president = await callerFor(installation.octroi, 'chaville', 'president');
    expect((await decide(president, `chaville/aid-requests/${id}`, 70_000)).status).toBe(201);
    const asked = await agent.post(`chaville/aid-requests/${id}/papers`, { papers: ['Facture'], by: BY });
    expect([asked.status, asked.body['silenceOn']]).toEqual([201, null]);
    expect(await due(id)).toEqual(['appeal', 'proof']);
  }, 60_000);

  test('what is not urgent waits for the answer of the State', async () => {
    const id = await file(3, { urgent: false });
    expect((await decide(agent, `chaville/aid-requests/${id}`, 10_000)).body.code).toBe('not-awaiting-decision');
  }, 60_000);

  test('the answer to a right elsewhere is waited for while the clock runs on, and nothing urgent waits', async () => {
    await sandbox('DELETE', 'faults');
    const appliedOn = civilDateAt(new Date());
    const note = (id: string): Promise<Answer> => {
      const right = { right: 'fsl', appliedOn, remindOn: BY };
      return probe(() => agent.post(`chaville/aid-requests/${id}/other-rights`, right), {
        describe: 'a right is noted',
        satisfied: ({ status }) => status === 201,
      });
    };
    const id = await file(7, { urgent: false });
    await probe(() => seen(id), {
      describe: 'the request is routed',
      timeoutMs: 30_000,
      satisfied: ({ status }) => status === 'awaiting-decision',
    });
    const noted = await note(id);
    expect(await seen(id)).toMatchObject({ status: 'awaiting-other-right', rights: [{ right: 'fsl', remindOn: BY }] });
    expect(await due(id)).toEqual(['right', 'silence']);
    const answered = await agent.post(`chaville/aid-requests/${id}/other-rights/${String(noted.body['rightId'])}`, {
      ...{ appliedOn, answer: { answer: 'refused', answeredOn: appliedOn } },
    });
    expect(answered.status).toBe(200);
    expect((await seen(id)).status).toBe('awaiting-decision');
    expect(await due(id)).toEqual(['silence']);

    const urgent = await file(8);
    await note(urgent);
    const routed = await probe(() => seen(urgent), {
      describe: 'the urgent request is routed',
      timeoutMs: 30_000,
      satisfied: ({ status }) => status === 'awaiting-decision',
    });
    expect(routed['rights']).toMatchObject([{ right: 'fsl', remindOn: BY }]);
  }, 90_000);

  test('an answer of the State that comes after the decision changes nothing of it', async () => {
    await sandbox('DELETE', 'faults');
    await sandbox('POST', 'faults', { kind: 'none', latencyMs: 6_000, birthName: sandboxBirthName(4, 700) });
    await sandbox('POST', 'faults', { kind: 'hang' });
    const [answered, asked] = [await count('calls', '200'), await count('repetitions', 'questions')];
    // A quotient that goes to the commission: it would be another's to decide.
    const { body } = await agent.post('chaville/aid-requests', aRequest(4, 700, { urgent: true }));
    await probe(() => count('repetitions', 'questions'), {
      describe: 'the State is asked',
      timeoutMs: 5_000,
      satisfied: (questions) => questions > asked,
    });
    expect((await decide(agent, `chaville/aid-requests/${body.id}`, 12_000)).status).toBe(201);
    const decided = await probe(() => seen(body.id), {
      describe: 'the request is decided',
      satisfied: ({ status }) => status === 'decided',
    });
    expect(decided['householdData']).toBeNull();
    await probe(() => count('calls', '200'), {
      describe: 'the State has answered',
      timeoutMs: 30_000,
      satisfied: (calls) => calls > answered,
    });
    // One that is filed once the State answers at once has gone the whole way: what the late answer could do, it has done.
    await sandbox('DELETE', 'faults');
    const other = (await agent.post('chaville/aid-requests', aRequest(5, 300))).body.id;
    await probe(() => seen(other), {
      describe: 'a later request is retrieved and routed',
      timeoutMs: 30_000,
      satisfied: ({ status }) => status === 'awaiting-decision',
    });
    const after = await seen(body.id);
    expect([after.status, after['decision'], after['decisions']]).toEqual([
      'decided',
      decided['decision'],
      decided['decisions'],
    ]);
    const again = await decide(agent, `chaville/aid-requests/${body.id}`, 9_000);
    expect(again.body.code).toBe('already-decided');
  }, 90_000);

  test('where agents propose, the worker may not sign, and whoever may decides at once', async () => {
    await sandbox('POST', 'faults', { kind: 'hang' });
    const [worker, president] = await Promise.all(
      ['agent', 'president'].map((role) => callerFor(installation.octroi, 'demo', role)),
    );
    const { body } = await worker!.post('demo/aid-requests', aRequest(6, 300, { urgent: true }));
    expect((await decide(worker!, `demo/aid-requests/${body.id}`, 5_000)).body.code).toBe('no-delegation-in-force');
    expect((await decide(president!, `demo/aid-requests/${body.id}`, 5_000)).status).toBe(201);
  }, 60_000);

  test('the account given to the next council tells the urgent ones, and the register is intact', async () => {
    const secretary = await callerFor(installation.octroi, 'chaville', 'secretary');
    const account = await textOf(await secretary.bytes('chaville/register/delegated-decisions.pdf'));
    expect(account).toContain('3 décisions, 1 420,00 € accordés ; dont 3 en urgence');
    expect(account.match(/CHA-\d{4}-\d{6} : accordée, [\d\s]+,00 €, en urgence/g)).toHaveLength(3);
    const council = await secretary.post('chaville/sessions', {
      ...{ body: 'conseil-administration', heldOn: BY, heldAt: '18:30', place: 'Salle du conseil' },
    });
    expect(council.body['reports']).toHaveLength(3);
    expect((await agent.get('chaville/register/verification')).body['intact']).toBe(true);
  }, 60_000);
});
