import { readFile, readdir } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { SERVICES } from '@octroi/contracts';
import pg, { type Client } from 'pg';
import type { Browser } from 'playwright-core';
import { probe } from '../probe.js';
import { Person, findBrowser, startBrowser } from './browser.js';
import { aRequest, callerFor } from './client.js';
import { snapshotOf, tablesOf, type Table } from './database-snapshot.js';
import { startInstallation, type Installation } from './installation.js';
import { sampleBody, type Schema } from './sample-body.js';

const CONSOLE = new URL('../../../../services/console/src/', import.meta.url);
const ACCOUNTS = ['agent', 'secretary', 'president', 'dpo', 'admin'];
/** Calls at the same time: what a browser has connections for. */
const TOGETHER = 6;
const UNKNOWN = '01900000-0000-7000-8000-000000000000';

/** A call that the console makes. */
interface Call {
  readonly method: string;
  readonly path: string;
}

interface Document {
  readonly paths: Record<
    string,
    Record<string, { requestBody?: { content: Record<string, { schema: Schema } | undefined> } } | undefined>
  >;
  readonly components: { readonly schemas: Record<string, Schema> };
}

/** Where a call goes, and about what. */
interface Place {
  readonly site: string;
  readonly id: string;
  readonly document: Document;
}

interface Sent extends Call {
  readonly body: string | null;
}

let installation: Installation;
let browser: Browser;
let admin: Client;
let tables: Table[];
let foreign: string;

/** What the sources of the console ask for: a call that is added is tried here without anybody thinking of it. */
async function callsOfTheConsole(): Promise<Call[]> {
  const files = await readdir(CONSOLE, { recursive: true });
  const sources = await Promise.all(
    files
      .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('schema.ts'))
      .map((file) => readFile(new URL(file, CONSOLE), 'utf8')),
  );
  const calls = sources.flatMap((source) => [
    ...[...source.matchAll(/api\.(GET|POST|PUT|PATCH|DELETE)\(\s*'([^']+)'/g)].map(([, method = '', path = '']) => ({
      method,
      path,
    })),
    // Papers that are opened by a link.
    ...[...source.matchAll(/[`"'](\/v1\/sites\/\$\{[^`"']+)[`"']/g)].map(([, path = '']) => ({
      method: 'GET',
      path: path.replace(/\$\{[^}]*\}/, '{site}').replaceAll(/\$\{[^}]*\}/g, '{id}'),
    })),
  ]);
  return [...new Map(calls.map((call) => [`${call.method} ${call.path}`, call])).values()];
}

/** The call with an identifier wherever one has a place, in the address and in the body. */
function sentTo({ site, id, document }: Place, call: Call): Sent {
  const path = call.path.replace('{site}', site).replaceAll(/\{\w+\}/g, id);
  const content = document.paths[call.path]?.[call.method.toLowerCase()]?.requestBody?.content['application/json'];
  const body =
    content === undefined ? null : JSON.stringify(sampleBody(content.schema, id, document.components.schemas));
  return { method: call.method, path, body };
}

/** Sends from the page itself, with its cookie, as the console does. */
async function sendAll({ page }: Person, all: readonly Sent[]): Promise<{ status: number; text: string }[]> {
  const answers: { status: number; text: string }[] = [];
  for (let at = 0; at < all.length; at += TOGETHER)
    answers.push(...(await page.evaluate(SEND, all.slice(at, at + TOGETHER))));
  return answers;
}

