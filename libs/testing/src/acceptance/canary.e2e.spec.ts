import { randomUUID } from 'node:crypto';
import { appendFile, readFile, readdir } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { SERVICES } from '@octroi/contracts';
import pg, { type Client } from 'pg';
import { probe } from '../probe.js';
import { sandboxBirthName } from '../sandbox-people.js';
import { askFrozen, breakRules, BROKEN_RULES, failBelow, SPOKEN, speakOn } from './canary-faults.js';
import { CanaryReceiver, liveOn, subscribe, type CanaryRequests, type Traced } from './canary-life.js';
import { scanFolder, scanTables, sees } from './canary.js';
import { aRequest, callerFor, type Answer, type Caller } from './client.js';
import { tablesOf, type Table } from './database-snapshot.js';
import { startInstallation, type Installation } from './installation.js';
import { TraceCollector } from './trace-collector.js';

const CANARY = { mark: 'ZZCANARY', birthDate: '1987-02-03' };

/** Where a person's data stand by right: with their owner, and in what a decision, its preparation and its payment say, which can be erased. */
const BY_RIGHT: readonly string[] = [
  // What a plan of payments was answered is answered again to the same key: it names the creditor.
  'decision.idempotency_key.response',
  'decision.payment.creditor',
  'decision.payment.rejection',
  'decision.payment_file_line.content',
  'decision.register_content.body',
  'intake.aid_request.external_reference',
  'intake.aid_request.submission',
  'intake.document.name',
  'intake.document_piece.bytes',
  'intake.note.body',
  'intake.person.match_key',
  'intake.promise.body',
  'intake.request_draft.content',
  'intake.search_key.key',
];

/** Every personal field of a request holds the canary. The sandbox knows the first kind of name, and not the second. */
function aCanaryRequest(number: number, birthName: string): object {
  const birthPlace = { countryCode: '99100', communeCode: '92022' };
  const person = { givenNames: ['ZZCANARYPRENOM'], birthDate: CANARY.birthDate, sex: 'F', birthPlace };
  return aRequest(number, 300, {
    externalReference: `ZZCANARY-${number}`,
    purpose: 'ZZCANARY courses',
    applicant: { ...person, birthName, usageName: 'ZZCANARYUSAGE' },
    address: {
      kind: 'home',
      line: '1 rue ZZCANARY',
      postalCode: '92370',
      communeCode: '92022',
      residentSince: '2021-03-01',
    },
    household: [
      { relation: 'partner', birthDate: CANARY.birthDate, identity: { ...person, birthName: 'ZZCANARYCONJOINT' } },
    ],
    referral: { organisation: 'ZZCANARY association', contact: 'ZZCANARY contact' },
    interpreter: { language: 'ZZCANARY langue', name: 'ZZCANARY interprète' },
    referent: { name: 'ZZCANARY référente', service: 'ZZCANARY service' },
    socialEvaluation: 'ZZCANARY évaluation',
  });
}

let installation: Installation;
let collector: TraceCollector;
let receiver: CanaryReceiver;
let traced: Traced;
let agent: Caller;
let admin: Client;
let tables: Table[];
const answers: Answer[] = [];
let failed: Answer[];
let told: string[];

const statusOf = async (id: string): Promise<string> => (await agent.get(`chaville/aid-requests/${id}`)).body.status;

async function file(number: number, birthName: string): Promise<string> {
  const answer = await probe(
    () => agent.post('chaville/aid-requests', aCanaryRequest(number, birthName), `canary-${number}`),
    {
      describe: `request ${number} is filed`,
      timeoutMs: 60_000,
      satisfied: ({ status }) => status < 500,
      show: ({ status }) => String(status),
    },
  );
  expect(answer.status).toBe(201);
  return answer.body.id;
}

const sandbox = (path: string, init: RequestInit): Promise<Response> =>
  fetch(`${installation.octroi.sandboxUrl ?? ''}/_sandbox/${path}`, init);

/** A server in a container has its folder below the home all the same, and calls it by another name. */
const isContainer = (part: string): boolean =>
  installation.octroi.parts().find(({ name }) => name === part)?.pid === undefined;

/** What nats-server says of itself, from here on, as much as it can. */
async function logNats(): Promise<void> {
  const store = isContainer('nats') ? '/octroi/store' : join(installation.home, 'nats');
  const own = `debug: true\nlog_file: ${JSON.stringify(join(store, 'nats.log'))}\n`;
  await appendFile(join(installation.home, 'nats.conf'), own);
  await installation.octroi.kill('nats');
}

