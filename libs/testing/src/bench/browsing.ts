import type { Page } from 'playwright-core';
import { Person, findBrowser, startBrowser } from '../acceptance/browser.js';
import { benchFeedback, type Feedback } from './feedback.js';
import { startCrowdedCentre, type CrowdedCentre, type ListsBenchOptions } from './lists.js';
import { percentiles, tenth, type Percentiles } from './statistics.js';

/** How the console feels in a centre with many requests. */
export interface BrowsingFigures {
  readonly requests: number;
  /** Rows of the list while it is scrolled. */
  readonly rows: number;
  /** The list under the wheel, a notch of 100 pixels at a time, several runs; and an empty page of the same browser, turn by turn. */
  readonly scrolling: FrameFigures;
  readonly emptyPage: FrameFigures;
  /** From a press to the first that is seen of it, in ms, by what is pressed. */
  readonly feedbackMs: Feedback;
}

/** How frames follow one another. */
export interface FrameFigures {
  readonly frames: number;
  readonly frameMs: Percentiles;
  /** Part of the frames that came within 17 ms of the one before: the median of the runs. */
  readonly inTime: number;
  /** Processor time of the page's main thread for each frame. */
  readonly mainThreadMsPerFrame: number;
}

const RUNS = 5;
const PAGES = 20;
const NOTCHES = 80;
/** Each turn grants a request of the same envelope. */
const TURNS_AT_MOST = 20;

/** Scrolls and presses in a real browser. @throws when there is none */
export async function benchBrowsing(options: ListsBenchOptions): Promise<BrowsingFigures> {
  const { requests, progress } = options;
  if (findBrowser() === undefined) throw new Error('no Chromium here, and OCTROI_BROWSER names none');
  progress('Starting …');
  const centre = await startCrowdedCentre(options);
  const browser = await startBrowser();
  try {
    const person = await Person.arrives(browser, centre.octroi.url);
    await person.signsIn(`${centre.site}:agent`);
    const pressing = { site: centre.site, times: Math.min(options.times, TURNS_AT_MOST), progress };
    const feedbackMs = await benchFeedback(person, pressing);
    const frames = await scroll(person, centre, progress);
    return { requests, ...frames, feedbackMs };
  } finally {
    await browser.close();
    await centre.stop();
  }
}

async function scroll(
  person: Person,
  { site }: CrowdedCentre,
  progress: (line: string) => void,
): Promise<Pick<BrowsingFigures, 'rows' | 'scrolling' | 'emptyPage'>> {
  const { page, context } = person;
  await person.opens(`${site}/demandes`);
  for (let shown = 1; shown < PAGES; shown += 1) {
    await page.getByRole('button', { name: 'Voir la suite' }).click();
    await page.locator(`tbody tr >> nth=${String(shown * 50)}`).waitFor();
  }
  const rows = await page.locator('tbody tr').count();
  progress(`Scrolling ${String(rows)} rows …`);
  const empty = await context.newPage();
  await empty.setContent('<main style="height: 60000px"></main>');
  const runs: Run[] = [];
  const emptyRuns: Run[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    emptyRuns.push(await runOf(empty));
    runs.push(await runOf(page));
    progress(`  in time: ${String(inTime(runs.at(-1)))}, of an empty page ${String(inTime(emptyRuns.at(-1)))}`);
  }
  return { rows, scrolling: figuresOf(runs), emptyPage: figuresOf(emptyRuns) };
}

interface Run {
  readonly frames: readonly number[];
  readonly taskMs: number;
}

/** A frame is in time when it comes within 17 ms of the one before. */
function inTime(run: Run | undefined): number {
  const frames = run?.frames ?? [];
  return Math.round((frames.filter((ms) => ms <= 17).length / frames.length) * 1000) / 1000;
}

function figuresOf(runs: readonly Run[]): FrameFigures {
  const frames = runs.flatMap((run) => run.frames);
  const shares = runs.map(inTime).toSorted((one, other) => one - other);
  return {
    frames: frames.length,
    frameMs: percentiles(frames),
    inTime: shares[Math.floor(shares.length / 2)] ?? 0,
    mainThreadMsPerFrame: tenth(runs.reduce((sum, { taskMs }) => sum + taskMs, 0) / frames.length),
  };
}

/** The page counts its frames itself: a question to it at each would slow it down. */
const COUNT = `{
  const frames = []; let last = 0; let on = true;
  window.framesOfBench = () => { on = false; return frames; };
  const frame = (at) => { if (last > 0) frames.push(at - last); last = at; if (on) requestAnimationFrame(frame); };
  requestAnimationFrame(frame);
}`;

/** Time between the frames while the wheel turns, down and up again. */
async function runOf(page: Page): Promise<Run> {
  await page.bringToFront();
  await page.mouse.move(600, 500);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const taskSeconds = async (): Promise<number> =>
    (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
  const before = await taskSeconds();
  await page.evaluate(COUNT);
  for (const direction of [1, -1])
    for (let notch = 0; notch < NOTCHES; notch += 1) {
      await page.mouse.wheel(0, direction * 100);
      await page.waitForTimeout(16);
    }
  const frames = await page.evaluate<number[]>('window.framesOfBench().map((ms) => Math.round(ms * 10) / 10)');
  const taskMs = ((await taskSeconds()) - before) * 1000;
  await session.detach();
  return { frames, taskMs };
}
