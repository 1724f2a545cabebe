import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { sandboxBirthName } from '../sandbox-people.js';
import { Person, findBrowser, startBrowser } from './browser.js';
import { aRequest, callerFor, type Body } from './client.js';
import { startInstallation, type Installation } from './installation.js';
import { probe } from '../probe.js';

let installation: Installation;
let browser: Browser;

const agent = 'chaville:agent';
const REGULATION = '../../../../deploy/sites/chaville/regulations/2023-10-12.yaml';

async function arrives(account: string): Promise<Person> {
  const person = await Person.arrives(browser, installation.octroi.url);
  await person.signsIn(account);
  return person;
}

/** A day as people type it. */
function daysAgo(days: number): string {
  return new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris' }).format(Date.now() - days * 86_400_000);
}

/** A request filed by the centre's software, routed. */
async function aRoutedRequest(number: number, quotient: number): Promise<Body> {
  const caller = await callerFor(installation.octroi, 'chaville', 'agent');
  const { body } = await caller.post('chaville/aid-requests', aRequest(number, quotient));
  return (
    await probe(() => caller.get(`chaville/aid-requests/${body.id}`), {
      describe: 'the request is routed',
      timeoutMs: 30_000,
      satisfied: (answer) => answer.body.status === 'awaiting-decision',
    })
  ).body;
}

/** Types the request of a household that the sandbox knows with this quotient. */
async function types({ page }: Person, number: number, quotient: number): Promise<void> {
  const fields = [
    ['Montant demandé, en euros', '150'],
    ['Nom de naissance', sandboxBirthName(number, quotient)],
    ['Prénoms', 'Jeanne'],
    ['Date de naissance', '31/01/1990'],
    ['Commune de naissance', 'Chaville'],
    ['Département de naissance', '92'],
    ['Adresse', '1 rue de la Mairie'],
    ['Dans la commune depuis le', '01/03/2021'],
    ['Montant, ressource 1', '1200'],
    ['Montant, charge 1', '700'],
  ] as const;
  for (const [label, value] of fields) {
    const field = page.getByLabel(label, { exact: true });
    await field.focus();
    await page.keyboard.type(value);
  }
  await page.getByLabel('Sexe à l’état civil').press('F');
  await page.getByLabel('Je l’ai dit à la personne aujourd’hui').press('Space');
}

