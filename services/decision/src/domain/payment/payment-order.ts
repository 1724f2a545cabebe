import { decimals, fileLabel, HEADING, type FileLine, type PaymentFile } from './payment-file.js';

/** Papers that go with a line of heading 6112, in its words. */
const SUPPORTING = [
  'délibération fixant les conditions et le montant de l’aide',
  'décision d’attribution',
  'état nominatif des bénéficiaires et des sommes',
];

/** A file in the order of a mandate slip, as software that writes PES reads it: one piece a line, amounts with a point. */
export interface PaymentOrder {
  readonly bordereau: {
    readonly exercice: number;
    readonly numero: number;
    readonly reference: string;
    readonly date: string;
    readonly etablissement: string;
    readonly nombre: number;
    readonly total: string;
  };
  readonly pieces: readonly PaymentPiece[];
}

interface PaymentPiece {
  readonly numero: number;
  readonly rubrique: string;
  readonly objet: string;
  readonly tiers: { readonly nature: 'creancier' | 'beneficiaire'; readonly nom: string; readonly reference: string };
  readonly beneficiaire: string;
  readonly montant: string;
  readonly pieces_justificatives: readonly string[];
}

/** The order that a file gives. */
export function paymentOrder(file: PaymentFile, lines: readonly FileLine[], centre: string): PaymentOrder {
  return {
    bordereau: {
      ...{ exercice: file.year, numero: file.number, reference: fileLabel(file), date: file.madeOn },
      ...{ etablissement: centre, nombre: file.count, total: decimals(file.totalCents, '.') },
    },
    pieces: lines.map((line, index) => ({
      numero: index + 1,
      rubrique: HEADING,
      objet: `${line.aidLabel}, décision ${line.decisionLabel}`,
      tiers: {
        nature: line.creditor === null ? 'beneficiaire' : 'creancier',
        nom: line.creditor?.name ?? line.beneficiary,
        reference: line.creditor?.reference ?? line.reference,
      },
      beneficiaire: line.beneficiary,
      montant: decimals(line.amountCents, '.'),
      pieces_justificatives: SUPPORTING,
    })),
  };
}
