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
  'voucher-known': {
    status: 409,
    title: 'Chèque déjà inscrit',
    detail: 'Ce numéro est déjà inscrit au stock, ou donné deux fois : {number}.',
  },
  'voucher-past': {
    status: 422,
    title: 'Validité du chèque à revoir',
    detail: 'Des chèques entrent en stock avec une date de validité à venir, dans les dix ans, et une valeur.',
  },
  'voucher-not-in-stock': {
    status: 409,
    title: 'Chèque non disponible',
    detail: 'Ce chèque n’est pas en stock, ou n’est plus valable : {number}.',
  },
  'voucher-not-expired': {
    status: 422,
    title: 'Chèque encore valable',
    detail: 'Ce chèque est encore valable : {number}. Constatez une perte si c’en est une.',
  },
  'vouchers-not-handed': {
    status: 422,
    title: 'Chèques sans objet',
    detail:
      'Cette aide se remet en espèces, de la régie : aucun chèque ne sort du stock. Laissez la liste des numéros vide.',
  },
  'voucher-sum-mismatch': {
    status: 422,
    title: 'Somme différente',
    detail: 'Les chèques font {given} ; l’aide à remettre est de {expected}.',
  },
  'no-regie': {
    status: 409,
    title: 'Pas de régie',
    detail: 'Le centre n’a pas de régie d’avances : complétez sa fiche, avec l’acte qui la crée.',
  },
  'regie-over-ceiling': {
    status: 422,
    title: 'Plafond de la régie',
    detail: 'La régie ne peut pas tenir plus de {ceiling} : il manque {left} pour l’atteindre.',
  },
  'regie-short': {
    status: 409,
    title: 'Régie insuffisante',
    detail: 'Il reste {left} en régie : reconstituez l’avance, ou payez autrement.',
  },
  'not-the-regisseur': {
    status: 403,
    title: 'Réservé au régisseur',
    detail: 'Seul le régisseur remet un secours de la régie d’avances : {name}.',
  },
  'regisseur-is-decider': {
    status: 403,
    title: 'Régisseur et décideur distincts',
    detail: 'Vous avez décidé cette aide : une autre personne que celle qui décide la remet. Payez-la autrement.',
  },
  'loan-known': {
    status: 409,
    title: 'Avance déjà ouverte',
    detail: 'Cette aide est déjà une avance remboursable, avec son échéancier.',
  },
  'loan-terms': {
    status: 422,
    title: 'Échéancier impossible',
    detail: 'Une avance se rembourse en 1 à 60 mensualités d’un centime au moins, la première dans l’année à venir.',
  },
  'repayment-above-outstanding': {
    status: 422,
    title: 'Remboursement trop élevé',
    detail: 'Il reste {left} à rembourser : indiquez un montant supérieur à zéro, et cette somme au plus.',
  },
} as const satisfies Record<string, ProblemDefinition>;