function describeScreens(): void {
  beforeAll(async () => {
    [installation, browser] = await Promise.all([startInstallation({ logLevel: 'error' }), startBrowser()]);
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await installation.stop();
  });

  test('a request lives its whole life by the keyboard: typed, answered by the State, granted in three presses, its letter read', async () => {
    const person = await arrives(agent);
    const { page } = person;
    await page.getByRole('link', { name: 'Nouvelle demande' }).press('Enter');
    await types(person, 1, 300);
    await person.picture('nouvelle-demande');
    await page.getByRole('button', { name: 'Enregistrer la demande' }).press('Enter');
    const grant = page.getByRole('button', { name: /^Accorder 150/ });
    await grant.waitFor();
    expect(await page.getByText('QF 300 inférieur à 456').count()).toBeGreaterThan(0);
    await person.picture('demande');
    await page.getByRole('link', { name: 'CCAS de Chaville' }).press('Enter');
    await page.getByRole('link', { name: /^CHA-/ }).first().press('Enter');
    await grant.press('Enter');
    const letter = page.getByRole('link', { name: 'Lettre de décision (PDF)' });
    await letter.waitFor();
    await person.picture('demande-decidee');
    const answer = await page.request.get(new URL(String(await letter.getAttribute('href')), page.url()).href);
    expect([answer.status(), (await answer.body()).subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
    expect(person.complaints).toEqual([]);
    await person.context.close();
  });

  test('a refusal asks for its reason, and is recorded in four presses from the list', async () => {
    const { reference } = await aRoutedRequest(2, 310);
    const person = await arrives('chaville:president');
    const { page } = person;
    await person.opens('chaville/demandes');
    await page.getByRole('link', { name: reference }).first().click();
    await page.getByRole('button', { name: 'Refuser' }).click();
    await page.getByLabel(/Le reste à vivre du foyer/).check();
    await page.getByRole('button', { name: 'Inscrire le refus au registre' }).click();
    await page.getByText('Refusée', { exact: true }).waitFor();
    await person.context.close();
  });

  test('whoever may not refuse is told so, in words; a refusal without a reason is not sent', async () => {
    const { id } = await aRoutedRequest(6, 315);
    const person = await arrives(agent);
    const { page } = person;
    await person.opens(`chaville/demandes/${id}`);
    await page.getByRole('button', { name: 'Refuser' }).click();
    const refuse = page.getByRole('button', { name: 'Inscrire le refus au registre' });
    await refuse.click();
    await page.getByText('Choisissez au moins un motif').waitFor();
    await page.getByLabel(/Le reste à vivre du foyer/).check();
    await refuse.click();
    // At Chaville the agent's delegation is to grant.
    await page
      .getByRole('alert')
      .getByText(/délégation/i)
      .first()
      .waitFor();
    await person.context.close();
  });

  test('a decision is taken back once the person was heard, a request closed, and whoever knows the person stands aside: by the keyboard, without barrier', async () => {
    const person = await arrives(agent);
    const { page } = person;
    const presses = (name: string | RegExp) => page.getByRole('button', { name, exact: true }).press('Enter');
    await person.opens(`chaville/demandes/${(await aRoutedRequest(40, 325)).id}`);
    await page.getByLabel('Mode de paiement').selectOption('voucher');
    await presses(/^Accorder 150/);
    await page.getByText('Chèques d’accompagnement').first().waitFor();
    await presses('Retirer ou abroger cette décision');
    await presses('Inscrire le retrait au registre');
    await page.getByText('Dites pourquoi').waitFor();
    expect(await person.barriers()).toEqual([]);
    await page.getByLabel('Pourquoi', { exact: true }).fill('Le foyer ne résidait pas dans la commune.');
    await page.getByLabel('Invitée à s’exprimer le').fill(daysAgo(0));
    await page.getByLabel('Avait jusqu’au').fill(daysAgo(-15));
    await page.getByLabel(/^A répondu le/).fill(daysAgo(0));
    await presses('Inscrire le retrait au registre');
    await page.getByRole('link', { name: 'Lettre de retrait (PDF)' }).waitFor();
    await person.opens(`chaville/demandes/${(await aRoutedRequest(41, 326)).id}`);
    await presses('Clore sans décision');
    expect(await person.barriers()).toEqual([]);
    await presses('Clore la demande');
    await page.getByRole('link', { name: 'Lettre de clôture (PDF)' }).waitFor();
    await person.opens(`chaville/demandes/${(await aRoutedRequest(42, 327)).id}`);
    await presses('Je connais cette personne : me déporter');
    expect(await person.barriers()).toEqual([]);
    await presses('Me déporter');
    await page.getByText('Déport d’une personne habilitée').waitFor();
    expect(await page.getByRole('button', { name: /^Accorder/ }).count()).toBe(0);
    await person.context.close();
  });

  test('what one decides, another sees without reloading', async () => {
    const { reference } = await aRoutedRequest(3, 320);
    const [one, other] = await Promise.all([arrives(agent), arrives(agent)]);
    for (const { page } of [one, other]) await page.getByRole('link', { name: reference }).first().click();
    await other.page.getByRole('heading', { name: 'À vous de décider' }).waitFor();
    await one.page.getByRole('button', { name: /^Accorder 150/ }).click();
    await other.page.getByRole('link', { name: 'Lettre de décision (PDF)' }).waitFor();
    await Promise.all([one.context.close(), other.context.close()]);
  });

  test('nothing typed is lost when the server is away, nor when the session has ended', async () => {
    const person = await arrives(agent);
    const { page, context } = person;
    await page.getByRole('link', { name: 'Nouvelle demande' }).click();
    await types(person, 4, 330);
    const send = page.getByRole('button', { name: 'Enregistrer la demande' });
    await context.setOffline(true);
    await send.click();
    await page.getByRole('alert').getByText('Le serveur ne répond pas').waitFor();
    await context.setOffline(false);
    await context.clearCookies({ name: 'octroi-session' });
    await send.click();
    await person.signsInAgain(agent);
    await page.getByLabel('Adresse', { exact: true }).waitFor();
    expect(await page.getByLabel('Adresse', { exact: true }).inputValue()).toBe('1 rue de la Mairie');
    await send.click();
    await page.getByRole('button', { name: /^Accorder 150/ }).waitFor();
    // What one types, nobody else finds in the same tab.
    await page.getByRole('link', { name: 'CCAS de Chaville' }).click();
    await page.getByRole('link', { name: 'Nouvelle demande' }).click();
    await page.getByLabel('Adresse', { exact: true }).fill('2 rue de la Mairie');
    await context.clearCookies();
    await page.goto(installation.octroi.url);
    await person.signsIn('chaville:secretary');
    await page.getByRole('link', { name: 'Nouvelle demande' }).click();
    expect(await page.getByLabel('Adresse', { exact: true }).inputValue()).toBe('');
    await context.close();
  });

  test('a commission is held: convened, opened with its quorum, voted, closed', async () => {
    const { reference } = await aRoutedRequest(5, 600);
    await aRoutedRequest(7, 610);
    const person = await arrives('chaville:secretary');
    const { page } = person;
    await person.opens('chaville/seances');
    await page
      .getByLabel('Date', { exact: true })
      .fill(new Date().toLocaleDateString('fr-FR', { timeZone: 'Europe/Paris' }));
    await page.getByLabel('Lieu').fill('Mairie');
    await page.getByRole('button', { name: 'Prévoir la séance' }).click();
    await page.getByRole('link', { name: reference }).waitFor();
    await page.getByRole('button', { name: 'Convoquer les membres' }).click();
    for (const name of ['Alix Mercier', 'Hervé Lemoine']) await page.getByLabel(new RegExp(name)).first().check();
    await person.picture('seance-presences');
    await page.getByRole('button', { name: 'Ouvrir la séance' }).click();
    const vote = page.getByRole('button', { name: 'Adopter à l’unanimité' });
    await vote.first().waitFor();
    await page.getByText('Le vote n’est pas unanime').first().press('Enter');
    expect(await person.barriers()).toEqual([]);
    await person.picture('seance');
    await page.getByLabel('Hervé Lemoine').first().selectOption('Contre');
    await page.getByRole('button', { name: 'Inscrire ce vote public' }).first().press('Enter');
    await page.getByText('1 pour, 1 contre, 0 abstention').waitFor();
    await page.getByLabel('Mode de paiement').first().selectOption('voucher');
    await vote.first().press('Enter');
    const adopted = page.getByRole('listitem').filter({ hasText: 'abstention, à l’unanimité' });
    const granted = String(await adopted.getByRole('link').getAttribute('href'));
    await page.getByRole('button', { name: 'Clore la séance' }).click();
    const minutes = page.getByRole('link', { name: 'Procès-verbal (PDF)' });
    await minutes.waitFor();
    const answer = await page.request.get(new URL(String(await minutes.getAttribute('href')), page.url()).href);
    expect([answer.status(), (await answer.body()).subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
    await page.goto(new URL(granted, page.url()).href);
    await page.getByText('Chèques d’accompagnement').waitFor();
    await person.context.close();
  });

  test.each([1280, 320])('every screen is open to everybody, %i pixels wide', async (width) => {
    const { id } = await aRoutedRequest(10 + (width % 7), 340);
    const person = await arrives(agent);
    await person.page.setViewportSize({ width, height: 900 });
    const screens = {
      accueil: 'chaville',
      demandes: 'chaville/demandes?liste=a-decider',
      demande: `chaville/demandes/${id}`,
      'nouvelle-demande': 'chaville/demandes/nouvelle',
      seances: 'chaville/seances',
      registre: 'chaville/registre',
      reglement: 'chaville/reglement',
      'tableau-de-bord': 'chaville/tableau-de-bord',
    };
    const found: Record<string, unknown> = {};
    for (const [name, path] of Object.entries(screens)) {
      await person.opens(path);
      await person.picture(`${name}-${String(width)}`);
      const [barriers, overflow] = [await person.barriers(), await person.overflow()];
      if (barriers.length > 0 || overflow > 0) found[name] = { barriers, overflow };
    }
    expect(found).toEqual({});
    expect(person.complaints).toEqual([]);
    await person.context.close();
  });

  test('whoever answers for the data sees who read what, and the settings', async () => {
    await aRoutedRequest(30, 360);
    const person = await arrives('chaville:dpo');
    for (const [path, text] of [
      ['acces', 'Lecture d’une demande'],
      ['reglages', 'Camille Roux'],
    ] as const) {
      await person.opens(`chaville/${path}`);
      await person.page.getByText(text).first().waitFor();
      expect(await person.barriers()).toEqual([]);
      await person.picture(path);
    }
    expect(person.complaints).toEqual([]);
    await person.context.close();
  });

  test('whoever runs the centre reads under which right the State is asked; who only decides does not', async () => {
    const person = await arrives('chaville:admin');
    await person.opens('chaville/reglages');
    const card = person.page.getByRole('region', { name: 'Habilitation API Particulier' });
    await card.getByText('En vigueur').first().waitFor();
    await card.getByText('quotient familial').first().waitFor();
    await card.getByText(/^Jeton/).waitFor();
    expect(await person.barriers()).toEqual([]);
    await person.picture('reglages-habilitation');
    const agentThere = await arrives(agent);
    await agentThere.opens('chaville/reglages');
    await agentThere.page.getByRole('heading', { name: 'En-tête des lettres' }).waitFor();
    expect(await agentThere.page.getByText('Habilitation API Particulier').count()).toBe(0);
    expect([...person.complaints, ...agentThere.complaints]).toEqual([]);
    await Promise.all([person.context.close(), agentThere.context.close()]);
  });

  test('whoever runs the centre tries a change of the regulation on past requests', async () => {
    await aRoutedRequest(31, 370);
    const person = await arrives('chaville:admin');
    const { page } = person;
    await page.getByRole('link', { name: 'Règlement' }).first().click();
    const text = await readFile(new URL(REGULATION, import.meta.url), 'utf8');
    const changed = text
      .replace('version: 2023-10-12', 'version: 2027-01-01')
      .replace('from: 2023-10-12', 'from: 2027-01-01')
      .replace('ceiling-cents: 30000', 'ceiling-cents: 20000');
    await page.getByLabel('Fichier YAML').setInputFiles({
      ...{ name: 'projet.yaml', mimeType: 'application/yaml' },
      buffer: Buffer.from(changed),
    });
    await page.getByRole('button', { name: 'Contrôler ce projet' }).click();
    await page.getByRole('button', { name: 'Essayer sur les demandes passées' }).click();
    await page.getByText(/^\d+ demandes? sur \d+\.$/).waitFor();
    await page.getByRole('rowheader', { name: 'Aide alimentaire' }).waitFor();
    expect(await person.barriers()).toEqual([]);
    await person.picture('reglement-simulation');
    expect(person.complaints).toEqual([]);
    await person.context.close();
  });

  test('a draft is taken up on another machine; two correct a request at once and nothing is lost; the household asks again', async () => {
    const [one, other, colleague] = await Promise.all([arrives(agent), arrives(agent), arrives('chaville:secretary')]);
    await one.page.getByRole('link', { name: 'Nouvelle demande' }).click();
    await types(one, 50, 390);
    await one.page.getByText('Brouillon gardé pour vous seul').waitFor();
    await other.page.reload();
    const draft = { name: `Reprendre Jeanne ${sandboxBirthName(50, 390)}` };
    const resume = other.page.getByRole('link', draft);
    await resume.waitFor();
    expect(await other.barriers()).toEqual([]);
    await resume.press('Enter');
    const address = other.page.getByLabel('Adresse', { exact: true });
    expect(await address.inputValue()).toBe('1 rue de la Mairie');
    expect(await colleague.page.getByText('Mes brouillons').count()).toBe(0);
    await other.page.getByRole('button', { name: 'Enregistrer la demande' }).press('Enter');
    await other.page.getByRole('link', { name: 'Corriger le foyer ou le budget' }).waitFor();
    await one.page.goto(installation.octroi.url, { waitUntil: 'networkidle' });
    await one.page.getByRole('heading', { name: /^Mon travail/ }).waitFor();
    expect(await one.page.getByRole('link', draft).count()).toBe(0);
    await other.page.getByRole('link', { name: 'Corriger le foyer ou le budget' }).press('Enter');
    await address.fill('2 rue Neuve');
    await colleague.page.goto(other.page.url());
    await colleague.page.getByLabel('Montant, ressource 1').fill('800');
    await colleague.page.getByRole('button', { name: 'Enregistrer la correction' }).press('Enter');
    await colleague.page.getByRole('link', { name: 'Corriger le foyer ou le budget' }).waitFor();
    await other.page.getByRole('button', { name: 'Enregistrer la correction' }).press('Enter');
    const takeOver = other.page.getByRole('button', { name: 'Reprendre ses changements avec les miens' });
    await takeOver.waitFor();
    expect(await other.barriers()).toEqual([]);
    await takeOver.press('Enter');
    await other.page.getByText('les vôtres sont gardés').waitFor();
    expect([await address.inputValue(), await other.page.getByLabel('Montant, ressource 1').inputValue()]).toEqual([
      ...['2 rue Neuve', '800'],
    ]);
    await other.page.getByRole('button', { name: 'Enregistrer la correction' }).press('Enter');
    await other.page.getByText('2 rue Neuve').first().waitFor();
    await other.page.getByRole('link', { name: 'Refaire une demande pour ce foyer' }).press('Enter');
    await other.page.getByText('identité reprise de').waitFor();
    expect(await address.inputValue()).toBe('2 rue Neuve');
    expect(await other.page.getByLabel('Montant demandé, en euros').inputValue()).toBe('');
    expect(await other.barriers()).toEqual([]);
    await Promise.all([one.context.close(), other.context.close(), colleague.context.close()]);
  });

  test.each([1280, 320])('whoever runs the installation sees it, and no centre, %i pixels wide', async (width) => {
    await aRoutedRequest(40 + (width % 7), 380);
    const person = await arrives('installation:operator');
    const { page } = person;
    await page.setViewportSize({ width, height: 900 });
    await page.getByRole('heading', { name: 'Exploitation' }).waitFor();
    await page.getByRole('rowheader', { name: 'Récupération' }).waitFor();
    await page.getByRole('rowheader', { name: 'Toutes (adresse)' }).waitFor();
    expect([await person.barriers(), await person.overflow()]).toEqual([[], 0]);
    await person.picture(`exploitation-${String(width)}`);
    await page.goto(`${installation.octroi.url}/ccas/chaville`);
    await page.getByText('rien qui vous soit ouvert').waitFor();
    expect(person.complaints).toEqual([]);
    await person.context.close();
  });

  test('a person of another centre finds nothing, by any address', async () => {
    const { id } = await aRoutedRequest(20, 350);
    const person = await arrives('demo:agent');
    for (const path of ['chaville', `chaville/demandes/${id}`, 'chaville/registre']) {
      await person.page.goto(`${installation.octroi.url}/ccas/${path}`);
      await person.page.getByText('rien qui vous soit ouvert').waitFor();
    }
    await person.page.goto(`${installation.octroi.url}/ccas/demo/demandes/${id}`);
    await person.page.getByRole('alert').getByText('n’existe pas').waitFor();
    await person.context.close();
  });
}

const found = findBrowser() !== undefined;
const title = found ? 'the console' : 'the console (left out: no Chromium here, and OCTROI_BROWSER names none)';
(found ? describe : describe.skip)(title, describeScreens);
