import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  decisionRecordedV1,
  recordHabilitationV1,
  recordHouseholdDataV1,
  regulationAdoptedV1,
  requestWithdrawnV1,
  retryRetrievalV1,
} from '@octroi/contracts';
import { uuidGenerator } from '@octroi/kernel';
import { CROSS_SITE_TABLES } from '@octroi/messaging';
import { probe, rowSecurityFaults } from '@octroi/testing';
import { WORKER_TABLES } from './adapters/persistence/migrations/index.js';
import { quotientMonth } from './domain/quotient-month.js';
import { errorAnswer, quotientAnswer } from './testing/fake-upstream.js';
import { RetrievalBench, TODAY } from './testing/retrieval-bench.js';

let bench: RetrievalBench;
let replica: Awaited<ReturnType<RetrievalBench['replica']>>;

beforeAll(async () => {
  bench = await RetrievalBench.start();
  replica = await bench.replica();
  await bench.openSite('chaville');
});
afterAll(() => bench.close());

interface CallRow {
  readonly actor_id: string;
  readonly purpose: string;
  readonly scopes: string[];
  readonly habilitation: string;
  readonly result: string | null;
  readonly http_status: number | null;
  readonly upstream_id: string | null;
}

const callsFor = (requestId: string): Promise<CallRow[]> =>
  bench.database.query<CallRow>('SELECT * FROM retrieval.call_log WHERE request_id = $1 ORDER BY called_at', [
    requestId,
  ]);

describe('the State answers', () => {
  test('the quotient is told, and its trace and provenance are kept', async () => {
    const traced: number[] = [];
    bench.upstream.onCall = async (name) => {
      if (name === 'SUCCES') traced.push((await bench.database.query('SELECT 1 FROM retrieval.call_log')).length);
    };
    const requestId = await bench.file('SUCCES');
    const [event] = await bench.hears(requestId, 'household-data-retrieved');
    expect(event).toMatchObject({
      sequence: 1,
      actorId: 'agent-1',
      data: {
        source: 'api-particulier',
        quotientFamilial: { value: 300, provider: 'CNAF' },
        confirmedByAgent: false,
        attempts: 1,
      },
    });
    // The trace was committed before the call left.
    expect(traced).toEqual([1]);
    expect(await callsFor(requestId)).toEqual([
      expect.objectContaining({
        actor_id: 'agent-1',
        purpose: 'call-api-particulier',
        scopes: ['cnaf_quotient_familial'],
        habilitation: 'DEMO-0001',
        result: 'answered',
        http_status: 200,
        upstream_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      }),
    ]);
    const [call] = bench.upstream.asked.filter(({ name }) => name === 'SUCCES');
    expect(call?.token).toBe('Bearer token-of-chaville');
    expect(call?.query.get('recipient')).toBe(recordHabilitationV1.example.recipientSiret);
    expect(call?.query.has('annee') && call.query.has('mois')).toBe(true);
  });

  test.each([
    ['nobody has a file', 'INCONNU', errorAnswer(404, '23003'), 'no-file-at-provider', 'ask-the-person'],
    ['the identity is refused', 'REFUS', errorAnswer(422, '00420'), 'identity-refused', 'fix-the-request'],
    ['the quotient is 0', 'ZERO', quotientAnswer(0), 'quotient-not-computable', 'ask-the-person'],
    ['there is no quotient', 'SANS', quotientAnswer(null), 'quotient-not-computable', 'ask-the-person'],
    [
      'the MSA answers',
      'RURAL',
      quotientAnswer(300, { fournisseur: 'MSA' }),
      'provider-not-authorised',
      'ask-the-person',
    ],
  ])('%s: the person is asked, and nobody is refused', async (_what, name, answer, reason, nextStep) => {
    bench.upstream.answer(name, () => answer);
    const requestId = await bench.file(name);
    const [event] = await bench.hears(requestId, 'household-data-unavailable');
    expect(event?.data).toMatchObject({ reason, nextStep, attempts: 1, stillTrying: false });
    expect(await bench.task(requestId)).toMatchObject({ state: 'unavailable', due_at: null });
    const facts = await bench.database.query('SELECT 1 FROM retrieval.retrieved_fact WHERE request_id = $1', [
      requestId,
    ]);
    expect(facts).toEqual([]);
    expect(bench.upstream.callsAbout(name)).toBe(1);
  });

  test('an identity that is not enough is never sent', async () => {
    const requestId = await bench.file('INCOMPLET', { identity: { sex: null } });
    const [event] = await bench.hears(requestId, 'household-data-unavailable');
    expect(event?.data).toMatchObject({ reason: 'identity-insufficient', nextStep: 'fix-the-request', attempts: 0 });
    expect(bench.upstream.callsAbout('INCOMPLET')).toBe(0);
    expect(await callsFor(requestId)).toEqual([]);
  });
});