/** Runs in the page. */
const SEND = async (calls: readonly Sent[]): Promise<{ status: number; text: string }[]> => {
  const { personId } = (await (await fetch('/auth/session')).json()) as { personId: string };
  const own = { 'x-octroi-console': '1', 'x-octroi-person': personId };
  return Promise.all(
    calls.map(async ({ method, path, body }) => {
      const headers = {
        ...{ ...own, 'idempotency-key': crypto.randomUUID() },
        ...(body === null ? {} : { 'content-type': 'application/json' }),
      };
      const response = await fetch(path, { method, headers, body });
      return { status: response.status, text: (await response.text()).replace(/"correlationId":"[^"]*"/, '') };
    }),
  );
};

/** True when an answer tells of a request. The officer is told by ids who read what; a draft of one's own has whatever number one gave it, and no more of it. */
function tellsOf(id: string, path: string, text: string): boolean {
  if (path.endsWith('/access-log')) return false;
  return (path.endsWith('/drafts') ? text.replaceAll(`{"id":"${id}","content"`, '') : text).includes(id);
}

/** What tells a request of the person's centre from one that never was, call by call; empty when nothing does. */
async function toldApart(
  person: Person,
  calls: readonly Call[],
  { id, document }: Omit<Place, 'site'>,
): Promise<string[]> {
  const sent = (about: string): Sent[] => calls.map((call) => sentTo({ site: 'chaville', id: about, document }, call));
  const [asked, none] = [await sendAll(person, sent(id)), await sendAll(person, sent(UNKNOWN))];
  // It was the id each time: the person is let in.
  expect(none.some(({ status }) => status === 200)).toBe(true);
  // A draft of one's own has whatever number one gives it; when it was kept differs.
  const plain = (text = '', about = ''): string => text.replaceAll(about, '').replace(/"updatedAt":"[^"]*"/, '');
  return sent(id).flatMap((call, at) => {
    const [one, other] = [asked[at], none[at]];
    if (!JSON.stringify(call).includes(id)) {
      return one !== undefined && tellsOf(id, call.path, one.text) ? [`${call.path}: ${one.text}`] : [];
    }
    const same = one?.status === other?.status && plain(one?.text, id) === plain(other?.text, UNKNOWN);
    return same ? [] : [`${call.method} ${call.path}: ${String(one?.status)} ${one?.text ?? ''}`];
  });
}

/** Calls that tell of a request of the person's centre: an address that names it finds something, or an answer names it. */
async function toldOf(
  person: Person,
  calls: readonly Call[],
  { id, document }: Omit<Place, 'site'>,
): Promise<string[]> {
  const sent = calls.map((call) => sentTo({ site: 'chaville', id, document }, call));
  const answers = await sendAll(person, sent);
  expect(answers.some(({ status }) => status === 200)).toBe(true);
  return sent.flatMap(({ method, path }, at) => {
    const { status, text } = answers[at] ?? { status: 0, text: '' };
    const isRefused = status === 404 || status === 403;
    if (path.includes(`/aid-requests/${id}`)) return isRefused ? [] : [`${method} ${path}: ${String(status)} ${text}`];
    // What was sent may come back in an error.
    const isTold = status === 200 && method === 'GET' && tellsOf(id, path, text);
    return isTold ? [`${method} ${path}: ${text}`] : [];
  });
}

/** A centre that is not one's own is unknown; what is about the installation is refused. */
function refusalOf(call: Call | undefined): number {
  return call?.path.includes('{site}') === true ? 404 : 403;
}

function describeIsolation(): void {
  beforeAll(async () => {
    [installation, browser] = await Promise.all([startInstallation({ logLevel: 'error' }), startBrowser()]);
    admin = new pg.Client({ connectionString: installation.octroi.databaseUrl });
    await admin.connect();
    tables = await tablesOf(admin, SERVICES);
    const theirs = await callerFor(installation.octroi, 'demo', 'agent');
    const { body } = await theirs.post('demo/aid-requests', aRequest(1, 300));
    foreign = body.id;
    await probe(() => theirs.get(`demo/aid-requests/${foreign}`), {
      describe: 'the request of the other centre is routed',
      timeoutMs: 30_000,
      satisfied: (answer) => answer.body.status === 'awaiting-decision',
    });
  }, 180_000);
  afterAll(async () => {
    await admin.end();
    await browser.close();
    await installation.stop();
  });

  test('whatever the console can ask, the ids of another centre, in address or body, are as unknown as none that ever was', async () => {
    const document = (await (await fetch(`${installation.octroi.url}/v1/openapi.json`)).json()) as Document;
    const calls = await callsOfTheConsole();
    expect(calls.length).toBeGreaterThan(60);
    const before = await snapshotOf(admin, tables, 'demo');
    for (const account of ACCOUNTS) {
      const person = await Person.arrives(browser, installation.octroi.url);
      await person.signsIn(`chaville:${account}`);
      const atTheirs = await sendAll(
        person,
        calls.map((call) => sentTo({ site: 'demo', id: foreign, document }, call)),
      );
      expect(
        atTheirs.flatMap(({ status }, at) =>
          status === refusalOf(calls[at]) ? [] : [`${account} ${JSON.stringify(calls[at])} ${String(status)}`],
        ),
      ).toEqual([]);
      // A stream of one's own centre has no end.
      const own = calls.filter(({ path }) => !path.endsWith('/changes'));
      expect(await toldApart(person, own, { id: foreign, document })).toEqual([]);
      await person.context.close();
    }
    expect(await snapshotOf(admin, tables, 'demo')).toEqual(before);
  }, 300_000);

  test('a protected file of one’s own centre is not found by who is no reader, whatever the console can ask', async () => {
    const document = (await (await fetch(`${installation.octroi.url}/v1/openapi.json`)).json()) as Document;
    const calls = (await callsOfTheConsole()).filter(({ path }) => !path.endsWith('/changes'));
    const camille = await callerFor(installation.octroi, 'chaville', 'agent');
    const { body } = await camille.post('chaville/aid-requests', aRequest(2, 300));
    const id = body.id;
    const wish = { reason: 'violence', readerIds: [], channel: { means: 'in-person' } };
    expect((await camille.send('PUT', `chaville/aid-requests/${id}/protection`, wish)).status).toBe(200);
    for (const account of ACCOUNTS.filter((one) => one !== 'agent')) {
      const person = await Person.arrives(browser, installation.octroi.url);
      await person.signsIn(`chaville:${account}`);
      expect([account, await toldOf(person, calls, { id, document })]).toEqual([account, []]);
      await person.context.close();
    }
    const { status } = await camille.get(`chaville/aid-requests/${id}`);
    expect(status).toBe(200);
  }, 300_000);
}

const found = findBrowser() !== undefined;
const title = found
  ? 'another centre, from the session of a browser'
  : 'another centre, from the session of a browser (left out: no Chromium here, and OCTROI_BROWSER names none)';
(found ? describe : describe.skip)(title, describeIsolation);
