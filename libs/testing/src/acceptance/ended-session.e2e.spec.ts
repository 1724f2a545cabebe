import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg, { type Client } from 'pg';
import type { Browser, Locator, Page } from 'playwright-core';
import { probe } from '../probe.js';
import { Person, findBrowser, startBrowser } from './browser.js';
import { aRequest, callerFor, type Body } from './client.js';
import { startInstallation, type Installation } from './installation.js';

const TYPED = 'Le foyer est hébergé par sa famille.';

let installation: Installation;
let browser: Browser;
let admin: Client;

async function arrives(account: string): Promise<Person> {
  const person = await Person.arrives(browser, installation.octroi.url);
  await person.signsIn(account);
  return person;
}

/** A request that waits for its decision. */
async function routed(number: number, overrides: object = {}): Promise<Body> {
  const caller = await callerFor(installation.octroi, 'chaville', 'agent');
  const { body } = await caller.post('chaville/aid-requests', aRequest(number, 310, overrides));
  const found = await probe(() => caller.get(`chaville/aid-requests/${body.id}`), {
    describe: 'the request is routed',
    timeoutMs: 60_000,
    satisfied: (answer) => answer.body.status === 'awaiting-decision',
  });
  return found.body;
}

/** Ends every session at the server, as its time does, and waits until no process of the gateway believes it any more. */
async function sessionsEnd({ page }: Person, how = 'DELETE FROM gateway.web_session'): Promise<void> {
  await admin.query(how);
  await probe(() => page.request.get(`${installation.octroi.url}/v1/sites/chaville/letterhead`), {
    describe: 'the session is not believed any more',
    timeoutMs: 20_000,
    satisfied: (answer) => answer.status() === 401,
  });
}

const doorOf = (page: Page): Locator => page.getByRole('dialog', { name: 'Votre session est terminée' });

/** Types a refusal, without sending it. */
async function typesRefusal(person: Person, id: string): Promise<void> {
  const { page } = person;
  await person.opens(`chaville/demandes/${id}`);
  await page.getByRole('button', { name: 'Refuser' }).press('Enter');
  await page.getByLabel(/Le reste à vivre du foyer/).check();
  await page.getByLabel('Ajouter (facultatif)').fill(TYPED);
}