/** Requests of every fate: granted, unknown to the State, met by each of its faults, refused for a fault in any field. */
async function live(): Promise<CanaryRequests> {
  for (const kind of ['malformed', 'truncate', 'reset', 'status', 'status'])
    await sandbox('faults', { method: 'POST', body: JSON.stringify({ kind, times: 2 }) });
  const known = await Promise.all(
    Array.from({ length: 8 }, (_none, index) => file(index, sandboxBirthName(index, 300))),
  );
  const unknown = await file(100, 'ZZCANARYINCONNUE');
  for (const victim of ['intake', 'retrieval', 'eligibility', 'decision']) await installation.octroi.kill(victim);
  await sandbox('faults', { method: 'DELETE' });
  const awaits = async (id: string, status: string): Promise<unknown> =>
    probe(() => statusOf(id), {
      describe: `${id} is ${status}`,
      timeoutMs: 90_000,
      everyMs: 300,
      satisfied: (now) => now === status,
    });
  for (const id of known) await awaits(id, 'awaiting-decision');
  await awaits(unknown, 'awaiting-documents');
  for (const [index, id] of known.entries()) {
    const comment = 'ZZCANARY commentaire de décision';
    const decision =
      index % 2 === 0
        ? { outcome: 'granted', amountCents: 15_000 }
        : { outcome: 'partially-granted', amountCents: 5_000, reasonCodes: ['montant-ajuste'], comment };
    const recorded = await probe(
      () => agent.post(`chaville/aid-requests/${id}/decision`, decision, `canary-decision-${index}`),
      {
        describe: `${id} is decided`,
        timeoutMs: 60_000,
        satisfied: ({ status }) => status < 500,
      },
    );
    expect(recorded.status).toBe(201);
    await agent.bytes(`chaville/aid-requests/${id}/documents/decision-letter.pdf`);
  }
  return { granted: known, withoutAnswer: unknown };
}

/** A handler meets an error of the database that speaks of a person, and keeps what it could not handle. */
async function poison(): Promise<void> {
  await speakOn(admin, ['eligibility.assessment']);
  await file(300, sandboxBirthName(300, 300));
  await probe(async () => (await admin.query(`SELECT 1 FROM eligibility.failed_message`)).rowCount ?? 0, {
    describe: 'a message that failed',
    timeoutMs: 60_000,
    everyMs: 200,
  });
}

/** PostgreSQL writes a log of its own, beside its data, from here on. */
async function logDatabase(): Promise<void> {
  await admin.query(`ALTER SYSTEM SET logging_collector = on`);
  await admin.query(`ALTER SYSTEM SET log_directory = 'canary-log'`);
  await admin.end();
  await installation.octroi.kill('postgres');
  admin = await probe(connected, { describe: 'PostgreSQL is back', timeoutMs: 60_000, everyMs: 200 });
}

async function connected(): Promise<Client> {
  const client = new pg.Client({ connectionString: installation.octroi.databaseUrl });
  await client.connect();
  return client;
}

async function textOf(folder: string): Promise<string> {
  const texts = (await readdir(folder)).map(async (name) => readFile(join(folder, name), 'utf8'));
  return (await Promise.all(texts)).join('\n');
}

/** Knocks at NATS under a name that it does not know. */
async function refusedBy(natsUrl: string, user: string): Promise<void> {
  const { hostname, port } = new URL(natsUrl);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  socket.write(`CONNECT ${JSON.stringify({ user, pass: 'x', verbose: false })}\r\nPING\r\n`);
  await new Promise((resolve) => socket.on('close', resolve).resume());
}

/** What is planted where the canary must not be, under a mark of its own: the scan finds it there. */
const PLANTED = { mark: 'ZZPLANTED', birthDate: '1922-11-12' };

/** An event that says more than it may goes out as any other does. */
async function plant(): Promise<void> {
  await admin.query(
    `INSERT INTO intake.outbox (id, site_id, type, subject, sequence, correlation_id, occurred_at, payload, created_at)
     SELECT gen_random_uuid(), site_id, type, gen_random_uuid()::text, 1, gen_random_uuid()::text, now(),
       jsonb_set(payload, '{reference}', '"ZZPLANTED"'), now()
     FROM intake.outbox WHERE type = 'aid.intake.request-submitted.v1' LIMIT 1`,
  );
}

