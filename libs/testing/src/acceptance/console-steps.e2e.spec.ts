import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { civilDateAt } from '@octroi/kernel';
import type { Browser, Page } from 'playwright-core';
import { probe } from '../probe.js';
import { Person, findBrowser, startBrowser } from './browser.js';
import { aRequest, callerFor, type Body, type Caller } from './client.js';
import { startInstallation, type Installation } from './installation.js';

let installation: Installation;
let browser: Browser;
let agent: Caller;
let secretary: Caller;

async function arrives(account: string): Promise<Person> {
  const person = await Person.arrives(browser, installation.octroi.url);
  await person.signsIn(account);
  return person;
}

/** A request once it stands so. */
async function filed(body: object, stands: (request: Body) => boolean): Promise<Body> {
  const { id } = (await agent.post('chaville/aid-requests', body)).body;
  const found = await probe(() => agent.get(`chaville/aid-requests/${id}`), {
    describe: 'the request stands as it should',
    timeoutMs: 60_000,
    satisfied: (answer) => stands(answer.body),
  });
  return found.body;
}

const waits = ({ status }: Body): boolean => status === 'awaiting-decision';

/** A session of today whose members are convened. @returns its id */
async function convened(heldAt: string): Promise<string> {
  const heldOn = civilDateAt(new Date());
  const planned = { body: 'commission-permanente', heldOn, heldAt, place: 'Mairie' };
  const { id } = (await secretary.post('chaville/sessions', planned)).body;
  expect((await secretary.post(`chaville/sessions/${id}/convocation`, {})).status).toBe(200);
  return id;
}

const focusedIn = (page: Page): Promise<string> =>
  page.evaluate<string>('`${document.activeElement.tagName} ${document.activeElement.textContent}`');

