import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadOrCreateSecrets, startOctroi, type Octroi } from '@octroi/infrastructure';
import { aRequest, callerFor, type Caller } from '../acceptance/client.js';
import { probe } from '../probe.js';
import { benchSites, writeBenchSites } from './bench-sites.js';
import { inventedPerson } from './invented-people.js';
import { copyRequests } from './many-requests.js';
import { percentiles, type Percentiles } from './statistics.js';

/** What the bench of the lists takes. */
export interface ListsBenchOptions {
  readonly root: string;
  /** Requests of the centre. */
  readonly requests: number;
  /** Of them, those that still wait for somebody. */
  readonly waiting: number;
  /** Times each thing is asked. */
  readonly times: number;
  readonly progress: (line: string) => void;
}

/** How long the gateway takes to answer what the console asks, in ms, by what is asked, over HTTP, one after the other. */
export interface ListsFigures {
  readonly requests: number;
  readonly waiting: number;
  readonly seedSeconds: number;
  readonly home: Readonly<Record<string, Percentiles>>;
  readonly lists: Readonly<Record<string, Percentiles>>;
  readonly search: Readonly<Record<string, Percentiles>>;
  readonly case: Readonly<Record<string, Percentiles>>;
}

/** An installation of its own whose one centre has many requests. */
export interface CrowdedCentre {
  readonly octroi: Octroi;
  readonly site: string;
  readonly seedSeconds: number;
  stop(): Promise<void>;
}

type Options = Pick<ListsBenchOptions, 'root' | 'requests' | 'waiting' | 'progress'>;

