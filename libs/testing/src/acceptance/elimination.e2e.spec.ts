import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { SERVICES } from '@octroi/contracts';
import type { Octroi } from '@octroi/infrastructure';
import pg, { type Client } from 'pg';
import { probe } from '../probe.js';
import { sandboxBirthName } from '../sandbox-people.js';
import { scanTables, type Canary, type Sighting } from './canary.js';
import { aRequest, callerFor, type Body, type Caller } from './client.js';
import { tablesOf } from './database-snapshot.js';
import { startInstallation } from './installation.js';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));
const YEARS_MS = 11 * 366 * 86_400_000;
/** Whose files go, and whose stays. */
const GONE: Canary = { mark: 'ZZELIMINEE', birthDate: '1987-02-03' };
const KEPT: Canary = { mark: 'ZZGARDEE', birthDate: '1986-05-04' };
/** Where the number of a file that went still stands: chains, accounts and traces need it, and it says nothing of anybody. */
const LEFT = [
  ...['decision.access_log.subject_id', 'decision.aid_request.id', 'decision.decision.request_id'],
  ...['decision.elimination_line.request_id', 'decision.payment.request_id', 'eligibility.access_log.subject_id'],
  ...['gateway.eliminated_request.request_id', 'intake.access_log.subject_id', 'retrieval.access_log.subject_id'],
  ...['retrieval.call_log.request_id', 'retrieval.request.request_id'],
];
const NUMBERS = { granted: 1, withdrawn: 2, unpaid: 3, held: 4 };

/** Every process of Node lives eleven years later: the clock of the machine is moved for it, and nothing else is other than it is. */
const ELEVEN_YEARS_LATER = `--import=data:text/javascript,${encodeURIComponent(`
const Now = Date;
globalThis.Date = class Date extends Now {
  constructor(...given) { if (given.length === 0) super(Now.now() + ${String(YEARS_MS)}); else super(...given); }
  static now() { return Now.now() + ${String(YEARS_MS)}; }
};`)}`;

function aFile({ mark, birthDate }: Canary, number: number, overrides: object = {}): object {
  const birthPlace = { countryCode: '99100', communeCode: '92022' };
  return aRequest(number, 300, {
    externalReference: `${mark}-${String(number)}`,
    purpose: `${mark} courses`,
    applicant: {
      birthName: sandboxBirthName(number, 300),
      usageName: mark,
      givenNames: [mark],
      birthDate,
      sex: 'F',
      birthPlace,
    },
    household: [
      { relation: 'partner', birthDate: '1985-08-09', identity: { birthName: 'ZZTIERS', givenNames: ['LUC'] } },
    ],
    socialEvaluation: `${mark} évaluation`,
    ...overrides,
  });
}

let home: string;
let marks: string;
/** Made by the second start, and not used. */
let spare: string | undefined;
let octroi: Octroi;
let admin: Client;
let dpo: Caller;
let agent: Caller;
const ids: Record<string, string> = {};

/** Tokens are signed in this process: it lives in their time while it does. */
async function inTheirTime<Result>(work: () => Promise<Result>): Promise<Result> {
  const doNotFake = ['hrtime', 'nextTick', 'performance', 'queueMicrotask', 'setImmediate', 'clearImmediate'] as const;
  const timers = ['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'] as const;
  const now = Date.now() + (spare === undefined ? 0 : YEARS_MS);
  jest.useFakeTimers({ now, doNotFake: [...doNotFake, ...timers] });
  try {
    return await work();
  } finally {
    jest.useRealTimers();
  }
}

const caller = (site: string, role: string): Promise<Caller> => inTheirTime(() => callerFor(octroi, site, role));

async function enter(started: Octroi): Promise<void> {
  octroi = started;
  dpo = await caller('chaville', 'dpo');
  agent = await caller('chaville', 'agent');
  admin = new pg.Client({ connectionString: octroi.databaseUrl });
  await admin.connect();
}

async function leave(): Promise<void> {
  await admin.end();
  await octroi.stop();
}

const settled = (call: () => Promise<{ status: number; body: Body }>, describeIt: string): Promise<Body> =>
  probe(call, {
    describe: describeIt,
    timeoutMs: 60_000,
    everyMs: 200,
    satisfied: ({ status }) => status < 300,
    show: ({ status, body }) => `${String(status)} ${body.code}`,
  }).then(({ body }) => body);

async function seen(canary: Canary): Promise<string[]> {
  const tables = await tablesOf(admin, SERVICES);
  return (await scanTables(canary, admin, tables)).map(({ place }: Sighting) => place);
}

