import type { ProblemDefinition } from './problem-definition.js';

/** Problems that people meet when they protect files. */
export const PROTECTION_PROBLEMS = {
  'not-protected': {
    status: 409,
    title: 'Dossier non protégé',
    detail: 'Ce dossier n’est pas protégé, ou ne l’est plus.',
  },
  'channel-not-safe': {
    status: 422,
    title: 'Moyen de contact à risque',
    detail:
      'En cas de violences, aucun courrier ne part au domicile : choisissez le téléphone, le courriel, ou la remise au centre.',
  },
  'unknown-reader': {
    status: 422,
    title: 'Compte inconnu',
    detail: 'Une des personnes nommées n’a pas de compte dans ce centre.',
  },
} as const satisfies Record<string, ProblemDefinition>;
