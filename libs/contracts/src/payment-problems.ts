import type { ProblemDefinition } from './problem-definition.js';

/** Problems that people meet when what was granted is paid. */
export const PAYMENT_PROBLEMS = {
  'nothing-to-pay': {
    status: 409,
    title: 'Rien à payer',
    detail: 'Cette demande n’a aucun paiement à préparer : rien n’est accordé, ou tout est déjà ordonné ou réglé.',
  },
  'payment-sum-mismatch': {
    status: 422,
    title: 'Somme différente',
    detail: 'Les paiements indiqués font {given} ; il reste {expected} à payer.',
  },
  'creditor-required': {
    status: 422,
    title: 'Créancier à préciser',
    detail: 'Un paiement au créancier nomme ce créancier ; les autres n’en nomment aucun.',
  },
  'payment-not-in-state': {
    status: 409,
    title: 'Paiement dans un autre état',
    detail: 'Cet acte n’est pas possible pour un paiement {state}.',
  },
  'rejection-reason-required': {
    status: 422,
    title: 'Motif du rejet requis',
    detail: 'Indiquez le motif du rejet que donne le comptable : il sert à reprendre le paiement.',
  },
  'payment-date-out-of-range': {
    status: 422,
    title: 'Date hors limites',
    detail: 'Un paiement est réglé ou rejeté entre le jour de la décision et aujourd’hui.',
  },
  'payment-file-empty': {
    status: 409,
    title: 'Aucun paiement prêt',
    detail: 'Aucun paiement au créancier ou par virement n’attend : précisez d’abord le mode et le créancier.',
  },
  'payment-file-closed': {
    status: 409,
    title: 'Fichier clos',
    detail: 'Ce fichier est déjà annulé, ou l’un de ses paiements est réglé ou rejeté : il ne s’annule plus.',
  },
} as const satisfies Record<string, ProblemDefinition>;
