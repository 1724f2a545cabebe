import { frenchDate, frenchEuros, type CivilDate } from '@octroi/kernel';
import { heading, listOf, paragraph, type Paper } from '../paper.js';
import type { Letterhead } from '../site-authority.js';
import type { Payment } from './payment.js';
import type { Voucher } from './voucher.js';

interface ReceiptFacts {
  readonly payment: Pick<Payment, 'amountCents' | 'decisionLabel' | 'decidedOn' | 'mode'>;
  readonly person: string;
  readonly handedOn: CivilDate;
  readonly vouchers: readonly Pick<Voucher, 'number' | 'valueCents' | 'expiresOn'>[];
  readonly letterhead: Letterhead;
  /** Act and keeper of the imprest; null for vouchers. */
  readonly regie: { readonly act: string; readonly holderName: string } | null;
}

/** The receipt that the person signs for what they were handed: vouchers with their numbers, or cash. */
export function receipt(facts: ReceiptFacts): Paper {
  const { payment, person, handedOn, vouchers, letterhead, regie } = facts;
  const { amountCents, decisionLabel: label, decidedOn } = payment;
  const sum = frenchEuros(amountCents);
  const what =
    regie === null
      ? `${vouchers.length} chèque${vouchers.length > 1 ? 's' : ''} d’accompagnement personnalisé, d’une valeur totale de ${sum}`
      : `la somme de ${sum} en espèces, de la régie d’avances (${regie.act})`;
  return {
    title: `Reçu ${label}`,
    sender: { name: letterhead.name, lines: letterhead.addressLines },
    blocks: [
      heading('Reçu', 1),
      paragraph(`Décision ${label} du ${frenchDate(decidedOn)}`, 'bold'),
      paragraph(`Je reconnais avoir reçu du ${letterhead.name}, le ${frenchDate(handedOn)}, ${what}.`),
      ...(vouchers.length === 0 ? [] : [heading('Chèques remis')]),
      ...listOf(
        vouchers.map(
          ({ number, valueCents, expiresOn }) =>
            `n° ${number}, ${frenchEuros(valueCents)}, valable jusqu’au ${frenchDate(expiresOn)}`,
        ),
      ),
      { kind: 'signature', lines: [`${letterhead.place}, le ${frenchDate(handedOn)}`, person, 'Signature :'] },
      {
        kind: 'signature',
        lines: regie === null ? ['Pour le centre', 'Signature :'] : ['Le régisseur', regie.holderName, 'Signature :'],
      },
    ],
    footer: `${letterhead.name} – ${label}`,
  };
}