/** Calls with a fault, whose values must not come back (the name of an unknown field does: it is how the caller finds it). */
async function misbehave(): Promise<void> {
  const sound = aCanaryRequest(200, 'ZZCANARYFAUTE');
  const faulty = [
    { ...sound, ZZunknown: 'ZZCANARY' },
    { ...sound, requestedOn: 'ZZCANARY' },
    { ...sound, applicant: { birthName: ['ZZCANARY'], birthDate: 'ZZCANARY' } },
    { ...sound, aid: 'ZZCANARY', address: 'ZZCANARY' },
    '{"applicant":"ZZCANARY',
    '["ZZCANARY"]',
  ];
  for (const body of faulty) answers.push(await agent.post('chaville/aid-requests', body, randomUUID()));
  answers.push(await agent.post('chaville/aid-requests', { ...sound, externalReference: 'ZZCANARY-0' }, randomUUID()));
  answers.push(await agent.post('chaville/aid-requests/ZZCANARY/decision', { outcome: 'ZZCANARY' }));
  answers.push(await agent.get('chaville/aid-requests?status=ZZCANARY&surprise=ZZCANARY'));
  answers.push(await agent.get('ZZCANARY/aid-requests/ZZCANARY'));
}

beforeAll(async () => {
  const environment = {
    RETRIEVAL_BACKOFF_SECONDS: '0.2,0.4,1',
    RETRIEVAL_REPEAT_GUARD_SECONDS: '0.2',
    RETRIEVAL_LEASE_SECONDS: '5',
    RETRIEVAL_CALL_SECONDS: '3',
    WEBHOOKS_TO_OWN_NETWORK: 'true',
  };
  collector = await TraceCollector.start();
  receiver = await CanaryReceiver.start();
  installation = await startInstallation({
    logLevel: 'debug',
    environment: { ...environment, OTEL_EXPORTER_OTLP_ENDPOINT: collector.url },
  });
  agent = await callerFor(installation.octroi, 'chaville', 'agent');
  admin = await connected();
  await logDatabase();
  await logNats();
  tables = await tablesOf(admin, SERVICES);
  const role = (name: string): Promise<Caller> => callerFor(installation.octroi, 'chaville', name);
  const staff = {
    ...{ agent, secretary: await role('secretary') },
    ...{ president: await role('president'), admin: await role('admin') },
  };
  await subscribe(staff, receiver, installation.octroi.url);
  const requests = await live();
  traced = await liveOn(staff, requests);
  await misbehave();
  await poison();
  told = await breakRules(admin);
  failed = [
    ...(await failBelow(admin, agent, requests.withoutAnswer)),
    await askFrozen(installation.octroi, agent, requests.withoutAnswer),
  ];
}, 300_000);

afterAll(async () => {
  await admin.end();
  await installation.stop();
  collector.stop();
  receiver.stop();
}, 60_000);

