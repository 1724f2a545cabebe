import { DATA_SOURCES, isCivilDate } from '@octroi/kernel';
import { Command, InvalidArgumentError, Option } from 'commander';

import { givenSealingKey, homeFolder } from '../cli.config.js';
import type { PauseKey, RetrievalOffice } from '../retrieval/retrieval-office.js';

// Loaded when it is asked for: `start` lives long and needs none of it.
const load = () => import('../retrieval/retrieval-office.js');

async function office(): Promise<RetrievalOffice> {
  return (await load()).retrievalOffice(homeFolder(), givenSealingKey());
}

/** The same, when it knows a centre of that name. A slip of the pen would pause nobody, and say that it did. */
async function officeKnowing(site: string): Promise<RetrievalOffice> {
  const where = await office();
  if (!(await (await load()).knowsSite(where, site)))
    throw new InvalidArgumentError(`Aucun centre « ${site} » dans cette installation.`);
  return where;
}

/** `octroi retrieval …`: what operators do with the calls to the State. */
export function retrievalCommand(): Command {
  const command = new Command('retrieval').description(
    'les appels à API Particulier : état, pauses, reprises, jetons, traces',
  );
  const all = [status(), pausing(), resuming(), retrying(), draining(), tokens(), calls()];
  for (const one of all) command.addCommand(one.helpOption('-h, --help', 'affiche cette aide'));
  return command;
}

function status(): Command {
  return new Command('status')
    .description('budget, disjoncteur, file de chaque centre, pauses, fin des jetons (0 rien à faire, 1 à regarder)')
    .option('--json', 'en JSON')
    .action(async ({ json = false }: { json?: boolean }) => {
      const { readStatus } = await load();
      const { linesOf, needsLook } = await import('../retrieval/status-lines.js');
      const found = await readStatus(await office(), new Date());
      if (json) console.log(JSON.stringify(found, null, 2));
      else for (const line of linesOf(found)) console.log(line);
      process.exitCode = needsLook(found) ? 1 : 0;
    });
}

interface What {
  readonly site?: string;
  readonly source?: string;
  readonly all?: boolean;
}

function withWhat(command: Command): Command {
  return command
    .option('--site <nom>', 'un centre', siteName)
    .addOption(new Option('--source <nom>', 'une source de données').choices(DATA_SOURCES))
    .option('--all', 'tout');
}

function keyOf({ site, source, all }: What): PauseKey {
  const keys: PauseKey[] = [
    ...(site === undefined ? [] : [`site:${site}` as const]),
    ...(source === undefined ? [] : [`source:${source}` as const]),
    ...(all === true ? ['all' as const] : []),
  ];
  const [key] = keys;
  if (key === undefined || keys.length > 1) throw new InvalidArgumentError('Dites --site, --source ou --all, un seul.');
  return key;
}

function siteName(text: string): string {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(text)) throw new InvalidArgumentError('Par exemple : chaville.');
  return text;
}

function pausing(): Command {
  return withWhat(new Command('pause'))
    .description('ne prend plus de tâche ; les appels en cours se terminent')
    .option('--reason <texte>', 'pourquoi')
    .action(async ({ reason = null, ...what }: What & { reason?: string | null }) => {
      const key = keyOf(what);
      const where = what.site === undefined ? await office() : await officeKnowing(what.site);
      await (await load()).pause(where, key, reason);
      console.log(`En pause : ${key}.`);
    });
}

function resuming(): Command {
  return withWhat(new Command('resume'))
    .description('lève une pause')
    .action(async (what: What) => {
      const key = keyOf(what);
      const was = await (await load()).resume(await office(), key);
      console.log(was ? `Repris : ${key}.` : `${key} n’était pas en pause.`);
    });
}

function retrying(): Command {
  return new Command('retry')
    .description('essaie de nouveau, tout de suite, les tâches d’un centre, y compris celles d’un jeton refusé')
    .argument('<site>', 'le centre', siteName)
    .action(async (site: string) => {
      await (await load()).askRetry(await officeKnowing(site), site);
      console.log(`Demandé : les tâches de ${site} sont reprises dans la seconde.`);
    });
}

