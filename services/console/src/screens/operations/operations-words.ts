import type { Shape } from '../../api/client.js';
import { plural } from '../../format.js';

type State = Shape<'InstallationState'>;

export const SERVICE: Readonly<Record<State['services'][number]['service'], string>> = {
  intake: 'Dépôt',
  retrieval: 'Récupération',
  eligibility: 'Instruction',
  decision: 'Décision',
  gateway: 'Passerelle',
};

export const WAY: Readonly<Record<Shape<'UpstreamBreaker'>['way'], string>> = {
  'api-particulier': 'API Particulier',
  caisses: 'CAF et MSA',
  'social-security': 'Sécurité sociale',
  cnous: 'CNOUS',
};

/** As for `doctor`: later than this somebody should look. */
const OUTBOX_LATE_SECONDS = 30;
const TASK_LATE_SECONDS = 120;

/** 75 → « 1 min »: how long something has been waiting. */
export function duration(seconds: number): string {
  if (seconds < 60) return `${String(Math.round(seconds))} s`;
  if (seconds < 3_600) return `${String(Math.round(seconds / 60))} min`;
  return `${String(Math.round(seconds / 3_600))} h`;
}

/** What somebody should look at, in plain words; nothing when all is well. */
export function concernsOf({ services, upstream }: State): readonly string[] {
  const silent = services.filter(({ answers }) => !answers).map(({ service }) => SERVICE[service]);
  const late = services.filter(({ oldestSeconds }) => (oldestSeconds ?? 0) > OUTBOX_LATE_SECONDS);
  const dead = services.reduce((sum, service) => sum + (service.dead ?? 0), 0);
  const closed = (upstream?.breakers ?? []).filter(({ closedUntil }) => closedUntil);
  const slow = (upstream?.sites ?? []).filter(({ oldestSeconds }) => oldestSeconds > TASK_LATE_SECONDS);
  return [
    ...silent.map((name) => `${name} ne répond pas : lisez son journal.`),
    ...late.map(({ service }) => `${SERVICE[service]} : des événements attendent d’être publiés, vérifiez NATS.`),
    ...closed.map(
      ({ way }) => `${WAY[way]} ne répond plus : les appels sont suspendus, un essai part de temps en temps.`,
    ),
    ...slow.map(({ siteId }) => `${siteId} attend l’État depuis plus de deux minutes.`),
    ...(dead > 0 ? [`${plural(dead, 'message abandonné')} : corrigez la cause, puis rejouez.`] : []),
    ...(upstream?.pauses ?? []).map(({ key }) => `En pause : ${key}.`),
  ];
}