describe('after a full run with faults, a name, a birth date, an address, a free text', () => {
  test('stand in the tables of their owners, and in no other', async () => {
    const places = (await scanTables(CANARY, admin, tables)).map(({ place }) => place);
    expect(places).toContain('intake.aid_request.submission');
    expect(places.filter((place) => !BY_RIGHT.includes(place))).toEqual([]);
  });

  test('stand in no file of NATS', async () => {
    expect(await scanFolder(CANARY, join(installation.home, 'nats'))).toEqual([]);
  });

  test('would be found there: an event that says more than it may is seen in the tables, and in the files of NATS', async () => {
    await plant();
    await probe(async () => (await scanFolder(PLANTED, join(installation.home, 'nats'))).length, {
      describe: 'the planted event is in a file of NATS',
      timeoutMs: 60_000,
      everyMs: 500,
    });
    const places = (await scanTables(PLANTED, admin, tables)).map(({ place }) => place);
    expect(places).toContain('intake.outbox.payload');
  });

  test('stand in no log of NATS, which says who was refused', async () => {
    const log = join(installation.home, 'nats', 'nats.log');
    await refusedBy(installation.octroi.natsUrl, PLANTED.mark);
    await probe(async () => sees(PLANTED, await readFile(log)), { describe: 'the refusal is in the log of NATS' });
    expect(sees(CANARY, await readFile(log))).toBe(false);
  });

  test('were told to no webhook, which hears of everything else', async () => {
    expect(receiver.received.length).toBeGreaterThan(30);
    expect(receiver.received.filter((text) => sees(CANARY, text))).toEqual([]);
  });

  test('were written by no process, whatever the level', () => {
    expect(installation.logs.length).toBeGreaterThan(100);
    expect(installation.logs.filter((line) => sees(CANARY, line))).toEqual([]);
  });

  test('stand in no log of PostgreSQL, which spoke', async () => {
    const { rows } = await admin.query<{ place: string }>(`SELECT current_setting('data_directory') AS place`);
    const own = isContainer('postgres') ? join(installation.home, 'postgres', 'cluster') : (rows[0]?.place ?? '');
    const folder = join(own, 'canary-log');
    expect(await scanFolder(SPOKEN, folder)).not.toEqual([]);
    expect(told.filter((detail) => sees(CANARY, detail))).toHaveLength(2 * BROKEN_RULES.length);
    const log = await textOf(folder);
    expect(BROKEN_RULES.map((rule) => log.split(rule).length - 1)).toEqual(BROKEN_RULES.map(() => 2));
    expect(log.split('\n').filter((line) => sees(CANARY, line))).toEqual([]);
  });

  test('come with no failed message, nor does what the database says of a row', async () => {
    expect(installation.logs.filter((line) => sees(SPOKEN, line))).toEqual([]);
    expect(await scanTables(SPOKEN, admin, tables)).toEqual([]);
  });

  test('stand in no trace, and a trace goes through every service', async () => {
    const filed = await agent.post('chaville/aid-requests', aCanaryRequest(400, sandboxBirthName(400, 300)));
    expect(filed.status).toBe(201);
    const traceId = filed.headers.get('x-correlation-id')?.replaceAll('-', '') ?? '';
    await probe(() => collector.services(traceId), {
      describe: 'the trace of the filing holds every service',
      timeoutMs: 30_000,
      satisfied: (services) => SERVICES.every((service) => services.has(service)),
    });
    expect(collector.received.filter((text) => sees(CANARY, text) || sees(SPOKEN, text))).toEqual([]);
  });

  test.each<[keyof Traced, readonly string[]]>([
    [
      'document',
      [
        'POST /v1/sites/:site/aid-requests/:id/documents',
        'POST documents',
        'POST /documents/requests/:requestId',
        'transaction intake',
        'publish aid.intake.document-added.v1',
        'process aid.intake.document-added.v1',
        'POST webhook',
      ],
    ],
    [
      'proposal',
      [
        'POST /v1/sites/:site/aid-requests/:id/proposal',
        'send cmd.decision.propose-decision.v1',
        'serve cmd.decision.propose-decision.v1',
        'transaction decision',
        'publish aid.decision.decision-proposed.v1',
        'POST webhook',
      ],
    ],
    ['payments', ['send cmd.decision.plan-payments.v1', 'serve cmd.decision.plan-payments.v1', 'transaction decision']],
  ])(
    '%s: one trace from the door to the database, and on to who is told, each span below another',
    async (which, wanted) => {
      const traceId = traced[which].headers.get('x-correlation-id')?.replaceAll('-', '') ?? '';
      const spans = await probe(() => collector.of(traceId), {
        describe: `the trace of ${which}`,
        timeoutMs: 30_000,
        satisfied: (found) => wanted.every((name) => found.some((span) => span.name === name)),
        show: (found) => found.map(({ name }) => name).join(', '),
      });
      const ids = new Set(spans.map(({ spanId }) => spanId));
      const orphans = spans.filter(({ parentSpanId = '' }) => !ids.has(parentSpanId));
      expect(orphans.map(({ name }) => name.split(' ')[1])).toEqual([expect.stringContaining('/v1/sites/')]);
    },
  );

  test('stand in no metric', async () => {
    for (const [name, port] of Object.entries(installation.octroi.ports)) {
      // The State's stand-in knows its people by right, and serves no metric.
      if (name === 'sandbox') continue;
      const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
      expect(text).toContain('octroi_');
      const seen = [CANARY, SPOKEN].filter((canary) => sees(canary, text));
      expect({ name, seen }).toEqual({ name, seen: [] });
    }
  });

  test('do not come back in an error, be it of the caller, of the database or of an owner who does not answer', () => {
    expect(answers.length).toBeGreaterThan(8);
    expect(failed.map(({ status }) => status)).toEqual([500, 500, 503]);
    for (const { status, body } of [...answers, ...failed]) {
      expect(status).toBeGreaterThanOrEqual(400);
      const text = JSON.stringify(body);
      expect([CANARY, SPOKEN].some((canary) => sees(canary, text)) ? text : 'nothing').toBe('nothing');
    }
  });
});