const LOOK_EVERY_MS = 500;

function seconds(text: string): number {
  if (!/^\d{1,5}$/.test(text)) throw new InvalidArgumentError('Par exemple : 60.');
  return Number(text);
}

function draining(): Command {
  return new Command('drain')
    .description('met tout en pause et attend la fin des appels en cours ; « resume --all » reprend')
    .option('--seconds <n>', 'au plus', seconds, 60)
    .action(async (options: { seconds: number }) => {
      const { pause, running } = await load();
      const { setTimeout: delay } = await import('node:timers/promises');
      const where = await office();
      await pause(where, 'all', 'drain');
      const end = performance.now() + options.seconds * 1_000;
      let left = await running(where);
      while (left > 0 && performance.now() < end) {
        await delay(LOOK_EVERY_MS);
        left = await running(where);
      }
      console.log(left === 0 ? 'Plus aucun appel en cours.' : `Encore en cours : ${left}.`);
      process.exitCode = left === 0 ? 0 : 1;
    });
}

function tokens(): Command {
  const keeping = new Command('set')
    .description('chiffre et garde le jeton d’un centre, lu sur l’entrée standard ; il prend effet sans redémarrage')
    .argument('<site>', 'le centre', siteName)
    .action(async (site: string) => {
      const chunks: Buffer[] = [];
      for await (const chunk of process.stdin as AsyncIterable<Buffer>) chunks.push(chunk);
      const token = Buffer.concat(chunks).toString('utf8').trim();
      if (!/^[\x21-\x7e]{8,8192}$/.test(token))
        throw new InvalidArgumentError('Aucun jeton lisible sur l’entrée standard.');
      const { askRetry, keepToken } = await load();
      const where = await officeKnowing(site);
      const expiresAt = await keepToken(where, site, token);
      await askRetry(where, site);
      console.log(
        `Jeton de ${site} gardé, chiffré. ${expiresAt === null ? 'Il ne dit pas sa fin.' : `Il dit finir le ${expiresAt.toISOString().slice(0, 10)}.`}`,
      );
    });
  const forgetting = new Command('forget')
    .description('oublie le jeton chiffré d’un centre')
    .argument('<site>', 'le centre', siteName)
    .action(async (site: string) => {
      const was = await (await load()).forgetToken(await office(), site);
      console.log(was ? `Jeton de ${site} oublié.` : `Aucun jeton chiffré pour ${site}.`);
    });
  return new Command('token').description('les jetons des centres').addCommand(keeping).addCommand(forgetting);
}

interface CallOptions {
  readonly site: string;
  readonly request?: string;
  readonly from?: string;
  readonly until?: string;
}

function requestId(text: string): string {
  if (!/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text))
    throw new InvalidArgumentError('C’est l’identifiant que donne l’enregistrement de la demande.');
  return text;
}

function instant(text: string): string {
  const hasForm = /^\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:\d{2}))?$/.test(text);
  if (!hasForm || Number.isNaN(Date.parse(text)) || !isCivilDate(text.slice(0, 10)))
    throw new InvalidArgumentError('Par exemple : 2026-11-23, ou 2026-11-23T09:00:00Z.');
  return text;
}

function calls(): Command {
  return new Command('calls')
    .description(
      'exporte les traces d’appels d’un centre, une par ligne (NDJSON), pour la personne ou le DPO ; aucune donnée',
    )
    .requiredOption('--site <nom>', 'le centre', siteName)
    .option('--request <id>', 'une demande', requestId)
    .option('--from <instant>', 'à partir de', instant)
    .option('--until <instant>', 'avant', instant)
    .action(async ({ site, request, from, until }: CallOptions) => {
      const selection = { site, request: request ?? null, from: from ?? null, until: until ?? null };
      const rows = await (await load()).exportCalls(await officeKnowing(site), selection);
      for (const row of rows) console.log(JSON.stringify(row));
    });
}
