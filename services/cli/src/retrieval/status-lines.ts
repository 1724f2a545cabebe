import type { RetrievalStatus } from './retrieval-office.js';

const LEVELS = {
  past: 'passée : l’État répond peut-être encore, à vérifier',
  'within-7-days': 'dans moins de 7 jours',
  'within-30-days': 'dans moins de 30 jours',
  'within-90-days': 'dans moins de 90 jours',
} as const;

/** True when somebody should look: calls are stopped, a pause is left, or a token ends soon. */
export function needsLook({ upstream, pauses, tokens }: RetrievalStatus): boolean {
  return upstream.closedUntil !== null || pauses.length > 0 || tokens.some(({ level }) => level !== null);
}

/** The state in French, a line each. */
export function linesOf({ upstream, sites, pauses, tokens }: RetrievalStatus): readonly string[] {
  const { closedUntil, failures, waitSeconds } = upstream;
  return [
    closedUntil === null
      ? `Appels ouverts ; prochain départ dans ${waitSeconds.toFixed(1).replace('.', ',')} s.`
      : `Appels arrêtés après ${failures} échecs de suite ; essai à ${closedUntil}.`,
    ...pauses.map(
      ({ key, since, reason }) => `En pause : ${key} depuis ${since}${reason === null ? '' : ` (${reason})`}.`,
    ),
    ...sites.map(
      ({ site, due, running, parked, oldestSeconds }) =>
        `${site} : ${due} à faire, ${running} en cours, ${parked} en attente de quelqu’un ; la plus ancienne attend ${Math.round(oldestSeconds)} s.`,
    ),
    ...tokens.map(({ site, expiresAt, level }) => {
      const end = expiresAt === null ? 'fin inconnue' : `fin le ${expiresAt.slice(0, 10)}`;
      return `Jeton de ${site} : ${end}${level === null ? '' : ` (${LEVELS[level]})`}.`;
    }),
  ];
}
