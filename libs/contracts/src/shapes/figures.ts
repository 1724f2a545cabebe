import type { StateFigures } from '@octroi/kernel';
import { IsIn, IsInt, IsNumber, Max, Min } from 'class-validator';
import { IsAmountCents, IsNullable } from '../rules.js';

const SOURCES = ['api-particulier', 'dgfip', 'proof'] as const;

/** Who told a figure: API Particulier, the tax office, or a paper. */
export type FigureSource = (typeof SOURCES)[number];

/** Income and shares of the last tax notice. */
export class TaxIncome {
  /** Revenu fiscal de référence, a year. */
  @IsAmountCents() referenceCents: number;
  /** Tax shares; null when they were not told. */
  @IsNullable() @IsNumber() @Min(0.25) @Max(50) shares: number | null;
  /** Year of the income, not of the notice. */
  @IsInt() @Min(2000) @Max(2200) year: number;
}

/** What France Travail paid in one month: allowances and aids together. */
export class JobseekerBenefits {
  @IsAmountCents() monthlyCents: number;
  @IsInt() @Min(2000) @Max(2200) year: number;
  @IsInt() @Min(1) @Max(12) month: number;
}

/** What the family's share of a nursery place is worked out from (participation familiale EAJE). */
export class ChildcareShare {
  /** Resources of the year. */
  @IsAmountCents() annualResourcesCents: number;
  @IsNullable() @IsInt() @Min(0) @Max(30) dependentChildren: number | null;
  /** Year of these resources. */
  @IsInt() @Min(2000) @Max(2200) year: number;
}

/** The same, with who told it. */
export class RetrievedTaxIncome extends TaxIncome {
  @IsIn(SOURCES) source: FigureSource;
}

/** The same, with who told it. */
export class RetrievedJobseekerBenefits extends JobseekerBenefits {
  @IsIn(SOURCES) source: FigureSource;
}

/** The same, with who told it. */
export class RetrievedChildcareShare extends ChildcareShare {
  @IsIn(SOURCES) source: FigureSource;
}

/** Where each kind of figures stands in a body or an event. */
export const FIGURE_FIELDS = {
  'tax-income': 'taxIncome',
  'jobseeker-benefits': 'jobseekerBenefits',
  eaje: 'childcareShare',
} as const satisfies Readonly<Record<StateFigures, string>>;