describe('one household, several requests and several adults', () => {
  test('requests about the same person at the same time, and soon after, are answered by one call', async () => {
    const together = await Promise.all(Array.from({ length: 6 }, () => bench.file('FAMILLE')));
    for (const requestId of together) await bench.reaches(requestId, 'succeeded');
    const later = await bench.file('FAMILLE');
    await bench.hears(later, 'household-data-retrieved', (data) => data['attempts'] === 0);
    expect(bench.upstream.callsAbout('FAMILLE')).toBe(1);
    const calls = await bench.database.query<{ call_id: string }>(
      'SELECT DISTINCT call_id FROM retrieval.retrieved_fact WHERE request_id = ANY ($1::uuid[])',
      [[...together, later]],
    );
    expect(calls).toHaveLength(1);
  });

  test('another site asks by itself', async () => {
    await bench.openSite('demo');
    const [here, there] = [await bench.file('VOISINE'), await bench.file('VOISINE', { siteId: 'demo' })];
    await bench.reaches(here, 'succeeded');
    await bench.reaches(there, 'succeeded');
    expect(bench.upstream.callsAbout('VOISINE')).toBe(2);
  });

  test('the adult who was told is asked about when the applicant has no file, and each call says about whom', async () => {
    bench.upstream.answer('SANSDOSSIER', () => errorAnswer(404, '23003'));
    const requestId = uuidGenerator.next();
    bench.intake.otherAdults.set(requestId, ['CONJOINTE']);
    await bench.file('SANSDOSSIER', { requestId });
    const events = await bench.hears(requestId, 'household-data-retrieved');
    expect(events.map(({ data }) => (data as { reason?: string }).reason)).toEqual(['other-adult-asked', undefined]);
    expect(bench.upstream.callsAbout('CONJOINTE')).toBe(1);
    const about = await bench.database.query<{ about: string }>(
      'SELECT about FROM retrieval.call_log WHERE request_id = $1 ORDER BY called_at',
      [requestId],
    );
    expect(about.map((call) => call.about)).toEqual(['applicant', 'other-adult']);
  });
});

