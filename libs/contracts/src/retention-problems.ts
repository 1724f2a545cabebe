import type { ProblemDefinition } from './problem-definition.js';

/** Problems that people meet when files are at the end of their time. */
export const RETENTION_PROBLEMS = {
  archived: {
    status: 403,
    title: 'Dossier en archive intermédiaire',
    detail:
      'Plus de deux ans ont passé depuis le dernier contact avec les personnes de ce dossier : le responsable et le délégué à la protection des données l’ouvrent encore. Une nouvelle demande de ces personnes l’ouvre de nouveau.',
  },
  eliminated: {
    status: 410,
    title: 'Dossier éliminé',
    detail:
      'Ce dossier a été éliminé à la fin de sa durée de conservation, avec le visa des archives départementales : ses données n’existent plus. L’inscription au registre demeure, sans son contenu.',
  },
  'nothing-to-eliminate': {
    status: 409,
    title: 'Rien à éliminer',
    detail: 'Aucun dossier n’est au bout de sa durée de conservation sans être retenu, ou déjà proposé.',
  },
  'elimination-not-pending': {
    status: 409,
    title: 'Proposition close',
    detail: 'Cette proposition d’élimination a déjà reçu son visa, ou a été abandonnée.',
  },
  'visa-date-out-of-range': {
    status: 422,
    title: 'Date du visa impossible',
    detail: 'Le visa est donné entre le jour de la proposition ({from}) et aujourd’hui.',
  },
} as const satisfies Record<string, ProblemDefinition>;
