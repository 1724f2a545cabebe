import type { Shape } from '../../api/client.js';
import { euros, plural } from '../../format.js';
import { RETRIEVAL } from '../../words.js';

/** What the State may be asked, by its code. */
export const DATA: Readonly<Record<string, string>> = {
  'quotient-familial': 'Quotient familial',
  rsa: 'RSA',
  'prime-activite': 'Prime d’activité',
  asf: 'Allocation de soutien familial',
  'student-grant': 'Bourse d’études',
  aah: 'AAH',
  aeeh: 'AEEH',
  c2s: 'Complémentaire santé solidaire',
  jobseeker: 'Inscription à France Travail',
  student: 'Étudiant',
  'jobseeker-benefits': 'Indemnités de France Travail',
  eaje: 'Participation familiale (crèche)',
  'tax-income': 'Revenu fiscal de référence',
};

/** Who told it. */
export const TOLD_BY: Readonly<Record<'api-particulier' | 'dgfip' | 'proof', string>> = {
  'api-particulier': 'certifié par l’État',
  dgfip: 'certifié par l’administration fiscale',
  proof: 'apporté par la personne',
};

/** How far the State's answer has come, and whom it waits for when it does not. */
export function retrievalText({ state, waitsFor }: Pick<Shape<'CaseRetrieval'>, 'state' | 'waitsFor'>): string {
  return state === 'parked' && waitsFor === 'worker' ? 'En attente de l’agent' : RETRIEVAL[state];
}

type Figures = Pick<Shape<'ContradictedValue'>, 'taxIncome' | 'jobseekerBenefits' | 'childcareShare'>;

/** Figures in words; null when there are none. */
export function figuresText({ taxIncome, jobseekerBenefits, childcareShare }: Figures): string | null {
  if (taxIncome) {
    const { referenceCents, shares, year } = taxIncome;
    const parts = shares ? `, ${plural(shares, 'part')}` : '';
    return `${euros(referenceCents)} par an${parts} (revenus ${String(year)})`;
  }
  if (jobseekerBenefits) {
    const { monthlyCents, year, month } = jobseekerBenefits;
    return `${euros(monthlyCents)} (${monthText({ year, month })})`;
  }
  if (!childcareShare) return null;
  const { annualResourcesCents, dependentChildren, year } = childcareShare;
  const children = typeof dependentChildren === 'number' ? `, ${plural(dependentChildren, 'enfant')} à charge` : '';
  return `${euros(annualResourcesCents)} de ressources par an${children} (${String(year)})`;
}

/** A value of either side of a contradiction, in words. */
export function valueText(value: Shape<'ContradictedValue'>): string {
  const figures = figuresText(value);
  if (figures !== null) return figures;
  if (typeof value.status === 'boolean') return value.status ? 'oui' : 'non';
  if (!value.quotientFamilial) return 'pas de quotient';
  const { provider, ...quotient } = value.quotientFamilial;
  return `${String(quotient.value ?? 'aucun')} (${provider === 'MSA' ? 'MSA' : 'CAF'}, ${monthText(quotient)})`;
}

/** « novembre 2026 ». */
export function monthText({ year, month }: { readonly year: number; readonly month: number }): string {
  return new Intl.DateTimeFormat('fr-FR', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(Date.UTC(year, month - 1, 1)),
  );
}

/** One fact beside the quotient, as a person reads it. */
export interface OtherFact {
  readonly about: string;
  readonly text: string;
  readonly source: keyof typeof TOLD_BY;
}

/** What is known beside the quotient, in the order of the table above. */
export function otherFacts(data: Shape<'CaseHouseholdData'>): readonly OtherFact[] {
  const { statuses, taxIncome, jobseekerBenefits, childcareShare } = data;
  const figures = [
    taxIncome && { about: 'tax-income', source: taxIncome.source, text: figuresText({ taxIncome }) },
    jobseekerBenefits && {
      ...{ about: 'jobseeker-benefits', source: jobseekerBenefits.source, text: figuresText({ jobseekerBenefits }) },
    },
    childcareShare && { about: 'eaje', source: childcareShare.source, text: figuresText({ childcareShare }) },
  ];
  return [
    ...statuses.map(({ code, value, source }) => ({ about: code, text: value ? 'oui' : 'non', source })),
    ...figures.flatMap((one) => (one && one.text !== null ? [{ ...one, text: one.text }] : [])),
  ];
}