/** Starts an installation, files a few requests at its door and copies them until the centre has as many as wanted. */
export async function startCrowdedCentre(options: Options): Promise<CrowdedCentre> {
  const home = await mkdtemp(join(tmpdir(), 'octroi-bench-lists-'));
  const [site = ''] = benchSites(1);
  const sitesDir = join(home, 'sites');
  await mkdir(sitesDir);
  await writeBenchSites([site], { root: options.root, target: sitesDir });
  const { apiParticulierTokens } = await loadOrCreateSecrets(home);
  const octroi = await startOctroi({
    ...{ root: options.root, home, sitesDir, port: { port: 18_070, explicit: false }, print: () => undefined },
    environment: {
      ...process.env,
      ...{ SANDBOX_LIMITS: 'off', API_PARTICULIER_TOKEN_BENCH_01: apiParticulierTokens['chaville'] ?? '' },
    },
  });
  const stop = async (): Promise<void> => {
    await octroi.stop();
    await rm(home, { recursive: true, force: true });
  };
  try {
    const began = performance.now();
    const originals = await fileOriginals(await callerFor(octroi, site, 'agent'), site);
    options.progress(`Copying them to ${options.requests} requests …`);
    await copyRequests(octroi, { site, ...originals, count: options.requests, waiting: options.waiting });
    return { octroi, site, stop, seedSeconds: Math.round((performance.now() - began) / 1000) };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Requests in the states that a centre knows. */
async function fileOriginals(agent: Caller, site: string): Promise<{ ended: string[]; open: string[] }> {
  const file = async (number: number, status: string, request: object): Promise<string> => {
    const { body } = await agent.post(`${site}/aid-requests`, request);
    await probe(() => agent.get(`${site}/aid-requests/${body.id}`), {
      describe: `the request ${String(number)} is ${status}`,
      timeoutMs: 60_000,
      satisfied: (answer) => answer.body.status === status,
    });
    return body.id;
  };
  const waits = 'awaiting-decision';
  const ended = await Promise.all([1, 2, 3, 4].map((number) => file(number, waits, aRequest(number, 300 + number))));
  const granted = { outcome: 'granted', amountCents: 15_000 };
  await agent.post(`${site}/decisions`, { items: ended.map((requestId) => ({ requestId, decision: granted })) });
  const unknown = { applicant: { birthName: 'INCONNU', givenNames: ['JEANNE'], birthDate: '1990-01-31', sex: 'F' } };
  const open = await Promise.all([
    file(5, waits, aRequest(5, 310)),
    file(6, waits, aRequest(6, 320, { urgent: true })),
    file(7, waits, aRequest(7, 600)),
    file(8, 'awaiting-documents', aRequest(8, 0, unknown)),
  ]);
  return { ended, open };
}

/** Measures what the console asks of a centre with many requests. */
export async function benchLists(options: ListsBenchOptions): Promise<ListsFigures> {
  const { requests, waiting, times, progress } = options;
  progress('Starting …');
  const centre = await startCrowdedCentre(options);
  try {
    const { octroi, site, seedSeconds } = centre;
    const agent = await callerFor(octroi, site, 'agent');
    const measure = measureOf(agent, site, { times, progress });
    const home = await measure({
      worklists: () => 'worklists',
      toDecide: () => 'aid-requests?worklist=to-decide&mine=true&names=true&limit=50',
      toSign: () => 'aid-requests?worklist=to-sign&mine=true&names=true&limit=50',
      toInstruct: () => 'aid-requests?worklist=to-instruct&names=true&limit=50',
      awaitingDocuments: () => 'aid-requests?worklist=awaiting-documents&names=true&limit=50',
      due: () => 'due?limit=10&names=false',
    });
    const pages = await cursors(agent, `${site}/aid-requests?limit=200&names=false`, 100);
    const lists = await measure({
      first: () => 'aid-requests?limit=50&names=true',
      further: (index) => `aid-requests?limit=50&names=true&cursor=${pages[index % pages.length] ?? ''}`,
      decided: () => 'aid-requests?status=decided&aid=aide-alimentaire&limit=50&names=true',
    });
    const search = await measureSearch(agent, centre, options);
    const ids = await idsOf(agent, site, pages);
    const aCase = await measure({
      case: (index) => `aid-requests/${ids[index % ids.length] ?? ''}`,
      timeline: (index) => `aid-requests/${ids[index % ids.length] ?? ''}/timeline`,
      history: (index) => `aid-requests/${ids[index % ids.length] ?? ''}/household-history`,
      documents: (index) => `aid-requests/${ids[index % ids.length] ?? ''}/documents`,
      notes: (index) => `aid-requests/${ids[index % ids.length] ?? ''}/notes`,
    });
    return { requests, waiting, seedSeconds, home, lists, search, case: aCase };
  } finally {
    await centre.stop();
  }
}

type Asked = Readonly<Record<string, (index: number) => string>>;

function measureOf(agent: Caller, site: string, { times, progress }: Pick<ListsBenchOptions, 'times' | 'progress'>) {
  return async (asked: Asked): Promise<Record<string, Percentiles>> => {
    const figures: Record<string, Percentiles> = {};
    for (const [name, path] of Object.entries(asked)) {
      figures[name] = await series(times, (index) => agent.get(`${site}/${path(index)}`));
      progress(`  ${name}: ${JSON.stringify(figures[name])}`);
    }
    return figures;
  };
}

/** Times of one thing asked again and again, after a few that do not count. */
async function series(
  times: number,
  ask: (index: number) => Promise<{ readonly status: number; readonly body: object }>,
): Promise<Percentiles> {
  const ms: number[] = [];
  for (let index = -5; index < times; index += 1) {
    const began = performance.now();
    const { status, body } = await ask(Math.abs(index));
    const took = performance.now() - began;
    if (status !== 200) throw new Error(`${String(status)} ${JSON.stringify(body)}`);
    if (index >= 0) ms.push(took);
  }
  return percentiles(ms);
}

/** Cursors of a list, page after page. */
async function cursors(agent: Caller, path: string, pages: number): Promise<string[]> {
  const found: string[] = [];
  while (found.length < pages) {
    const last = found.at(-1);
    const { body } = await agent.get(last === undefined ? path : `${path}&cursor=${last}`);
    if (typeof body['nextCursor'] !== 'string') break;
    found.push(encodeURIComponent(body['nextCursor']));
  }
  return found;
}

async function idsOf(agent: Caller, site: string, pages: readonly string[]): Promise<string[]> {
  const ids: string[] = [];
  for (const cursor of ['', ...pages.filter((_page, index) => index % 10 === 0)]) {
    const path = `${site}/aid-requests?limit=5&names=false${cursor === '' ? '' : `&cursor=${cursor}`}`;
    const { body } = await agent.get(path);
    ids.push(...(body['items'] as { id: string }[]).map(({ id }) => id));
  }
  return ids;
}

/** Letters after which the console asks, while a word is typed. */
const PREFIXES = [2, 3, 4, 5, 6, 7, 8];

async function measureSearch(
  agent: Caller,
  { site }: CrowdedCentre,
  { requests, times, progress }: ListsBenchOptions,
): Promise<Record<string, Percentiles>> {
  const people = Math.ceil(requests * 0.4);
  const someone = (index: number) => inventedPerson((index * 7_919) % people);
  const texts: Readonly<Record<string, (index: number) => string>> = {
    ...Object.fromEntries(
      PREFIXES.map((letters) => [
        `${String(letters)}Letters`,
        (index: number) => someone(index).birthName.slice(0, letters).trim().padEnd(2, 'a'),
      ]),
    ),
    wholeName: (index) => `${someone(index).givenName} ${someone(index).birthName}`,
    nameAndBeginning: (index) => `${someone(index).birthName} ${someone(index).givenName.slice(0, 1)}`,
    givenName: (index) => someone(index).givenName,
    birthDate: (index) => someone(index).birthDate.split('-').toReversed().join('/'),
    reference: (index) => `BBAB-2026-${String(200_000 + requests - index)}`,
  };
  const figures: Record<string, Percentiles> = {};
  for (const [name, text] of Object.entries(texts)) {
    figures[name] = await series(times, (index) => agent.post(`${site}/search`, { text: text(index) }));
    progress(`  search by ${name}: ${JSON.stringify(figures[name])}`);
  }
  return figures;
}
