import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'RGAAv4', 'best-practice'];

/** Chromium on the PATH, or the browser that `OCTROI_BROWSER` names; undefined when there is none. */
export function findBrowser(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const known = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [process.env['OCTROI_BROWSER'] ?? '', ...known].find((file) => file !== '' && existsSync(file));
}

/** Starts the browser. @throws when there is none */
export function startBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  // As root Chromium has no sandbox of its own; it opens nothing but the installation under test.
  return chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  });
}

/** Somebody at the console. */
export class Person {
  /** What the page wrote as an error. */
  readonly complaints: string[] = [];

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    private readonly origin: string,
  ) {
    page.on('pageerror', ({ message }) => this.complaints.push(message));
    page.on('console', (line) => {
      if (line.type() === 'error') this.complaints.push(`${line.text()} ${line.location().url}`);
    });
    page.on('request', (request) => {
      const { origin: to } = new URL(request.url());
      if (page.url().startsWith(origin) && to !== origin && !request.isNavigationRequest())
        this.complaints.push(`asked ${to}`);
    });
  }

  /** Opens the door of Octroi. */
  static async arrives(browser: Browser, origin: string): Promise<Person> {
    const context = await browser.newContext({ locale: 'fr-FR', viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    const person = new Person(context, page, origin);
    await page.goto(origin);
    return person;
  }

  /** Signs in with a demo account, by keyboard; the provider may still know who they are. */
  async signsIn(account: string): Promise<void> {
    await this.page.getByRole('link', { name: 'Se connecter' }).press('Enter');
    const choice = this.page.locator(`button[value="${account}"]`);
    const signedIn = this.page.getByRole('button', { name: 'Se déconnecter' });
    await choice.or(signedIn).waitFor();
    if (await choice.isVisible()) await choice.press('Enter');
    await signedIn.waitFor();
  }

  /** Signs in at the door that stands before a screen whose session ended: in another tab, which is closed again. */
  async signsInAgain(account: string): Promise<void> {
    const [tab] = await Promise.all([
      this.context.waitForEvent('page'),
      this.page.getByRole('link', { name: 'Se connecter' }).press('Enter'),
    ]);
    const choice = tab.locator(`button[value="${account}"]`);
    const signedIn = tab.getByRole('heading', { name: 'Votre session est ouverte' });
    await choice.or(signedIn).waitFor();
    if (await choice.isVisible()) await choice.press('Enter');
    await signedIn.waitFor();
    await tab.close();
  }

  /** Opens a screen of a centre. */
  async opens(path: string): Promise<void> {
    await this.page.goto(`${this.origin}/ccas/${path}`);
    await this.settles();
  }

  /** Waits until nothing is on its way. */
  async settles(): Promise<void> {
    await this.page.locator('h1').waitFor();
    await this.page.locator('.skeleton').first().waitFor({ state: 'detached' });
  }

  /** Faults that axe-core finds by the rules of WCAG 2.2 AA and of the RGAA, one line each. */
  async barriers(): Promise<readonly string[]> {
    // The page's own policy lets no foreign script in: it is run from outside, as developer tools do.
    const session = await this.context.newCDPSession(this.page);
    const evaluate = async (expression: string): Promise<unknown> => {
      const { result } = await session.send('Runtime.evaluate', {
        ...{ expression, awaitPromise: true, returnByValue: true },
      });
      return result.value as unknown;
    };
    await evaluate(readFileSync(AXE, 'utf8'));
    const options = JSON.stringify({ runOnly: RULES });
    const found = await evaluate(
      `axe.run(document, ${options}).then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes[0].html.slice(0, 160)))`,
    );
    await session.detach();
    return found as readonly string[];
  }

  /** How many pixels wider than the window the page is. */
  overflow(): Promise<number> {
    return this.page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
  }

  /** Keeps a picture of the screen when `OCTROI_PICTURES` names a folder. */
  async picture(name: string): Promise<void> {
    const folder = process.env['OCTROI_PICTURES'];
    if (folder === undefined || folder === '') return;
    mkdirSync(folder, { recursive: true });
    await this.page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
  }
}
