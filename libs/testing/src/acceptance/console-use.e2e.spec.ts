import { addDays, civilDateAt } from '@octroi/kernel';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { Person, findBrowser, startBrowser } from './browser.js';
import { aRequest, callerFor, type Body } from './client.js';
import { startInstallation, type Installation } from './installation.js';
import { probe } from '../probe.js';

const TODAY = civilDateAt(new Date());

let installation: Installation;
let browser: Browser;

async function arrives(account: string): Promise<Person> {
  const person = await Person.arrives(browser, installation.octroi.url);
  await person.signsIn(account);
  return person;
}

/** Requests filed by the centre's software, routed. @returns their references */
async function routed(first: number, count: number, quotient: number): Promise<string[]> {
  return (await routedBodies(first, count, quotient)).map(({ reference }) => reference);
}

async function routedBodies(first: number, count: number, quotient: number): Promise<Body[]> {
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
      return body;
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

/** Opens what a link leads to. @returns true for a PDF */
async function isPdf(page: Page, link: Locator): Promise<boolean> {
  const answer = await page.request.get(new URL(String(await link.getAttribute('href')), page.url()).href);
  return answer.status() === 200 && (await answer.body()).subarray(0, 5).toString() === '%PDF-';
}

/** A request of a person who was told nothing yet, with all that is to be known before speaking to them. @returns its id */
async function filedWithoutNotice(number: number): Promise<string> {
  const caller = await callerFor(installation.octroi, 'chaville', 'agent');
  const { body } = await caller.post(
    'chaville/aid-requests',
    aRequest(number, 340, {
      notice: null,
      bill: { creditor: 'Fournisseur d’énergie', cutOffOn: addDays(TODAY, 9) },
      representative: { kind: 'tutelle', name: 'UDAF 92', signs: true },
      contact: { means: 'phone', value: '01 00 00 00 00', caution: 'le matin seulement' },
      interpreter: { language: 'dari' },
    }),
  );
  return body.id;
}

/** A person of whom the State knows nothing. @returns the id of their request */
async function filedUnknown(number: number): Promise<string> {
  const caller = await callerFor(installation.octroi, 'chaville', 'agent');
  const birthName = `INCONNUE${'ABCDEFGHIJ'[number % 10] ?? ''}`;
  const applicant = { ...(aRequest(number, 300) as { applicant: object }).applicant, birthName };
  const { body } = await caller.post('chaville/aid-requests', aRequest(number, 300, { applicant }));
  await probe(() => caller.get(`chaville/aid-requests/${body.id}`), {
    describe: 'papers are awaited',
    timeoutMs: 60_000,
    satisfied: (answer) => answer.body.status === 'awaiting-documents',
  });
  return body.id;
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

  test('the header says what presses, who is there, who signs and until when; the notice is read aloud and noted, and the State then answers', async () => {
    const [id, secretary] = [
      await filedWithoutNotice(140),
      await callerFor(installation.octroi, 'chaville', 'secretary'),
    ];
    const planned = { body: 'commission-permanente', heldOn: addDays(TODAY, 20), heldAt: '18:00', place: 'Mairie' };
    expect((await secretary.post('chaville/sessions', planned)).status).toBe(201);
    const person = await arrives('chaville:agent');
    const { page } = person;
    await person.opens(`chaville/demandes/${id}`);
    const brief = page.locator('.brief');
    for (const text of [
      'dans 9 jours',
      'UDAF 92 (tutelle), signe',
      'dari',
      'Téléphone 01 00 00 00 00, le matin seulement',
      'dossiers jusqu’au',
      'en caisse',
    ])
      await brief.getByText(text).waitFor();
    expect(await brief.getByText('Peut signer').count()).toBe(0);
    expect(await isPdf(page, page.getByRole('link', { name: 'Accusé de réception (PDF)' }))).toBe(true);
    const read = page.getByRole('button', { name: 'Lire l’information à la personne' });
    await page.getByText('La personne n’a pas encore été informée : lisez-lui').waitFor();
    await read.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'À lire à la personne' });
    await dialog.getByText('la CAF ou la MSA : quotient familial').waitFor();
    await dialog.getByText(/Centre communal d.action sociale de Chaville garde et utilise/).waitFor();
    expect([await person.barriers(), await person.overflow()]).toEqual([[], 0]);
    await person.picture('demande-information');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await page.evaluate<string>('document.activeElement.textContent')).toMatch(/^Lire l’information/);
    await read.press('Enter');
    const go = await hold(page, new RegExp(`aid-requests/${id}$`));
    await dialog.getByRole('button', { name: 'Je l’ai lue à la personne' }).click();
    await dialog.locator('.button.pending .wheel').waitFor();
    go();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /^Accorder 150/ }).waitFor();
    await brief.getByText('Camille Roux, travailleuse sociale').waitFor();
    await person.picture('demande-en-bref-1280');
    await page.setViewportSize({ width: 320, height: 640 });
    expect([await person.barriers(), await person.overflow()]).toEqual([[], 0]);
    await person.picture('demande-en-bref-320');
    await read.press('Enter');
    await dialog.getByText('Déjà donnée le').waitFor();
    expect([await person.barriers(), await person.overflow()]).toEqual([[], 0]);
    await person.picture('demande-information-320');
    const agent = await callerFor(installation.octroi, 'chaville', 'agent');
    expect((await agent.get(`chaville/aid-requests/${id}`)).body['noticeGivenOn']).toBe(TODAY);
    expect(person.complaints).toEqual([]);
    await person.context.close();
  });

  test.each([1280, 320])('papers are asked of the person, awaited, and come, %i pixels wide', async (width) => {
    const id = await filedUnknown(150 + (width % 7));
    const person = await arrives('chaville:agent');
    const { page } = person;
    await page.setViewportSize({ width, height: 900 });
    await person.opens(`chaville/demandes/${id}`);
    const isOpenToAll = async (name: string): Promise<void> => {
      expect([name, await person.barriers(), await person.overflow()]).toEqual([name, [], 0]);
      await person.picture(`demande-${name}-${String(width)}`);
    };
    await isOpenToAll('pieces-attendues');
    await page.getByRole('button', { name: 'Demander des pièces' }).press('Enter');
    const send = page.getByRole('button', { name: 'Demander ces pièces' });
    await send.press('Enter');
    await page.getByText('Choisissez au moins une pièce').waitFor();
    await isOpenToAll('pieces-formulaire');
    await page.getByLabel('Dernier avis d’impôt').check();
    await page.getByLabel('Autres pièces').fill('Bail ou quittance de loyer');
    const go = await hold(page, /\/papers$/);
    await send.press('Enter');
    await page.locator('form .button.pending .wheel').waitFor();
    go();
    const awaited = page.getByRole('region', { name: 'Pièces demandées' });
    await awaited.getByText('Bail ou quittance de loyer').waitFor();
    expect(await isPdf(page, awaited.getByRole('link', { name: 'Lettre à remettre (PDF)' }))).toBe(true);
    await isOpenToAll('pieces-demandees');
    await awaited.getByRole('button', { name: 'Tout est arrivé' }).press('Enter');
    await awaited.waitFor({ state: 'detached' });
    const { body } = await (
      await callerFor(installation.octroi, 'chaville', 'agent')
    ).get(`chaville/aid-requests/${id}`);
    expect((body['clocks'] as Body)['suspension']).toMatchObject({ givenOn: TODAY });
    expect(person.complaints).toEqual([]);
    await person.context.close();
  });

  test('payments are shown a page at a time: those that come after are one press away, and none is missing', async () => {
    const requests = await routedBodies(200, 52, 300);
    const caller = await callerFor(installation.octroi, 'chaville', 'agent');
    const decision = { outcome: 'granted', amountCents: 15_000 };
    await caller.post('chaville/decisions', { items: requests.map(({ id }) => ({ requestId: id, decision })) });
    const person = await arrives('chaville:secretary');
    await person.opens('chaville/paiements');
    const toPay = person.page.getByRole('region', { name: 'À payer', exact: true });
    const lines = toPay.getByRole('rowheader');
    expect(await lines.count()).toBe(10);
    for (const width of [1280, 320]) {
      await person.page.setViewportSize({ width, height: 900 });
      expect([await person.barriers(), await person.overflow()]).toEqual([[], 0]);
      // A few screens of a telephone, not the thirty that all lines would be: what comes after them is found.
      expect(await person.page.evaluate<number>('document.documentElement.scrollHeight')).toBeLessThan(4_500);
      await person.picture(`paiements-${String(width)}`);
    }
    await toPay.getByRole('button', { name: /^Voir les 40 lignes suivantes/ }).press('Enter');
    expect(await lines.count()).toBe(50);
    await toPay.getByRole('button', { name: 'Voir la suite' }).press('Enter');
    await lines.nth(50).waitFor();
    const shown = new Set(await lines.allTextContents());
    expect(requests.filter(({ reference }) => !shown.has(reference))).toEqual([]);
    expect(await toPay.getByRole('button', { name: 'Voir la suite' }).count()).toBe(0);
    expect([await person.barriers(), await person.overflow()]).toEqual([[], 0]);
    expect(person.complaints).toEqual([]);
    await person.context.close();
  });

  test.each([
    ['member', ['demandes', 'demandes?liste=a-decider', 'demandes/nouvelle', 'paiements', 'tableau-de-bord', 'acces']],
    ['admin', ['demandes', 'paiements']],
    ['agent', ['paiements', 'acces']],
  ])('whom a screen is not for is told so, and nothing is asked in their name: %s', async (role, screens) => {
    const person = await arrives(`chaville:${role}`);
    for (const screen of screens) {
      await person.opens(`chaville/${screen}`);
      await person.page.getByText('rien qui vous soit ouvert').waitFor();
      expect(await person.barriers()).toEqual([]);
    }
    expect(person.complaints).toEqual([]);
    await person.context.close();
  });

  test('the officer sees who opened a file before whose names stood in lists; a list is one line, and nothing it showed is left out', async () => {
    const [{ id, reference } = { id: '', reference: '' }] = await routedBodies(160, 2, 360);
    const secretary = await callerFor(installation.octroi, 'chaville', 'secretary');
    await secretary.get(`chaville/aid-requests/${id}`);
    await secretary.get('chaville/aid-requests?limit=50&names=true');
    const person = await arrives('chaville:dpo');
    await person.opens('chaville/acces');
    const log = person.page.getByRole('region', { name: 'Accès, tableau' });
    const lines = log.getByRole('row').filter({ hasText: 'Inès Faure' });
    await lines.filter({ hasText: reference }).first().waitFor();
    expect(await lines.filter({ hasText: 'Liste de demandes' }).count()).toBe(0);
    await person.page.getByLabel('Montrer').selectOption('Apparitions dans une liste ou une recherche');
    // One question is one line, and what it showed is all there; that of the secretary is the last.
    const list = lines.filter({ hasText: 'Liste de demandes' }).first();
    await list.getByText(/^\d+ demandes$/).press('Enter');
    expect(await list.getByRole('link').count()).toBeGreaterThan(1);
    expect(await list.getByRole('link', { name: reference }).isVisible()).toBe(true);
    expect([await person.barriers(), await person.overflow()]).toEqual([[], 0]);
    expect(person.complaints).toEqual([]);
    await person.context.close();
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
