import type { Shape } from '../../api/client.js';

type Right = Shape<'OtherRightView'>;

/** Rights elsewhere, as the lists name them. */
export const RIGHTS: Readonly<Record<Right['right'], string>> = {
  fsl: 'Fonds de solidarité pour le logement (FSL)',
  'family-benefits': 'Prestations de la CAF ou de la MSA',
  'energy-voucher': 'Chèque énergie',
  'health-cover': 'Complémentaire santé solidaire',
  jobseeker: 'France Travail',
  pension: 'Retraite, minimum vieillesse',
  disability: 'Droits liés au handicap (MDPH)',
  'statutory-aid': 'Aide sociale légale',
  other: 'Autre',
};

export const ANSWERS: Readonly<Record<NonNullable<Right['answer']>['answer'], string>> = {
  granted: 'accordé',
  refused: 'refusé',
  'no-follow-up': 'sans suite',
};

/** What a right is called on screen. */
export function rightLabel({ right, label }: Pick<Right, 'right' | 'label'>): string {
  return label ?? RIGHTS[right];
}

/** Nobody has applied for it yet. */
export function isNotOpened({ appliedOn }: Pick<Right, 'appliedOn'>): boolean {
  return !appliedOn;
}
