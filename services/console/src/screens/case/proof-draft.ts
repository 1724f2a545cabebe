import type { Shape } from '../../api/client.js';
import { readEuros } from '../../format.js';

type Kind = Shape<'SeenProof'>['kind'];
type Status = Shape<'ProvedStatus'>['code'];

/** What a paper says, as it is typed. */
export interface ProofDraft {
  /** `quotient-familial`, or the code of figures or of a status. */
  readonly about: string;
  readonly kind: Kind;
  /** A quotient, an amount, or `oui` or `non` of a status. */
  readonly value: string;
  /** Tax shares or dependent children. */
  readonly count: string;
  /** MM/AAAA of a quotient or of benefits, AAAA of an income. */
  readonly period: string;
  readonly documentIds: readonly string[];
}

/** What must be put right before sending, by field. */
export type ProofFaults = Partial<Record<'value' | 'count' | 'period', string>>;

/** Papers by what they prove, the likeliest first. */
export const PAPERS_OF: Readonly<Record<string, readonly Kind[]>> = {
  'quotient-familial': ['attestation-caf', 'attestation-msa', 'cdap'],
  'tax-income': ['avis-imposition'],
  'jobseeker-benefits': ['attestation-france-travail'],
  eaje: ['attestation-caf', 'attestation-msa', 'cdap'],
  jobseeker: ['attestation-france-travail'],
  student: ['certificat-scolarite'],
  'student-grant': ['notification-bourse'],
  c2s: ['attestation-c2s'],
};

const OF_CAISSES: readonly Kind[] = ['attestation-caf', 'attestation-msa', 'cdap'];

/** Papers that may prove something. */
export function papersOf(about: string): readonly Kind[] {
  return PAPERS_OF[about] ?? OF_CAISSES;
}

/** True for what a paper answers yes or no to. */
export function isStatus(about: string): boolean {
  return !['quotient-familial', 'tax-income', 'jobseeker-benefits', 'eaje'].includes(about);
}

/** The body to send, or what is typed wrongly. */
export function proofBody(
  draft: ProofDraft,
  seenOn: string,
): { readonly body: Shape<'HouseholdDataInput'> } | { readonly faults: ProofFaults } {
  const { about, kind, documentIds } = draft;
  const proof = { kind, seenOn, ...(documentIds.length === 0 ? {} : { documentIds: [...documentIds] }) };
  const told = isStatus(about) ? statusOf(draft) : FIGURES[about]?.(draft);
  if (told === undefined) return { faults: {} };
  return 'faults' in told ? told : { body: { ...told, proof } };
}

type Told = Omit<Shape<'HouseholdDataInput'>, 'proof'> | { readonly faults: ProofFaults };

function statusOf({ about, value }: ProofDraft): Told {
  return { statuses: [{ code: about as Status, value: value === 'oui' }] };
}

const AMOUNT = 'Un montant, par exemple 9840 ou 720,10.';
const YEAR = 'Une année, par exemple 2025.';
const MONTH = 'Un mois, par exemple 11/2026.';

const FIGURES: Readonly<Record<string, (draft: ProofDraft) => Told>> = {
  'quotient-familial': ({ value, period, kind }) => {
    const quotient = /^\d{1,6}$/.test(value.trim()) ? Number(value) : null;
    const month = readMonth(period);
    if (quotient === null || month === null)
      return {
        faults: { ...fault('value', quotient, 'Un nombre entier, par exemple 412.'), ...fault('period', month, MONTH) },
      };
    const provider = kind === 'attestation-msa' ? 'MSA' : 'CNAF';
    return { quotientFamilial: { value: quotient, ...month, provider } };
  },
  'tax-income': ({ value, count, period }) => {
    const [referenceCents, year, shares] = [readEuros(value), readYear(period), readShares(count)];
    if (referenceCents === null || year === null || shares === undefined)
      return {
        faults: {
          ...fault('value', referenceCents, AMOUNT),
          ...fault('period', year, YEAR),
          ...(shares === undefined ? { count: 'Des parts, par exemple 2,5.' } : {}),
        },
      };
    return { taxIncome: { referenceCents, shares, year } };
  },
  'jobseeker-benefits': ({ value, period }) => {
    const [monthlyCents, month] = [readEuros(value), readMonth(period)];
    if (monthlyCents === null || month === null)
      return { faults: { ...fault('value', monthlyCents, AMOUNT), ...fault('period', month, MONTH) } };
    return { jobseekerBenefits: { monthlyCents, ...month } };
  },
  eaje: ({ value, count, period }) => {
    const [annualResourcesCents, year] = [readEuros(value), readYear(period)];
    const dependentChildren = /^\d{1,2}$/.test(count.trim()) ? Number(count) : null;
    if (annualResourcesCents === null || year === null)
      return { faults: { ...fault('value', annualResourcesCents, AMOUNT), ...fault('period', year, YEAR) } };
    return { childcareShare: { annualResourcesCents, dependentChildren, year } };
  },
};

function fault(field: keyof ProofFaults, read: unknown, text: string): ProofFaults {
  return read === null ? { [field]: text } : {};
}

function readMonth(text: string): { readonly year: number; readonly month: number } | null {
  const [, month, year] = /^\s*(0?[1-9]|1[0-2])\/(20\d{2})\s*$/.exec(text) ?? [];
  return month === undefined ? null : { year: Number(year), month: Number(month) };
}

function readYear(text: string): number | null {
  return /^\s*20\d{2}\s*$/.test(text) ? Number(text) : null;
}

/** By quarters; null when nothing is typed, undefined for what cannot be. */
function readShares(text: string): number | null | undefined {
  if (text.trim() === '') return null;
  const shares = Number(text.trim().replace(',', '.'));
  return shares >= 0.25 && shares <= 50 && Number.isInteger(shares * 4) ? shares : undefined;
}
