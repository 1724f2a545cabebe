import { civilDateAt } from '@octroi/kernel';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { probe } from '../probe.js';
import { sandboxBirthName } from '../sandbox-people.js';
import { Person, findBrowser, startBrowser } from './browser.js';
import { aRequest, callerFor, type Body } from './client.js';
import { startInstallation, type Installation } from './installation.js';

const TODAY = civilDateAt(new Date());

let installation: Installation;
let browser: Browser;

async function arrives(account: string): Promise<Person> {
  const person = await Person.arrives(browser, installation.octroi.url);
  await person.signsIn(account);
  return person;
}

/** A request filed by the centre's software, routed. @returns its id */
async function routed(number: number, overrides: object = {}): Promise<string> {
  const caller = await callerFor(installation.octroi, 'chaville', 'agent');
  const { body } = await caller.post('chaville/aid-requests', aRequest(number, 300, overrides));
  await probe(() => caller.get(`chaville/aid-requests/${body.id}`), {
    describe: 'the request is routed',
    timeoutMs: 60_000,
    satisfied: (answer) => answer.body.status === 'awaiting-decision',
  });
  return body.id;
}

const seen = async (role: string, path: string): Promise<string> =>
  JSON.stringify((await (await callerFor(installation.octroi, 'chaville', role)).get(`chaville/${path}`)).body);

async function isOpenToAll(person: Person, name: string): Promise<void> {
  for (const width of [1280, 320]) {
    await person.page.setViewportSize({ width, height: 900 });
    expect([name, width, await person.barriers(), await person.overflow()]).toEqual([name, width, [], 0]);
    await person.picture(`${name}-${String(width)}`);
  }
  await person.page.setViewportSize({ width: 1280, height: 900 });
}