describe('the State does not answer', () => {
  test('it is asked again, each time said, until it does', async () => {
    bench.upstream.answer('PANNE', (nth) => (nth < 2 ? errorAnswer(503, '35020') : quotientAnswer(455)));
    const requestId = await bench.file('PANNE');
    const events = await bench.hears(requestId, 'household-data-retrieved');
    expect(events.map(({ type, data }) => [type.split('.')[2], (data as { attempts: number }).attempts])).toEqual([
      ['retrieval-postponed', 1],
      ['retrieval-postponed', 2],
      ['household-data-retrieved', 3],
    ]);
    expect(events.map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
    expect(events[0]?.data).toMatchObject({
      state: 'retrying',
      reason: 'provider-maintenance',
      providerCode: '35020',
      nextAttemptAt: expect.any(String),
    });
  });

  test('that it asks to wait is told once, until when, and not at each new try', async () => {
    bench.upstream.answer('PATIENTEZ', (nth) =>
      nth < 2 ? { ...errorAnswer(429, '00429'), headers: { 'retry-after': '1' } } : quotientAnswer(455),
    );
    const requestId = await bench.file('PATIENTEZ');
    const events = await bench.hears(requestId, 'household-data-retrieved');
    expect(events.map(({ type }) => type.split('.')[2])).toEqual(['retrieval-postponed', 'household-data-retrieved']);
    expect(events[0]?.data).toMatchObject({
      ...{ state: 'retrying', reason: 'too-many-calls', waitsFor: null },
      nextAttemptAt: expect.any(String),
    });
    expect(bench.upstream.callsAbout('PATIENTEZ')).toBe(3);
  });

  test('a couple of whom it knows nobody: why is told for each', async () => {
    bench.upstream.answer('SEULE', () => errorAnswer(404, '23003'));
    bench.upstream.answer('SEUL', () => errorAnswer(404, '10003'));
    const requestId = uuidGenerator.next();
    bench.intake.otherAdults.set(requestId, ['SEUL']);
    await bench.file('SEULE', { requestId });
    const [event] = (await bench.hears(requestId, 'household-data-unavailable')).slice(-1);
    const reason = 'no-file-at-provider';
    expect(event?.data).toMatchObject({
      ...{ reason, providerCode: '10003' },
      asked: [
        { adult: 'applicant', reason, providerCode: '23003' },
        { adult: 'other-adult', reason, providerCode: '10003' },
      ],
      proofs: expect.arrayContaining(['attestation-caf', 'attestation-msa']),
    });
  });

  test('an urgent request is told at the first failure, and a late answer still counts', async () => {
    bench.upstream.answer('URGENCE', (nth) => (nth < 1 ? errorAnswer(502, '35001') : quotientAnswer(120)));
    const requestId = await bench.file('URGENCE', { urgent: true });
    const events = await bench.hears(requestId, 'household-data-retrieved');
    expect(events.map(({ type }) => type.split('.')[2])).toEqual([
      'retrieval-postponed',
      'household-data-unavailable',
      'household-data-retrieved',
    ]);
    expect(events[1]?.data).toMatchObject({ stillTrying: true, nextStep: 'ask-the-person' });
  });

  test('a refused token stops its own site, and no other, until somebody asks again', async () => {
    await bench.openSite('demo');
    let refused = true;
    const answer = (_nth: number, token: string) =>
      token.includes('demo') && refused ? errorAnswer(401, '00103') : quotientAnswer(300);
    bench.upstream.answer('JETON', answer);
    const here = await bench.file('JETON', { siteId: 'demo' });
    await bench.hears(here, 'retrieval-postponed', ({ state }) => state === 'parked');
    expect(await bench.task(here)).toMatchObject({ state: 'parked', parked_reason: 'token-expired' });
    const calls = bench.upstream.asked.length;
    const after = await bench.file('JETON', { siteId: 'demo' });
    await bench.reaches(after, 'parked');
    expect(bench.upstream.asked).toHaveLength(calls);
    await bench.reaches(await bench.file('JETON'), 'succeeded');
    refused = false;
    await bench.habilitate('demo');
    await bench.reaches(here, 'succeeded');
    await bench.reaches(after, 'succeeded');
  });
});

describe('nothing leaves without its legal basis', () => {
  test('no notice: the request waits for the worker', async () => {
    const requestId = await bench.file('SANSINFO', { noticeGivenOn: null });
    const [event] = await bench.hears(requestId, 'retrieval-postponed');
    expect(event?.data).toMatchObject({ state: 'parked', reason: 'notice-missing', waitsFor: 'worker' });
    expect(bench.intake.asked).not.toContain(requestId);
    expect(bench.upstream.callsAbout('SANSINFO')).toBe(0);
  });

  test('no regulation, no habilitation, no token: each is lifted when it comes', async () => {
    const site = { siteId: 'sans-jeton' };
    const requestId = await bench.file('ATTENTE', site);
    const [parked] = await bench.hears(requestId, 'retrieval-postponed');
    expect(parked?.data).toMatchObject({ state: 'parked', reason: 'no-regulation', waitsFor: 'administrator' });
    await bench.publish(regulationAdoptedV1, { ...site, subject: site.siteId });
    const waits = (reason: string) =>
      bench.hears(requestId, 'retrieval-postponed', (data) => data['reason'] === reason);
    await waits('habilitation-missing');
    await bench.habilitate(site.siteId);
    await waits('token-missing');
    expect(bench.upstream.callsAbout('ATTENTE')).toBe(0);
    // Replicas share their environment: one without the token would take the task up, and park it again.
    await bench.stop(replica);
    replica = await bench.replica({ API_PARTICULIER_TOKEN_SANS_JETON: 'token-of-sans-jeton' });
    await bench.hears(requestId, 'household-data-retrieved');
  });

  test('a habilitation that begins later: what waited for its first day goes on that day, by itself', async () => {
    const site = { siteId: 'bientot' };
    await bench.stop(replica);
    replica = await bench.replica({ API_PARTICULIER_TOKEN_BIENTOT: 'token-of-bientot' });
    await bench.openSite(site.siteId, { number: 'DEMO-BIENTOT', validFrom: '2999-01-01' });
    const requestId = await bench.file('DEMAIN', site);
    const day = '2999-01-01T00:00:00.000Z';
    await bench.hears(
      requestId,
      'retrieval-postponed',
      ({ reason, nextAttemptAt }) => reason === 'habilitation-not-in-force' && nextAttemptAt === day,
    );
    await bench.stop(replica);
    await bench.database.query(`UPDATE retrieval.habilitation SET valid_from = (now() AT TIME ZONE 'Europe/Paris')::date
      WHERE number = 'DEMO-BIENTOT'`);
    replica = await bench.replica({ API_PARTICULIER_TOKEN_BIENTOT: 'token-of-bientot' });
    await bench.hears(requestId, 'household-data-retrieved');
  });

  test('an aid that uses no source is left in peace', async () => {
    const aid = { code: 'colis', label: 'Colis', sources: [], quotientFamilialMonth: 'request' as const };
    const site = { siteId: 'sans-source', subject: 'sans-source' };
    await bench.publish(regulationAdoptedV1, { ...site, data: { ...regulationAdoptedV1.example, aids: [aid] } });
    await probe(
      async () => (await bench.database.query(`SELECT 1 FROM retrieval.aid_source WHERE aid = 'colis'`)).length === 1,
      { describe: 'the regulation is known' },
    );
    await bench.reaches(await bench.file('PAISIBLE', { siteId: 'sans-source', aid: 'colis' }), 'not-needed');
    expect(bench.upstream.callsAbout('PAISIBLE')).toBe(0);
  });
});

describe('people', () => {
  const proof = { kind: 'attestation-caf' as const, seenOn: '2026-11-20' };
  const quotientFamilial = { value: 410, year: 2026, month: 11, provider: 'CNAF' as const };

  test('a proof ends the task; the same again changes nothing, and another is a new version', async () => {
    bench.upstream.answer('PREUVE', () => errorAnswer(503, '35020'));
    const requestId = await bench.file('PREUVE');
    await bench.hears(requestId, 'retrieval-postponed');
    const record = (data: object) => bench.ask(recordHouseholdDataV1, { requestId, data: { proof, ...data } });
    expect((await record({ quotientFamilial })).result).toEqual({ changed: true });
    expect((await record({ quotientFamilial })).result).toEqual({ changed: false });
    // A call that is under way meanwhile ends first.
    await bench.reaches(requestId, 'succeeded');
    const confirmed = await record({ noQuotientFamilial: true });
    expect(confirmed.events[0]?.data).toMatchObject({
      source: 'proof',
      quotientFamilial: null,
      confirmedByAgent: true,
    });
    const facts = await bench.database.query('SELECT source FROM retrieval.retrieved_fact WHERE request_id = $1', [
      requestId,
    ]);
    expect(facts).toEqual([{ source: 'proof' }, { source: 'proof' }]);
    await expect(record({ quotientFamilial, noQuotientFamilial: true })).rejects.toMatchObject({
      code: 'household-data-ambiguous',
    });
  });

  test('asked again after a paper, the State may contradict it: the paper stands, and a person is told', async () => {
    bench.upstream.answer('CONTRADICTION', (nth) => (nth === 0 ? errorAnswer(404, '23003') : quotientAnswer(520)));
    const requestId = await bench.file('CONTRADICTION');
    const [unavailable] = await bench.hears(requestId, 'household-data-unavailable');
    expect(unavailable?.data).toMatchObject({ proofs: expect.arrayContaining(['attestation-caf', 'declaration']) });
    const { month, year } = quotientMonth(TODAY, 'request');
    const paper = { ...quotientFamilial, month, year };
    await bench.ask(recordHouseholdDataV1, { requestId, data: { quotientFamilial: paper, proof } });
    expect((await bench.ask(retryRetrievalV1, { requestId })).result).toEqual({ changed: true });
    const events = await bench.hears(requestId, 'household-data-contradicted');
    expect(events.at(-1)?.data).toMatchObject({
      about: 'quotient-familial',
      quotientFamilial: { value: 520 },
      proofKind: 'attestation-caf',
    });
    const facts = await bench.database.query('SELECT value FROM retrieval.retrieved_fact WHERE request_id = $1', [
      requestId,
    ]);
    expect(facts).toEqual([{ value: 410 }]);
    expect(await bench.task(requestId)).toMatchObject({ state: 'succeeded' });
  });

  test('what the State answered is not asked again', async () => {
    const requestId = await bench.file('REPONDU');
    await bench.reaches(requestId, 'succeeded');
    await expect(bench.ask(retryRetrievalV1, { requestId })).rejects.toMatchObject({ code: 'retrieval-finished' });
  });

  test('a machine saw no paper, and an unknown request is not found', async () => {
    const payload = { requestId: uuidGenerator.next(), data: { quotientFamilial, proof } };
    await expect(bench.ask(recordHouseholdDataV1, payload, 'machine')).rejects.toMatchObject({
      code: 'role-not-allowed',
    });
    await expect(bench.ask(recordHouseholdDataV1, payload)).rejects.toMatchObject({ code: 'not-found' });
  });

  test('who asks again is named by the trace of the call', async () => {
    bench.upstream.answer('ENCORE', (nth) => (nth < 1 ? errorAnswer(404, '23003') : quotientAnswer(90)));
    const requestId = await bench.file('ENCORE');
    await bench.hears(requestId, 'household-data-unavailable');
    expect((await bench.ask(retryRetrievalV1, { requestId })).result).toEqual({ changed: true });
    await bench.hears(requestId, 'household-data-retrieved');
    expect((await callsFor(requestId)).map(({ actor_id }) => actor_id)).toEqual(['agent-1', 'chaville:agent']);
  });

  test('a decision or withdrawal ends the task, before the request came or after; an adjournment does not', async () => {
    bench.upstream.answer('FIN', () => errorAnswer(503, '35020'));
    const [withdrawn, adjourned] = [await bench.file('FIN'), await bench.file('FIN')];
    await bench.hears(withdrawn, 'retrieval-postponed');
    const chaville = { siteId: 'chaville' };
    await bench.publish(requestWithdrawnV1, { ...chaville, subject: withdrawn });
    const outcome = 'adjourned' as const;
    const data = { ...decisionRecordedV1.example, outcome, amountCents: null, returnsOn: '2026-12-15' };
    await bench.publish(decisionRecordedV1, { ...chaville, subject: adjourned, data });
    await bench.reaches(withdrawn, 'cancelled');
    const early = uuidGenerator.next();
    await bench.publish(decisionRecordedV1, { ...chaville, subject: early });
    await bench.reaches(early, 'cancelled');
    await bench.file('TARDIVE', { requestId: early });
    await bench.reaches(await bench.file('APRES'), 'succeeded');
    expect(await bench.task(early)).toMatchObject({ state: 'cancelled', aid: 'aide-alimentaire' });
    expect(bench.upstream.callsAbout('TARDIVE')).toBe(0);
    expect(['due', 'running']).toContain((await bench.task(adjourned))?.state);
  });
});

test('every table with a site is under forced row-level security', async () => {
  const workerTables = [...CROSS_SITE_TABLES, ...WORKER_TABLES];
  expect(await rowSecurityFaults({ adminUrl: bench.database.adminUrl, schema: 'retrieval', workerTables })).toEqual([]);
});

test('nothing that identifies anybody is kept or told', async () => {
  const tables = ['task', 'call_log', 'retrieved_fact', 'contradiction', 'outbox', 'failed_message'];
  for (const table of tables) {
    const rows = await bench.database.query<object>(`SELECT to_jsonb(t) AS row FROM retrieval.${table} t`);
    expect(JSON.stringify(rows)).not.toMatch(/JEANNE|1990-01-31|SUCCES|token-of/);
  }
});
