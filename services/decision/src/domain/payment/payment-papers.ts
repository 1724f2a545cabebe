import { frenchDate, frenchEuros, type CivilDate } from '@octroi/kernel';
import { letterOf, type Letter } from '../decision-letter.js';
import { heading, listOf, paragraph, type Paper } from '../paper.js';
import type { Letterhead } from '../site-authority.js';
import { HEADING, MODE_WORDS, fileLabel, fileTitle, type FileLine, type PaymentFile } from './payment-file.js';
import type { Creditor, Payment } from './payment.js';

interface CommitmentFacts {
  readonly payment: Pick<Payment, 'amountCents' | 'decisionLabel'>;
  readonly creditor: Creditor;
  /** Name of the creditor's customer. */
  readonly customer: string;
  readonly letterhead: Letterhead;
  readonly signatory: { readonly name: string; readonly quality: string };
  readonly on: CivilDate;
}

/** The letter by which the centre undertakes to pay. Neither the aid nor its reasons are the creditor's business. */
export function commitmentLetter(facts: CommitmentFacts): Letter {
  const { payment, creditor, customer, letterhead, signatory, on } = facts;
  const { amountCents, decisionLabel: label } = payment;
  const account = creditor.reference === null ? '' : `, sous la référence ${creditor.reference}`;
  return {
    ...letterOf({
      title: `Engagement de règlement ${label}`,
      subject: 'engagement de règlement',
      references: label,
      ...{ on, letterhead, label },
      recipient: { name: creditor.name, sex: null, addressLines: creditor.addressLines },
    }),
    sections: [
      section(null, [
        `Nous nous engageons à vous régler la somme de ${frenchEuros(amountCents)}, à valoir sur le compte de ${customer}${account}.`,
        'Le règlement vous parviendra par virement du comptable public. Merci de nous adresser, avec votre facture ou l’état du compte, un relevé d’identité bancaire, et de rappeler la référence ci-dessus dans tout échange.',
      ]),
      section('Ce qui vous est demandé', [
        'Merci de tenir compte de cet engagement avant toute mesure de recouvrement ou toute interruption de service sur ce compte, et d’imputer la somme à la dette de la personne nommée ci-dessus. Si le compte est soldé, ou la somme supérieure à ce qui est dû, informez-nous avant le règlement.',
      ]),
    ],
    signature: { lead: 'Pour le centre,', ...signatory },
  };
}

function section(title: string | null, paragraphs: readonly string[]) {
  return { heading: title, paragraphs, points: [], mention: false };
}

/** The statement of beneficiaries and sums that goes with a file. */
export function beneficiaryStatement(file: PaymentFile, lines: readonly FileLine[], letterhead: Letterhead): Paper {
  const label = fileLabel(file);
  const count = `${file.count} paiement${file.count > 1 ? 's' : ''}`;
  return {
    title: `État des bénéficiaires, fichier ${label}`,
    sender: { name: letterhead.name, lines: letterhead.addressLines },
    blocks: [
      heading('État nominatif des bénéficiaires et des sommes', 1),
      paragraph(`Fichier ${fileTitle(file)}, rubrique ${HEADING}.`, 'bold'),
      ...(file.cancelledOn === null ? [] : [paragraph(`Fichier annulé le ${frenchDate(file.cancelledOn)}.`, 'bold')]),
      paragraph('Document nominatif, destiné au seul comptable du centre.', 'small'),
      heading('Bénéficiaires'),
      ...listOf(lines.map(lineWords)),
      heading('Total'),
      paragraph(`${count}, pour un total de ${frenchEuros(file.totalCents)}.`, 'bold'),
      {
        kind: 'signature',
        lines: [`Certifié exact, ${letterhead.place}, le ${frenchDate(file.madeOn)}`, 'L’ordonnateur'],
      },
    ],
    footer: `${letterhead.name} – ${label}`,
  };
}

function lineWords(line: FileLine): string {
  const account = (line.creditor?.reference ?? null) === null ? '' : ` (réf. ${line.creditor?.reference})`;
  const payee = line.creditor === null ? MODE_WORDS[line.mode] : `payé à ${line.creditor.name}${account}`;
  return `${line.beneficiary} : ${frenchEuros(line.amountCents)}, ${line.aidLabel}, décision ${line.decisionLabel} du ${frenchDate(line.decidedOn)}, ${payee}.`;
}
