import type { ProblemDefinition } from './problem-definition.js';

/** Problems of webhooks: part of the one catalogue, PROBLEMS. */
export const WEBHOOK_PROBLEMS = {
  'webhook-url-not-https': {
    status: 422,
    title: 'Adresse non protégée',
    detail: 'Un webhook est appelé en https : donnez l’adresse https du receveur.',
  },
  'webhook-url-private': {
    status: 422,
    title: 'Adresse du réseau interne',
    detail:
      'Cette adresse est celle d’une machine du réseau interne. Donnez une adresse publique, ou demandez à l’exploitant de permettre le réseau interne.',
  },
  'too-many-webhooks': {
    status: 422,
    title: 'Trop de webhooks',
    detail: 'Un centre a vingt webhooks au plus : fermez-en un d’abord.',
  },
} as const satisfies Record<string, ProblemDefinition>;
