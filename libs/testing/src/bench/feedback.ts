import type { Page } from 'playwright-core';
import type { Person } from '../acceptance/browser.js';
import { percentiles, type Percentiles } from './statistics.js';

/** What was pressed, with how long nothing was seen of it, in ms. */
export type Feedback = Readonly<Record<string, Percentiles>>;

const PATIENCE_MS = 20_000;

/** The page itself notes the next press and the first frame in which it says something else. Without a value: a promise that is one would be waited for. */
const LISTEN = `void (window.feltByBench = new Promise((tell, give) => {
  let pressed;
  const press = () => { pressed ??= performance.now(); };
  for (const kind of ['pointerdown', 'keydown']) addEventListener(kind, press, { capture: true, once: true });
  const changes = new MutationObserver(() => {
    if (pressed === undefined) return;
    changes.disconnect();
    requestAnimationFrame(() => tell(performance.now() - pressed));
  });
  changes.observe(document.body, { subtree: true, childList: true, characterData: true });
  setTimeout(() => give(new Error('nothing is seen of it')), ${String(PATIENCE_MS)});
}))`;

/** Time from a press to the first frame in which something of it is seen. @throws when nothing is */
async function felt(page: Page, press: () => Promise<void>): Promise<number> {
  await page.evaluate(LISTEN);
  await press();
  return page.evaluate<number>('window.feltByBench');
}

interface Pressing {
  readonly site: string;
  readonly times: number;
  readonly progress: (line: string) => void;
}

/** Presses the main buttons, again and again, as somebody does who decides one request after the other. */
export async function benchFeedback(person: Person, { site, times, progress }: Pressing): Promise<Feedback> {
  const ms = new Map<string, number[]>();
  for (let turn = 0; turn < times; turn += 1) {
    const press = async (name: string, act: () => Promise<void>): Promise<void> => {
      const took = await felt(person.page, act);
      ms.set(name, [...(ms.get(name) ?? []), took]);
    };
    await person.opens(site);
    await fromHome(person, press);
    await onCase(person, press);
    await elsewhere(person, press);
    progress(`  pressed ${String(turn + 1)} times`);
  }
  const figures = Object.fromEntries([...ms].map(([name, series]) => [name, percentiles(series)]));
  progress(`  feedback: ${JSON.stringify(figures)}`);
  return figures;
}

type Press = (name: string, act: () => Promise<void>) => Promise<void>;

async function fromHome(person: Person, press: Press): Promise<void> {
  const { page } = person;
  const search = page.getByLabel('Chercher une personne ou une demande');
  await search.fill('m');
  await press('search', () => search.press('a'));
  await page.getByText(/trouvées?\.|premières|Personne à ce nom/).waitFor();
  await search.fill('');
  await press('openList', () => page.getByRole('link', { name: 'À décider' }).first().click());
  await person.settles();
  await press('openCase', () => page.locator('tbody th a').first().click());
  await page.locator('#suite').waitFor();
  await person.settles();
}

async function onCase(person: Person, press: Press): Promise<void> {
  const { page } = person;
  await press('explain', () => page.getByRole('button', { name: 'Expliquer, règle par règle' }).click());
  await person.settles();
  await press('refuse', () => page.getByRole('button', { name: 'Refuser' }).click());
  await page.getByLabel('Écrire une note').fill('Vue au guichet.');
  await press('addNote', () => page.getByRole('button', { name: 'Ajouter la note' }).click());
  await page.locator('[aria-labelledby="notes"] li').first().waitFor();
  await person.settles();
  await press('grant', () => page.getByRole('button', { name: /^Accorder \d/ }).click());
  await page.locator('a[href$="decision-letter.pdf"]').waitFor();
  await person.settles();
  await press('nextCase', () => page.getByRole('link', { name: /^Suivante/ }).click());
  await page.locator('#suite').waitFor();
  await person.settles();
}

async function elsewhere(person: Person, press: Press): Promise<void> {
  const { page } = person;
  await press('openAll', () => page.getByRole('link', { name: 'Demandes', exact: true }).click());
  await person.settles();
  await press('more', () => page.getByRole('button', { name: 'Voir la suite' }).click());
  await page.locator('tbody tr >> nth=50').waitFor();
  for (const name of ['Séances', 'Registre', 'Règlement', 'Tableau de bord']) {
    await press(`open ${name}`, () => page.getByRole('link', { name, exact: true }).click());
    await person.settles();
  }
  await page.locator('a.site').click();
  await person.settles();
  await press('newRequest', () => page.getByRole('link', { name: 'Nouvelle demande' }).click());
  await person.settles();
}
