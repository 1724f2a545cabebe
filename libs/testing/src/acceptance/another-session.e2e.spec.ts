import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { probe } from '../probe.js';
import { Person, findBrowser, startBrowser } from './browser.js';
import { aRequest, callerFor, type Body, type Caller } from './client.js';
import { startInstallation, type Installation } from './installation.js';

const TYPED = 'Le foyer est hébergé par sa famille.';

let installation: Installation;
let browser: Browser;
let agent: Caller;

async function arrives(account: string): Promise<Person> {
  const person = await Person.arrives(browser, installation.octroi.url);
  await person.signsIn(account);
  return person;
}

/** A request that waits for its decision. */
async function routed(number: number): Promise<Body> {
  const { body } = await agent.post('chaville/aid-requests', aRequest(number, 310));
  const found = await probe(() => agent.get(`chaville/aid-requests/${body.id}`), {
    describe: 'the request is routed',
    timeoutMs: 60_000,
    satisfied: (answer) => answer.body.status === 'awaiting-decision',
  });
  return found.body;
}

/** The session of somebody else takes the place of the person's in their browser, and no tab says so. @returns puts theirs back */
async function takesThePlaceOf(person: Person, other: Person): Promise<() => Promise<void>> {
  const sessionOf = async ({ context }: Person): Promise<Parameters<Person['context']['addCookies']>[0]> =>
    (await context.cookies()).filter(({ name }) => name === 'octroi-session');
  const own = await sessionOf(person);
  await person.context.addCookies(await sessionOf(other));
  return async () => {
    await person.context.addCookies(own);
    // Another tab of their own says that they are back.
    const tab = await person.context.newPage();
    await tab.goto(`${installation.octroi.url}/reconnexion`);
    await tab.getByRole('heading', { name: 'Votre session est ouverte' }).waitFor();
    await tab.close();
  };
}

const doorOf = (page: Page): Locator => page.getByRole('dialog', { name: 'Une autre personne s’est connectée' });

async function notesOf(id: string): Promise<readonly string[]> {
  const { body } = await agent.get(`chaville/aid-requests/${id}/notes`);
  return (body['items'] as readonly { readonly text: string }[]).map(({ text }) => text);
}

function describeTaking(): void {
  beforeAll(async () => {
    [installation, browser] = await Promise.all([startInstallation({ logLevel: 'error' }), startBrowser()]);
    agent = await callerFor(installation.octroi, 'chaville', 'agent');
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await installation.stop();
  });

  test('what a page writes under the session of another is refused, hidden, and there again for its owner, once', async () => {
    const { id } = await routed(1);
    const [person, other] = [await arrives('chaville:agent'), await arrives('chaville:manager')];
    const { page } = person;
    await person.opens(`chaville/demandes/${id}`);
    await page.getByLabel('Écrire une note').fill(TYPED);
    const givesBack = await takesThePlaceOf(person, other);
    await page.getByRole('button', { name: 'Ajouter la note' }).press('Enter');
    await doorOf(page).waitFor();
    expect([await person.barriers(), await person.overflow()]).toEqual([[], 0]);
    await person.picture('session-d-une-autre-personne');
    expect(await page.getByText(/^CHA-/).first().isVisible()).toBe(false);
    expect(await notesOf(id)).toEqual([]);
    await givesBack();
    await doorOf(page).waitFor({ state: 'detached' });
    expect(await page.getByLabel('Écrire une note').inputValue()).toBe(TYPED);
    await page.getByRole('button', { name: 'Ajouter la note' }).press('Enter');
    await page.getByRole('listitem').getByText(TYPED).waitFor();
    expect(await notesOf(id)).toEqual([TYPED]);
    await Promise.all([person, other].map(({ context }) => context.close()));
  });

  test('the screen hides as soon as it reads under the session of another, who begins again without anything of it', async () => {
    const { id } = await routed(2);
    const [person, other] = [await arrives('chaville:agent'), await arrives('chaville:secretary')];
    const { page } = person;
    await person.opens(`chaville/demandes/${id}`);
    await page.getByLabel('Écrire une note').fill(TYPED);
    await takesThePlaceOf(person, other);
    await page.getByRole('link', { name: 'Registre' }).press('Enter');
    await doorOf(page).waitFor();
    await page.getByRole('button', { name: 'Effacer cet écran et ouvrir Octroi' }).press('Enter');
    await page.getByRole('heading', { name: /^Mon travail/ }).waitFor();
    await person.opens(`chaville/demandes/${id}`);
    expect(await page.getByLabel('Écrire une note').inputValue()).toBe('');
    expect(await page.evaluate<string>('JSON.stringify({ ...sessionStorage, ...localStorage })')).not.toContain(TYPED);
    await Promise.all([person, other].map(({ context }) => context.close()));
  });

  test('a page signs nobody else out', async () => {
    const [person, other] = [await arrives('chaville:agent'), await arrives('chaville:manager')];
    const { page } = person;
    await takesThePlaceOf(person, other);
    await page.getByRole('button', { name: 'Se déconnecter' }).press('Enter');
    await doorOf(page).waitFor();
    await other.opens('chaville');
    expect(await other.page.getByRole('button', { name: 'Se déconnecter' }).isVisible()).toBe(true);
    await Promise.all([person, other].map(({ context }) => context.close()));
  });
}

const found = findBrowser() !== undefined;
const title = found
  ? 'the session of somebody else'
  : 'the session of somebody else (left out: no Chromium here, and OCTROI_BROWSER names none)';
(found ? describe : describe.skip)(title, describeTaking);