function describeSteps(): void {
  beforeAll(async () => {
    [installation, browser] = await Promise.all([startInstallation({ logLevel: 'error' }), startBrowser()]);
    [agent, secretary] = (await Promise.all(
      ['agent', 'secretary'].map((role) => callerFor(installation.octroi, 'chaville', role)),
    )) as [Caller, Caller];
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await installation.stop();
  });

  test('a session is held by keys alone: after each act one is at the next; what it decided is told as decided in a later one', async () => {
    await filed(aRequest(1, 600), waits);
    await filed(aRequest(2, 610), waits);
    const [first, later] = [await convened('09:00'), await convened('18:00')];
    const person = await arrives('chaville:secretary');
    const { page } = person;
    await person.opens(`chaville/seances/${first}`);
    for (const name of ['Alix Mercier', 'Hervé Lemoine'])
      await page.getByLabel(new RegExp(name)).first().press('Space');
    await page.getByRole('button', { name: 'Ouvrir la séance' }).press('Enter');
    const points = await page.locator('[data-point] h3').allTextContents();
    await page.locator('h3:focus').waitFor();
    expect(await focusedIn(page)).toBe(`H3 ${points[0]!}`);
    await page.getByRole('button', { name: 'Clore la séance' }).press('Enter');
    await page.locator('p:focus', { hasText: '2 points sans vote' }).waitFor();
    expect(await person.barriers()).toEqual([]);
    await page.getByRole('button', { name: 'Renoncer' }).press('Enter');
    await page.locator('button:focus', { hasText: 'Clore la séance' }).waitFor();
    const vote = page.getByRole('button', { name: 'Adopter à l’unanimité' });
    await vote.first().press('Enter');
    await page.locator('h3:focus', { hasText: points[1]! }).waitFor();
    await vote.first().press('Enter');
    await page.locator('button:focus', { hasText: 'Clore la séance' }).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('h1:focus').waitFor();
    await page.keyboard.press('Tab');
    expect(await focusedIn(page)).toBe('A Procès-verbal (PDF)');
    await secretary.post(`chaville/sessions/${later}/attendance`, { present: ['a-mercier', 'h-lemoine'], proxies: [] });
    await person.opens(`chaville/seances/${later}`);
    await page.getByText('Déjà décidée').first().waitFor();
    expect(await page.getByText('Déjà décidée').count()).toBe(2);
    expect(await page.getByText(/^Déjà décidée Accordée 150.*registre/).count()).toBe(2);
    expect(await vote.filter({ visible: true }).count()).toBe(0);
    await page.getByText('2 points déjà réglés, rien à voter.').waitFor();
    await page.getByRole('button', { name: 'Clore la séance' }).press('Enter');
    await page.getByRole('link', { name: 'Procès-verbal (PDF)' }).waitFor();
    await person.context.close();
  });

  test('before the person was told, the State is not offered to be asked: what comes first is said', async () => {
    const { id } = await filed({ ...aRequest(3, 310), notice: null }, ({ retrieval }) =>
      JSON.stringify(retrieval).includes('notice-missing'),
    );
    const person = await arrives('chaville:agent');
    await person.opens(`chaville/demandes/${id}`);
    await person.page.getByText('Avant d’interroger l’État : lisez à la personne').waitFor();
    expect(await person.page.getByRole('button', { name: 'Interroger l’État maintenant' }).count()).toBe(0);
    await person.context.close();
  });

  test('two who name a referent at once write over nobody unseen', async () => {
    const { id } = await filed(aRequest(4, 310), waits);
    const referent = async (): Promise<unknown> =>
      ((await agent.get(`chaville/aid-requests/${id}`)).body['request'] as Body)['referent'];
    const person = await arrives('chaville:agent');
    const { page } = person;
    await person.opens(`chaville/demandes/${id}`);
    await page.getByRole('button', { name: 'Nommer un référent' }).press('Enter');
    await page.getByLabel('Qui suit le foyer').fill('Mme Un');
    const other = { referent: { name: 'M. Deux', service: 'MDS' } };
    expect((await agent.send('PATCH', `chaville/aid-requests/${id}`, other)).status).toBe(200);
    const save = page.getByRole('button', { name: 'Enregistrer le référent' });
    await save.press('Enter');
    await page.getByText('Quelqu’un a modifié cette demande entre-temps').waitFor();
    expect(await referent()).toMatchObject({ name: 'M. Deux' });
    await page.getByRole('button', { name: 'Voir le référent actuel' }).press('Enter');
    await page.getByText('Référent désormais : M. Deux').waitFor();
    await save.press('Enter');
    await page.getByText('Référent : Mme Un').waitFor();
    expect(await referent()).toMatchObject({ name: 'Mme Un' });
    await person.context.close();
  });

  test('the officer is told first of who named the readers of a protected file, and of which', async () => {
    const { id, reference } = await filed(aRequest(5, 310), waits);
    const path = `chaville/aid-requests/${id}/protection`;
    const { accounts } = (await agent.get(path)).body as unknown as { accounts: { id: string }[] };
    const reader = accounts.find((account) => account.id.endsWith('chaville:president'))!.id;
    const wish = { reason: 'violence', readerIds: [], channel: { means: 'in-person' } };
    expect((await agent.send('PUT', path, wish)).status).toBe(200);
    const manager = await callerFor(installation.octroi, 'chaville', 'manager');
    expect((await manager.send('PUT', `${path}/readers`, { readerIds: [reader] })).status).toBe(200);
    const person = await arrives('chaville:dpo');
    const { page } = person;
    await person.opens('chaville/acces');
    const told = page.getByRole('link', { name: reference });
    await told.first().waitFor();
    expect(await page.locator('h1 + *').textContent()).toMatch(
      new RegExp(`a nommé les lecteurs d’un dossier protégé sans en être : ${reference}`),
    );
    await told.first().press('Enter');
    await page.getByText(`D’une seule demande, ${reference}`).waitFor();
    const rows = await page.getByRole('region', { name: 'Accès, tableau' }).locator('tbody tr').allTextContents();
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toContain(reference);
    expect(await person.barriers()).toEqual([]);
    await person.picture('acces-urgence');
    await person.context.close();
  });
}

const found = findBrowser() !== undefined;
const title = found
  ? 'what comes next at the console'
  : 'what comes next at the console (left out: no Chromium here, and OCTROI_BROWSER names none)';
(found ? describe : describe.skip)(title, describeSteps);
