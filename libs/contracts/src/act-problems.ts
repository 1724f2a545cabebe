import type { ProblemDefinition } from './problem-definition.js';

/** Problems of what follows or prepares a decision, beside {@link PROBLEMS}. */
export const ACT_PROBLEMS = {
  'not-awaiting-signature': {
    status: 409,
    title: 'Aucune proposition à signer',
    detail:
      'Cette demande n’a pas de proposition en attente de signature : elle a été signée, renvoyée ou décidée autrement.',
  },
  'proposal-changed': {
    status: 409,
    title: 'Proposition modifiée entre-temps',
    detail:
      'La proposition, ou l’examen de la demande, a changé depuis que vous l’avez lue : relisez le dossier, puis signez ou renvoyez.',
  },
} as const satisfies Record<string, ProblemDefinition>;
