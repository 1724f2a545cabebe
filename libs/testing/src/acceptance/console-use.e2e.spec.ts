import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { Person, findBrowser, startBrowser } from './browser.js';
import { aRequest, callerFor } from './client.js';
import { startInstallation, type Installation } from './installation.js';
import { probe } from '../probe.js';

let installation: Installation;
let browser: Browser;

async function arrives(account: string): Promise<Person> {
  const person = await Person.arrives(browser, installation.octroi.url);
  await person.signsIn(account);
  return person;
}

/** Requests filed by the centre's software, routed. @returns their references */
async function routed(first: number, count: number, quotient: number): Promise<string[]> {
  const caller = await callerFor(installation.octroi, 'chaville', 'agent');
  const numbers = Array.from({ length: count }, (_none, index) => first + index);
  return Promise.all(
    numbers.map(async (number) => {
      const { body } = await caller.post('chaville/aid-requests', aRequest(number, quotient));
      await probe(() => caller.get(`chaville/aid-requests/${body.id}`), {
        describe: 'the request is routed',
        timeoutMs: 60_000,
        satisfied: (answer) => answer.body.status === 'awaiting-decision',
      });
      return body.reference;
    }),
  );
}

/** Counts what a person really presses, until the page is left. */
async function countClicks(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(
    `window.clicks = 0; addEventListener('click', ({ isTrusted, detail }) => { if (isTrusted && detail > 0) window.clicks += 1; }, true)`,
  );
  return () => page.evaluate<number>('window.clicks');
}

/** Holds back the answers to what matches. @returns lets them go, and all that follow */
async function hold(page: Page, pattern: RegExp): Promise<() => void> {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  await page.route(pattern, async (route) => {
    await opened;
    // What the page has given up meanwhile needs no answer.
    await route.fallback().catch(() => undefined);
  });
  return open;
}

function describeUse(): void {
  beforeAll(async () => {
    [installation, browser] = await Promise.all([startInstallation({ logLevel: 'error' }), startBrowser()]);
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await installation.stop();
  });

  test('from a worklist a grant is recorded in three clicks at most, and the next request is one click away', async () => {
    const [reference = ''] = await routed(100, 3, 300);
    const person = await arrives('chaville:agent');
    const { page } = person;
    await person.opens('chaville/demandes?liste=a-decider');
    const clicks = await countClicks(page);
    await page.getByRole('link', { name: reference }).first().click();
    await page.getByRole('button', { name: /^Accorder 150/ }).click();
    await page.getByRole('link', { name: 'Lettre de décision (PDF)' }).waitFor();
    const [granted] = [await clicks()];
    expect(granted).toBeLessThanOrEqual(3);
    await page.getByRole('link', { name: /^Suivante/ }).click();
    await page.getByRole('heading', { name: 'À vous de décider' }).waitFor();
    expect(await clicks()).toBe(granted + 1);
    expect(person.complaints).toEqual([]);
    await person.context.close();
  });

  test('from a worklist a refusal with its reason is recorded in four clicks at most', async () => {
    const [reference = ''] = await routed(110, 1, 310);
    const person = await arrives('chaville:president');
    const { page } = person;
    await person.opens('chaville/demandes');
    const clicks = await countClicks(page);
    await page.getByRole('link', { name: reference }).first().click();
    await page.getByRole('button', { name: 'Refuser' }).click();
    await page.getByLabel(/Le reste à vivre du foyer/).check();
    await page.getByRole('button', { name: 'Inscrire le refus au registre' }).click();
    await page.getByText('Refusée', { exact: true }).waitFor();
    expect(await clicks()).toBeLessThanOrEqual(4);
    await person.context.close();
  });

  test('what is pressed shows before its answer is there: lists, cases, decisions, searches, screens whose code is on its way', async () => {
    const [reference = ''] = await routed(120, 2, 320);
    const person = await arrives('chaville:agent');
    const { page } = person;
    const skeleton = page.locator('main .skeleton').first();
    const anyAnswer = /\/v1\/sites\//;
    let go = await hold(page, anyAnswer);
    await page.getByRole('link', { name: 'Demandes', exact: true }).click();
    await skeleton.waitFor();
    go();
    await person.opens('chaville/demandes?liste=a-decider');
    go = await hold(page, anyAnswer);
    await page.getByRole('link', { name: reference }).first().click();
    await skeleton.waitFor();
    go();
    const grant = page.getByRole('button', { name: /^Accorder 150/ });
    await grant.waitFor();
    go = await hold(page, /\/decision$/);
    await grant.click();
    await page.locator('.button.pending .wheel').waitFor();
    // Twice is once.
    await grant.click();
    go();
    await page.getByRole('link', { name: 'Lettre de décision (PDF)' }).waitFor();
    await person.opens('chaville');
    go = await hold(page, /\/search$/);
    await page.getByLabel('Chercher une personne ou une demande').fill('essai');
    await page.getByText('Recherche…').waitFor();
    go();
    await page.getByText(/trouvées?\.|premières/).waitFor();
    go = await hold(page, /\/assets\/.*\.js$/);
    await page.getByRole('link', { name: 'Tableau de bord' }).press('Enter');
    await skeleton.waitFor();
    go();
    await page.getByRole('heading', { name: 'Tableau de bord' }).waitFor();
    expect(person.complaints).toEqual([]);
    await person.context.close();
  });

  test.each([
    ['320 pixels wide', { width: 320, height: 640 }],
    ['1280 pixels wide, enlarged to 200 %', { width: 640, height: 450 }],
  ])('no screen is cut nor shut to anybody, %s', async (_name, size) => {
    const found: Record<string, unknown> = {};
    for (const [account, screens] of Object.entries({
      secretary: [
        '',
        'demandes',
        'demandes/nouvelle',
        'seances',
        'paiements',
        'registre',
        'reglement',
        'tableau-de-bord',
        'reglages',
      ],
      dpo: ['acces'],
      admin: ['', 'reglement', 'reglages'],
    })) {
      const person = await arrives(`chaville:${account}`);
      await person.page.setViewportSize(size);
      for (const screen of screens) {
        await person.opens(`chaville/${screen}`);
        const [barriers, overflow] = [await person.barriers(), await person.overflow()];
        if (barriers.length > 0 || overflow > 0) found[`${account} ${screen}`] = { barriers, overflow };
      }
      expect(person.complaints).toEqual([]);
      await person.context.close();
    }
    expect(found).toEqual({});
  });

  test('what is printed is the case, without what is only to press', async () => {
    const [reference = ''] = await routed(130, 1, 330);
    const person = await arrives('chaville:agent');
    const { page } = person;
    await person.opens('chaville/demandes');
    await page.getByRole('link', { name: reference }).first().click();
    await page.getByRole('heading', { name: 'Ce que dit le règlement' }).waitFor();
    await page.emulateMedia({ media: 'print' });
    const shown = await page.locator('button:visible, .top:visible, form:visible, .skip:visible').count();
    expect(shown).toBe(0);
    expect(await page.getByText('Reste à vivre').first().isVisible()).toBe(true);
    await person.context.close();
  });
}

const found = findBrowser() !== undefined;
const title = found
  ? 'the console in use'
  : 'the console in use (left out: no Chromium here, and OCTROI_BROWSER names none)';
(found ? describe : describe.skip)(title, describeUse);