function describeEnd(): void {
  beforeAll(async () => {
    [installation, browser] = await Promise.all([startInstallation({ logLevel: 'error' }), startBrowser()]);
    admin = new pg.Client({ connectionString: installation.octroi.databaseUrl });
    await admin.connect();
  }, 180_000);
  afterAll(async () => {
    await admin.end();
    await browser.close();
    await installation.stop();
  });

  test.each([1280, 320])(
    'a refusal that is sent after the end is there as it was once its author is back, and is recorded once, %i pixels wide',
    async (width) => {
      const { id } = await routed(width % 7);
      const person = await arrives('chaville:president');
      const { page } = person;
      await page.setViewportSize({ width, height: 640 });
      await typesRefusal(person, id);
      await sessionsEnd(person);
      const send = page.getByRole('button', { name: 'Inscrire le refus au registre' });
      await send.press('Enter');
      const door = doorOf(page);
      await door.waitFor();
      expect([await person.barriers(), await person.overflow()]).toEqual([[], 0]);
      await person.picture(`session-terminee-${String(width)}`);
      for (const key of ['Escape', 'Escape', 'Tab', 'Tab', 'Tab']) {
        await page.keyboard.press(key);
        // The browser's own bar has its turn; nothing of the screen behind has.
        expect(await page.evaluate('!document.activeElement?.closest(".kept")')).toBe(true);
      }
      expect([await door.isVisible(), await page.getByText(/^CHA-/).first().isVisible()]).toEqual([true, false]);
      await person.signsInAgain('chaville:president');
      await door.waitFor({ state: 'detached' });
      expect(await page.getByLabel('Ajouter (facultatif)').inputValue()).toBe(TYPED);
      expect(await page.getByLabel(/Le reste à vivre du foyer/).isChecked()).toBe(true);
      // The focus is back where it was.
      await page.keyboard.press('Enter');
      await page.getByText('Refusée', { exact: true }).waitFor();
      const caller = await callerFor(installation.octroi, 'chaville', 'president');
      const { body } = await caller.get(`chaville/aid-requests/${id}/timeline`);
      const items = body['items'] as readonly { readonly type: string }[];
      expect(items.filter(({ type }) => type.includes('decision-recorded'))).toHaveLength(1);
      expect(JSON.stringify((await caller.get(`chaville/aid-requests/${id}`)).body)).toContain(TYPED);
      await person.context.close();
    },
  );

  test('whoever else signs in finds nothing of it: not on the screen, not behind it, not on the way back', async () => {
    const { id } = await routed(20);
    const person = await arrives('chaville:president');
    const { page, context } = person;
    await typesRefusal(person, id);
    await page.getByLabel('Écrire une note').fill(TYPED);
    // The provider forgets them too: somebody else comes to the same screen.
    await sessionsEnd(person);
    await context.clearCookies();
    await page.getByRole('button', { name: 'Inscrire le refus au registre' }).press('Enter');
    await doorOf(page).waitFor();
    await person.signsInAgain('chaville:secretary');
    await page.getByRole('heading', { name: /^Mon travail/ }).waitFor();
    const holds = async (): Promise<boolean> => {
      await person.settles();
      const typed = await page.evaluate<string[]>(
        `[...document.querySelectorAll('input, textarea')].map(({ value }) => value)`,
      );
      const kept = await page.evaluate<string>('JSON.stringify({ ...sessionStorage, ...localStorage })');
      return [await page.content(), ...typed, kept].some((text) => text.includes(TYPED));
    };
    expect(await holds()).toBe(false);
    await person.opens(`chaville/demandes/${id}`);
    expect(await holds()).toBe(false);
    await page.goBack();
    expect(await holds()).toBe(false);
    await context.close();
  });

  test('twelve hours after its beginning, and when somebody leaves in another tab, the screen hides by itself', async () => {
    const { id } = await routed(21);
    const person = await arrives('chaville:agent');
    const { page, context } = person;
    await page.clock.install();
    await person.opens(`chaville/demandes/${id}`);
    await page.getByLabel('Écrire une note').fill(TYPED);
    await sessionsEnd(person, `UPDATE gateway.web_session SET started_at = now() - interval '12 hours'`);
    expect(await doorOf(page).count()).toBe(0);
    await page.clock.fastForward('01:01');
    await doorOf(page).waitFor();
    expect(await page.getByLabel('Écrire une note').isVisible()).toBe(false);
    await person.signsInAgain('chaville:agent');
    await doorOf(page).waitFor({ state: 'detached' });
    expect(await page.getByLabel('Écrire une note').inputValue()).toBe(TYPED);
    const other = await context.newPage();
    await other.goto(`${installation.octroi.url}/ccas/chaville`);
    await other.getByRole('button', { name: 'Se déconnecter' }).click();
    await doorOf(page).waitFor();
    expect(await page.getByLabel('Écrire une note').isVisible()).toBe(false);
    await context.close();
  });

  test('a notice that names another adult is hidden with the screen, on paper too, and is there again', async () => {
    const identity = { birthName: 'DURAND', givenNames: ['MARC'], birthDate: '1988-02-03' };
    const { id } = await routed(24, { household: [{ relation: 'partner', birthDate: '1988-02-03', identity }] });
    const person = await arrives('chaville:agent');
    const { page } = person;
    await person.opens(`chaville/demandes/${id}`);
    await page.getByRole('button', { name: 'Informer le conjoint MARC DURAND' }).press('Enter');
    const title = page.getByText('À lire ou à remettre : le conjoint MARC DURAND');
    await title.waitFor();
    await sessionsEnd(person);
    await page.getByRole('button', { name: 'Je la lui ai lue ou remise' }).press('Enter');
    await doorOf(page).waitFor();
    // Faster than the door could be shown again after each.
    await Promise.all(Array.from({ length: 8 }, () => page.keyboard.press('Escape')));
    for (const media of ['print', 'screen'] as const) {
      await page.emulateMedia({ media });
      expect([media, await title.isVisible()]).toEqual([media, false]);
    }
    await person.signsInAgain('chaville:agent');
    await doorOf(page).waitFor({ state: 'detached' });
    expect(await title.isVisible()).toBe(true);
    await person.context.close();
  });

  test('whose account is taken away finds nothing there any more, not even what they typed', async () => {
    const { id } = await routed(22);
    const person = await arrives('chaville:manager');
    const { page } = person;
    await person.opens(`chaville/demandes/${id}`);
    const note = page.getByLabel('Écrire une note');
    await note.fill(TYPED);
    await sessionsEnd(person);
    await page.getByRole('button', { name: 'Ajouter la note' }).press('Enter');
    await doorOf(page).waitFor();
    await admin.query(`DELETE FROM gateway.site_user WHERE subject = 'chaville:manager'`);
    await person.signsInAgain('chaville:manager');
    await page.getByText('rien qui vous soit ouvert').waitFor();
    expect(await note.count()).toBe(0);
    await person.context.close();
  });

  test('whoever signs in comes to the page that they asked for, or to the door of Octroi, never to another host', async () => {
    const person = await Person.arrives(browser, installation.octroi.url);
    const { page } = person;
    const list = `${installation.octroi.url}/ccas/chaville/demandes?liste=a-decider`;
    await page.goto(list);
    await person.signsIn('chaville:agent');
    expect(page.url()).toBe(list);
    const { origin } = new URL(installation.octroi.url);
    for (const asked of ['//evil.example', 'https://evil.example/ccas/', '/\\evil.example', '/.//evil.example']) {
      await page.goto(`${origin}/auth/login?retour=${encodeURIComponent(asked)}`);
      await page.getByRole('heading', { name: /^Mon travail/ }).waitFor();
      expect([asked, page.url()]).toEqual([asked, `${origin}/ccas/chaville`]);
    }
    await person.context.close();
  });

  test('a draft, a note and a promise outlive a page that is loaded again', async () => {
    const { id } = await routed(23);
    const person = await arrives('chaville:agent');
    const { page } = person;
    await person.opens('chaville/demandes/nouvelle');
    await page.getByLabel('Nom de naissance').fill('ESSAI');
    await person.opens(`chaville/demandes/${id}`);
    const note = page.getByLabel('Écrire une note');
    const promise = page.getByLabel('Promis à la personne');
    await note.fill(TYPED);
    await promise.fill('Un appel avant vendredi.');
    await page.reload();
    expect(await note.inputValue()).toBe(TYPED);
    expect(await promise.inputValue()).toBe('Un appel avant vendredi.');
    await person.opens('chaville/demandes/nouvelle');
    expect(await page.getByLabel('Nom de naissance').inputValue()).toBe('ESSAI');
    await person.context.close();
  });
}

const found = findBrowser() !== undefined;
const title = found
  ? 'the end of a session'
  : 'the end of a session (left out: no Chromium here, and OCTROI_BROWSER names none)';
(found ? describe : describe.skip)(title, describeEnd);
