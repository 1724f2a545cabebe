import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from '@octroi/infrastructure';
import { chromium } from 'playwright-core';
import { findBrowser } from '../acceptance/browser.js';
import { aRequest, callerFor } from '../acceptance/client.js';
import { startInstallation } from '../acceptance/installation.js';
import { probe } from '../probe.js';
import { median } from './statistics.js';

/** The last that runs on Node 20. Run by npm's own command, so that nothing of it is installed with Octroi. */
const LIGHTHOUSE = 'lighthouse@12.8.2';
const CATEGORIES = ['accessibility', 'best-practices', 'performance'] as const;

type Category = (typeof CATEGORIES)[number];

/** What Lighthouse says of the screen of a case, signed in, as on a desk. */
export interface LighthouseFigures {
  readonly lighthouse: string;
  /** Of 100, by category: the median of the runs. */
  readonly scores: Readonly<Record<Category, number>>;
  readonly runs: readonly Readonly<Record<Category, number>>[];
  /** Ids of the audits below their best, in any run. */
  readonly below: readonly string[];
  /** Of the page, its scripts and its styles as they came over the line, with an empty cache: the median of the runs. */
  readonly firstScreenKilobytes: number;
}

interface Transfer {
  readonly resourceType?: string;
  readonly transferSize?: number;
}

const FIRST_SCREEN = ['Document', 'Script', 'Stylesheet'];

interface Report {
  readonly categories: Readonly<
    Record<
      Category,
      { readonly score: number; readonly auditRefs: readonly { readonly id: string; readonly weight: number }[] }
    >
  >;
  readonly audits: Readonly<
    Record<string, { readonly score: number | null; readonly details?: { readonly items?: readonly Transfer[] } }>
  >;
}

/** Looks at the screen of a case in a browser that is signed in. @throws when there is no browser */
export async function benchLighthouse(runs: number, progress: (line: string) => void): Promise<LighthouseFigures> {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error('no Chromium here, and OCTROI_BROWSER names none');
  progress('Starting …');
  const installation = await startInstallation({ logLevel: 'error' });
  const folder = await mkdtemp(join(tmpdir(), 'octroi-bench-lighthouse-'));
  const port = await freePort();
  // The profile of its own is what Lighthouse opens its page in: it finds the session there.
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    ...{ executablePath, locale: 'fr-FR' },
    args: ['--no-sandbox', '--disable-dev-shm-usage', `--remote-debugging-port=${String(port)}`],
  });
  try {
    const { url } = installation.octroi;
    const page = await context.newPage();
    await page.goto(url);
    await page.getByRole('link', { name: 'Se connecter' }).click();
    await page.locator('button[value="chaville:agent"]').click();
    await page.getByRole('button', { name: 'Se déconnecter' }).waitFor();
    const address = `${url}/ccas/chaville/demandes/${await aRoutedRequest(installation.octroi)}`;
    const browser = await context.newCDPSession(page);
    const reports: Report[] = [];
    for (let run = 1; run <= runs; run += 1) {
      progress(`Run ${String(run)} of ${String(runs)} …`);
      // The session stays, what was loaded before does not: as the first time on a machine.
      await browser.send('Network.clearBrowserCache');
      reports.push(await look(address, port, join(folder, `report-${String(run)}.json`)));
    }
    return figuresOf(reports);
  } finally {
    await context.close();
    await installation.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function aRoutedRequest(octroi: Parameters<typeof callerFor>[0]): Promise<string> {
  const agent = await callerFor(octroi, 'chaville', 'agent');
  const { body } = await agent.post('chaville/aid-requests', aRequest(1, 300));
  await probe(() => agent.get(`chaville/aid-requests/${body.id}`), {
    describe: 'the request is routed',
    timeoutMs: 60_000,
    satisfied: (answer) => answer.body.status === 'awaiting-decision',
  });
  return body.id;
}

async function look(address: string, port: number, file: string): Promise<Report> {
  const args = ['--yes', LIGHTHOUSE, address, `--port=${String(port)}`, '--preset=desktop', '--disable-storage-reset'];
  const output = ['--output=json', `--output-path=${file}`, '--quiet', `--only-categories=${CATEGORIES.join(',')}`];
  await promisify(execFile)('npx', [...args, ...output], { maxBuffer: 2 ** 26 });
  return JSON.parse(await readFile(file, 'utf8')) as Report;
}

function figuresOf(reports: readonly Report[]): LighthouseFigures {
  const scores = (report: Report): Record<Category, number> =>
    Object.fromEntries(CATEGORIES.map((name) => [name, Math.round(report.categories[name].score * 100)])) as Record<
      Category,
      number
    >;
  const runs = reports.map(scores);
  const below = reports.flatMap(({ categories, audits }) =>
    CATEGORIES.flatMap((name) => categories[name].auditRefs)
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
      .map(({ id }) => id),
  );
  return {
    lighthouse: LIGHTHOUSE,
    scores: Object.fromEntries(CATEGORIES.map((name) => [name, median(runs.map((run) => run[name]))])) as Record<
      Category,
      number
    >,
    runs,
    below: [...new Set(below)],
    firstScreenKilobytes: median(reports.map(kilobytesOf)),
  };
}

function kilobytesOf({ audits }: Report): number {
  const transfers = audits['network-requests']?.details?.items ?? [];
  const first = transfers.filter(({ resourceType = '' }) => FIRST_SCREEN.includes(resourceType));
  return Math.round(first.reduce((sum, { transferSize = 0 }) => sum + transferSize, 0) / 1_000);
}
