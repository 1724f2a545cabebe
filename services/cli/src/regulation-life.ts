import { InfrastructureError, readRunFile } from '@octroi/infrastructure';
import { addUp, type AidComparison } from '@octroi/regulation';

import { givenToken, homeFolder } from './cli.config.js';
import { tokenOfInstallation } from './development-token.js';
import type { ReadRegulation } from './regulation-file.js';

/** A site, through the door of the installation that serves it. */
export interface SiteDoor {
  readonly site: string;
  readonly url?: string;
}

interface Step {
  readonly aids: readonly AidComparison[];
  readonly done: number;
  readonly total: number;
  readonly next: string | null;
}

const STEP = 500;

/** Drafts a file in a site, tries it on the past requests with the progress on standard error; what to print. @throws InfrastructureError */
export async function simulateRegulation({ source, parsed }: ReadRegulation, door: SiteDoor): Promise<string[]> {
  const version = parsed?.regulation.version ?? '';
  await post(door, '', { version, source });
  const found: AidComparison[] = [];
  let [after, done] = [null as string | null, 0];
  do {
    const step = (await post(door, `/${version}/simulations`, { after, limit: STEP })) as Step;
    found.push(...step.aids);
    [after, done] = [step.next, done + step.done];
    process.stderr.write(`\r${String(done)} / ${String(step.total)} demandes`);
  } while (after !== null);
  process.stderr.write('\n');
  return simulationReport(addUp(found));
}

/** Adopts the draft of a file. @throws InfrastructureError */
export async function adoptRegulation(
  { parsed }: ReadRegulation,
  door: SiteDoor,
  vote: { readonly reference: string; readonly deliberatedOn: string },
): Promise<string> {
  const version = parsed?.regulation.version ?? '';
  const { changed } = (await post(door, `/${version}/adoption`, vote)) as { readonly changed: boolean };
  return changed ? `La version ${version} est adoptée.` : `La version ${version} était déjà adoptée.`;
}

const WIDTH = 40;

/** The table of a simulation, and what it costs by aid as bars. */
export function simulationReport(aids: readonly AidComparison[]): string[] {
  if (aids.length === 0) return ['Aucune demande passée : rien à comparer.'];
  const header = [
    'aide',
    'demandes',
    'éligibles avant',
    'après',
    'gagnent',
    'perdent',
    'inchangées',
    'autre décideur',
    'coût avant',
    'coût après',
  ];
  const rows = aids.map((one) => [
    ...[one.aid, one.requests, one.eligibleBefore, one.eligibleAfter, one.gain, one.lose, one.unchanged].map(String),
    ...[String(one.otherAuthority), euros(one.costBeforeCents), euros(one.costAfterCents)],
  ]);
  const widths = header.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ');
  const most = Math.max(1, ...aids.flatMap((one) => [one.costBeforeCents, one.costAfterCents]));
  const bar = (cents: number): string => '█'.repeat(Math.round((cents / most) * WIDTH));
  const bars = aids.flatMap(({ aid, costBeforeCents, costAfterCents }) => [
    aid,
    `  avant ${bar(costBeforeCents)} ${euros(costBeforeCents)}`,
    `  après ${bar(costAfterCents)} ${euros(costAfterCents)}`,
  ]);
  return [line(header), ...rows.map(line), '', 'Coût par aide', ...bars];
}

function euros(cents: number): string {
  return `${String(Math.round(cents / 100))} €`;
}

async function post(door: SiteDoor, path: string, body: object): Promise<unknown> {
  const response = await fetch(`${await urlOf(door)}/v1/sites/${door.site}/regulations${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${await tokenOf(door)}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => {
    throw new InfrastructureError('Octroi ne répond pas à cette adresse. Tourne-t-il ? (npm start)');
  });
  const answer = (await response.json()) as { readonly title?: string; readonly detail?: string };
  if (!response.ok) throw new InfrastructureError(`${answer.title ?? String(response.status)}. ${answer.detail ?? ''}`);
  return answer;
}

async function urlOf({ url }: SiteDoor): Promise<string> {
  if (url !== undefined) return url.replace(/\/$/, '');
  const { ports } = await readRunFile(homeFolder(), 'Démarrez-le (npm start), ou donnez son adresse (--url).');
  return `http://localhost:${String(ports['gateway'])}`;
}

async function tokenOf({ site }: SiteDoor): Promise<string> {
  return givenToken() ?? tokenOfInstallation({ site, role: 'admin' });
}