/** A grant that is paid, one that is not, one withdrawn by the person, and one that a lawsuit protects. */
async function live(): Promise<void> {
  for (const [name, number] of Object.entries(NUMBERS)) {
    const whose = name === 'held' || name === 'unpaid' ? KEPT : GONE;
    const body = await settled(() => agent.post('chaville/aid-requests', aFile(whose, number), `file-${name}`), name);
    ids[name] = body.id;
    await probe(async () => (await agent.get(`chaville/aid-requests/${body.id}`)).body.status, {
      ...{ describe: `${name} waits for a decision`, timeoutMs: 60_000, everyMs: 200 },
      satisfied: (status) => status === 'awaiting-decision',
    });
  }
  const of = (name: string, path: string): string => `chaville/aid-requests/${ids[name] ?? ''}${path}`;
  await settled(
    () => agent.post(of('granted', '/notes'), { level: 'shared', text: `Vue ${GONE.mark}` }, 'note'),
    'note',
  );
  await settled(() => agent.post(of('granted', '/promises'), { text: `Rappel ${GONE.mark}` }, 'promise'), 'promise');
  const grant = { outcome: 'granted', amountCents: 15_000, comment: `${GONE.mark} commentaire` };
  await settled(() => agent.post(of('granted', '/decision'), grant, 'decide-granted'), 'a grant');
  await settled(() => agent.post(of('unpaid', '/decision'), { ...grant, comment: null }, 'decide-unpaid'), 'a grant');
  for (const name of ['withdrawn', 'held'])
    await settled(() => agent.post(of(name, '/withdrawal'), { reason: 'filed-by-mistake' }, `withdraw-${name}`), name);
  const manager = await caller('chaville', 'manager');
  const parts = [
    { mode: 'creditor', amountCents: 15_000, creditor: { name: GONE.mark, reference: GONE.mark, addressLines: [] } },
  ];
  await settled(() => manager.post(of('granted', '/payments'), { parts }, 'plan'), 'a plan');
  await settled(() => manager.post('chaville/payment-files', {}, 'file-of-payments'), 'a file of payments');
  const payments = await settled(() => manager.get(of('granted', '/payments')), 'payments');
  const payment = (payments['items'] as { id: string; state: string }[]).find(({ state }) => state === 'ordered');
  const on = new Intl.DateTimeFormat('fr-CA', { timeZone: 'Europe/Paris' }).format(new Date());
  const settlement = { paymentIds: [payment?.id], outcome: 'paid', on };
  await settled(() => manager.post('chaville/payments/settlements', settlement, 'settle'), 'a settlement');
}

