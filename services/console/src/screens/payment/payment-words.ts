import type { Shape } from '../../api/client.js';

type Payment = Shape<'PaymentView'>;

/** People who may say how a grant is paid. */
export const PLANNERS: readonly string[] = ['agent', 'secretary', 'president', 'manager'];

export const MODE: Readonly<Record<NonNullable<Payment['mode']>, string>> = {
  creditor: 'Au créancier',
  transfer: 'Virement à la personne',
  voucher: 'Chèques d’accompagnement',
  regie: 'Régie d’avances',
};

/** How a grant is paid, said at the decision or later. */
export const MODES_AT_DECISION: readonly (readonly [string, string])[] = [
  ['', 'À préciser plus tard'],
  ...Object.entries(MODE),
];

export const PAYMENT_STATE: Readonly<Record<Payment['state'], string>> = {
  'to-pay': 'À payer',
  ordered: 'Ordonné',
  paid: 'Réglé',
  rejected: 'Rejeté',
};

/** What is to be done with a payment, in words. */
export function nextStepOf({ state, mode }: Pick<Payment, 'state' | 'mode'>): string | null {
  if (state === 'rejected') return 'À reprendre : corrigez le mode ou le créancier.';
  if (state === 'ordered') return 'Attend le retour du comptable.';
  if (state === 'paid') return null;
  if (mode === null) return 'Précisez le mode de paiement.';
  return mode === 'creditor' || mode === 'transfer'
    ? 'Sera dans le prochain fichier du comptable.'
    : 'À remettre à la personne.';
}