function describeHousehold(): void {
  beforeAll(async () => {
    [installation, browser] = await Promise.all([startInstallation({ logLevel: 'error' }), startBrowser()]);
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await installation.stop();
  });

  test('who follows a household, and what it was promised last, stand in its header; the promises before stay', async () => {
    const id = await routed(800);
    const person = await arrives('chaville:agent');
    const { page } = person;
    await person.opens(`chaville/demandes/${id}`);
    const [brief, card] = [page.locator('.brief'), page.getByRole('region', { name: 'Suivi du foyer' })];
    await card.getByRole('button', { name: 'Nommer un référent' }).press('Enter');
    await page.keyboard.type('Odile Kerbrat');
    await card.getByLabel('Son service').fill('Espace des solidarités');
    await isOpenToAll(person, 'demande-referent');
    await card.getByRole('button', { name: 'Enregistrer le référent' }).press('Enter');
    await brief.getByText('Odile Kerbrat, Espace des solidarités').waitFor();
    for (const text of ['Rappel avant vendredi.', 'Réponse lundi.']) {
      await card.getByLabel('Promis à la personne').fill(text);
      await card.getByRole('button', { name: 'Noter la promesse' }).press('Enter');
      await brief.getByText(text).waitFor();
      await probe(() => card.getByLabel('Promis à la personne').inputValue(), {
        ...{ describe: 'the field is empty again', satisfied: (left) => left === '' },
      });
    }
    expect(await brief.getByText('Rappel avant vendredi.').count()).toBe(0);
    expect(await brief.getByText(/^Réponse lundi\. \(.*Camille Roux\)$/).count()).toBe(1);
    await card.getByText('Rappel avant vendredi.', { exact: true }).waitFor();
    const timeline = page.getByRole('region', { name: 'Historique' });
    await timeline.getByText('Promesse faite à la personne notée.').nth(1).waitFor();
    await timeline.getByText('Demande complétée ou corrigée : référent.').waitFor();
    await isOpenToAll(person, 'demande-suivie');
    // What is promised once more is another promise.
    await card.getByLabel('Promis à la personne').fill('Rappel avant vendredi.');
    await card.getByRole('button', { name: 'Noter la promesse' }).press('Enter');
    await card.getByText('Rappel avant vendredi.', { exact: true }).nth(1).waitFor();
    await page.getByRole('link', { name: 'Refaire une demande pour ce foyer' }).click();
    await page.getByText('Facture, orientation, tutelle ou curatelle, interprète, référent').waitFor();
    expect(await page.getByLabel('Référent').inputValue()).toBe('Odile Kerbrat');
    expect(await page.getByText('Réponse lundi.').count()).toBe(0);
    expect(person.complaints).toEqual([]);
    await person.context.close();
  });

  test('a file that is to be protected is so from its filing: the State is not asked of the partner, nobody else meets it', async () => {
    const person = await arrives('chaville:agent');
    const { page } = person;
    await person.opens('chaville/demandes/nouvelle');
    await page.getByLabel('Aide demandée').selectOption('aide-energie');
    await page.getByLabel('Nom de naissance').fill(sandboxBirthName(810, 300));
    await page.getByLabel('Prénoms').fill('Refuge');
    await page.getByLabel(/^Dossier à protéger/).check();
    await page.getByLabel('Comment joindre la personne').selectOption('phone');
    await page.getByLabel('Numéro ou adresse').fill('06 00 00 00 00');
    await page.getByLabel('À quoi faire attention').fill('entre 9 h et 16 h');
    expect(await page.getByLabel('Comment joindre la personne').getByText('Courrier').count()).toBe(0);
    await isOpenToAll(person, 'nouvelle-demande-protegee');
    // What is being typed is kept meanwhile, and called as the regulation calls it.
    await page.getByText('Brouillon gardé pour vous seul').waitFor();
    const home = await person.context.newPage();
    await home.goto(installation.octroi.url);
    await home.getByRole('region', { name: 'Mes brouillons' }).getByText("Aide à l'énergie").waitFor();
    await home.close();
    await page.getByRole('button', { name: 'Enregistrer la demande' }).press('Enter');
    await page.getByText('Dossier protégé', { exact: true }).first().waitFor();
    await page.getByText('Téléphone, 06 00 00 00 00 : entre 9 h et 16 h').first().waitFor();
    const id = page.url().split('/').at(-1)?.split('?')[0] ?? '';
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    for (const role of ['secretary', 'president', 'manager', 'dpo', 'machine']) {
      expect(await seen(role, 'aid-requests?limit=200')).not.toContain(id);
      expect(await seen(role, `aid-requests/${id}`)).toContain('"not-found"');
    }
    expect(await seen('agent', 'aid-requests?limit=200')).toContain(id);
    await isOpenToAll(person, 'demande-protegee-au-depot');
    expect(person.complaints).toEqual([]);
    await person.context.close();
  });

  test('the other adult is told what is kept of them: read or printed, alone on its sheet, and the day is noted', async () => {
    const identity = { birthName: 'DURAND', givenNames: ['MARC'], birthDate: '1988-02-03' };
    const household = [
      { relation: 'child', birthDate: '2018-05-02' },
      { relation: 'partner', birthDate: '1988-02-03', identity },
    ];
    const id = await routed(820, { household });
    const person = await arrives('chaville:agent');
    const { page } = person;
    await person.opens(`chaville/demandes/${id}`);
    const inform = page.getByRole('button', { name: 'Informer le conjoint MARC DURAND' });
    await inform.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'À lire ou à remettre : le conjoint MARC DURAND' });
    await dialog.getByText('la CAF ou la MSA : quotient familial').waitFor();
    await dialog.getByText('La personne qui fait la demande les a données').waitFor();
    await isOpenToAll(person, 'information-autre-adulte');
    await page.evaluate(`window.printed = 0; window.print = () => { window.printed += 1; }`);
    await dialog.getByRole('button', { name: 'Imprimer' }).press('Enter');
    expect(await page.evaluate<number>('window.printed')).toBe(1);
    await page.emulateMedia({ media: 'print' });
    expect(await dialog.getByText('Vos droits').isVisible()).toBe(true);
    expect(await page.locator('h1:visible, button:visible, .card:visible').count()).toBe(0);
    await page.emulateMedia({ media: 'screen' });
    await dialog.getByRole('button', { name: 'Je la lui ai lue ou remise' }).press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await inform.waitFor({ state: 'detached' });
    const agent = await callerFor(installation.octroi, 'chaville', 'agent');
    const { body } = await agent.get(`chaville/aid-requests/${id}`);
    expect((body['request'] as Body)['household']).toMatchObject([
      household[0] ?? {},
      { relation: 'partner', identity, noticeGivenOn: TODAY },
    ]);
    expect(person.complaints).toEqual([]);
    const wish = { reason: 'violence', readerIds: [], channel: { means: 'in-person' } };
    const other = await routed(821, { household });
    expect((await agent.send('PUT', `chaville/aid-requests/${other}/protection`, wish)).status).toBe(200);
    await person.opens(`chaville/demandes/${other}`);
    await page.getByRole('button', { name: 'Lire l’information à la personne' }).waitFor();
    expect(await page.getByRole('button', { name: /^Informer/ }).count()).toBe(0);
    await person.context.close();
  });
}

const found = findBrowser() !== undefined;
const title = found
  ? 'a household at the console'
  : 'a household at the console (left out: no Chromium here, and OCTROI_BROWSER names none)';
(found ? describe : describe.skip)(title, describeHousehold);