describe('a file at the end of its time', () => {
  beforeAll(async () => {
    const installation = await startInstallation({ logLevel: 'error' });
    home = installation.home;
    marks = await mkdtemp(join(tmpdir(), 'octroi-marks-'));
    await enter(installation.octroi);
    await live();
  }, 240_000);

  afterAll(async () => {
    await leave();
    await Promise.all([home, marks, spare].map((folder) => rm(folder ?? marks, { recursive: true, force: true })));
  }, 60_000);

  test('while it is kept, the person can be told all that is held on them, and nothing of others', async () => {
    const { status, body } = await dpo.get(`chaville/aid-requests/${ids['granted'] ?? ''}/personal-data`);
    expect(status).toBe(200);
    const text = JSON.stringify(body);
    for (const own of ['courses', 'évaluation', 'Vue', 'commentaire', 'Quotient familial', 'Payé à', 'conjoint'])
      expect(text).toContain(own);
    expect(text).not.toMatch(/ZZTIERS|1985-08-09|LUC/);
    expect((body['requestIds'] as string[]).length).toBeGreaterThanOrEqual(1);
    const log = await dpo.get(`chaville/access-log?request=${ids['granted'] ?? ''}`);
    expect(JSON.stringify(log.body)).toContain('export-personal-data');
    expect((await agent.get(`chaville/aid-requests/${ids['granted'] ?? ''}/personal-data`)).status).toBe(403);
    expect((await dpo.post('chaville/eliminations', { sampleEvery: 50 })).body.code).toBe('nothing-to-eliminate');
  });

  test('eleven years later it is proposed, goes with the visa although a process dies, and leaves a register that is verified', async () => {
    expect(await seen(GONE)).toEqual(
      expect.arrayContaining(['intake.aid_request.submission', 'decision.register_content.body']),
    );
    expect(await seen({ ...GONE, mark: ids['granted'] ?? '' })).toEqual(
      expect.arrayContaining(['retrieval.retrieved_fact.request_id', 'eligibility.assessment.request_id']),
    );
    await leave();
    const environment = {
      ...{
        PATH: process.env['PATH'],
        HOME: process.env['HOME'],
        SANDBOX_LIMITS: 'off',
        NODE_OPTIONS: ELEVEN_YEARS_LATER,
      },
      ...{ NODE_ENV: 'test', OCTROI_CRASH_AT: 'decision/decision:after-erasure:3', OCTROI_CRASH_MARKS: marks },
    };
    const later = await startInstallation({ home, environment, logLevel: 'error' });
    spare = later.home;
    await enter(later.octroi);
    const protectedFile = `chaville/aid-requests/${ids['held'] ?? ''}/elimination-hold`;
    expect((await dpo.send('PUT', protectedFile, { reason: 'Plainte en cours' })).status).toBe(200);

    const proposed = await dpo.post('chaville/eliminations', { sampleEvery: 50 });
    expect([proposed.status, proposed.body.code]).toEqual([201, undefined]);
    const lines = proposed.body['lines'] as { requestId: string }[];
    expect(lines.map(({ requestId }) => requestId).toSorted()).toEqual([ids['granted'], ids['withdrawn']].toSorted());
    expect(proposed.body['examined']).toMatchObject({ due: 2, heldBack: 2 });
    const slip = `chaville/eliminations/${proposed.body.id}/slip`;
    expect(
      Buffer.from(await dpo.bytes(`${slip}.pdf`))
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    const table = Buffer.from(await dpo.bytes(`${slip}.csv`)).toString('utf8');
    expect(table).toContain('accordée');
    expect(table).not.toContain(GONE.mark);
    const stranger = await caller('demo', 'dpo');
    expect((await stranger.get(`chaville/eliminations/${proposed.body.id}`)).status).toBe(404);
    expect((await stranger.get(`demo/eliminations/${proposed.body.id}`)).status).toBe(404);
    expect((await agent.post(`chaville/eliminations/${proposed.body.id}/visa`, {})).status).toBe(403);

    const visa = { number: '92-2037-0147', givenOn: proposed.body['madeOn'] };
    const approved = await dpo.post(`chaville/eliminations/${proposed.body.id}/visa`, visa);
    expect([approved.status, approved.body['state']]).toEqual([200, 'approved']);
    const done = await probe(() => dpo.get(`chaville/eliminations/${proposed.body.id}`), {
      ...{ describe: 'the elimination is carried out', timeoutMs: 120_000, everyMs: 300 },
      satisfied: ({ body }) => body['state'] === 'executed',
      show: ({ body }) => JSON.stringify(body['progress']),
    });
    expect(done.body['progress']).toEqual({
      ...{ toErase: 2, gateway: 2, intake: 2, retrieval: 2, eligibility: 2, decision: 2 },
    });
    // It was killed on the way, and went on.
    expect(octroi.parts().find(({ name }) => name === 'decision')?.restarts).toBeGreaterThan(0);
    await verify();
  }, 300_000);

  async function verify(): Promise<void> {
    for (const name of ['granted', 'withdrawn'])
      for (const path of ['', '/timeline', '/documents/decision-letter.pdf', '/notes']) {
        const { status, body } = await agent.get(`chaville/aid-requests/${ids[name] ?? ''}${path}`);
        expect([path, status, body.code]).toEqual([path, 410, 'eliminated']);
        expect(body['detail']).toContain('visa des archives départementales');
      }
    // What stays is in the intermediate archive by then: for those who answer for it.
    const kept = `chaville/aid-requests/${ids['unpaid'] ?? ''}`;
    expect([(await agent.get(kept)).body.code, (await dpo.get(kept)).status]).toEqual(['archived', 200]);
    expect(await seen(GONE)).toEqual([]);
    expect(await seen({ ...GONE, mark: ids['granted'] ?? '' })).toEqual(LEFT);
    expect(await seen(KEPT)).toContain('intake.aid_request.submission');
    expect((await dpo.get('chaville/register/verification')).body).toMatchObject({ intact: true, entries: 2 });
    const file = join(home, 'register.ndjson');
    await writeFile(file, await dpo.bytes('chaville/register/export'));
    const { stdout } = await promisify(execFile)('npm', ['run', '-s', 'octroi', '--', 'register', 'verify', file], {
      cwd: ROOT,
    });
    expect(stdout).toContain('INTACT : registre de « chaville », 2 inscriptions.');
  }
});
