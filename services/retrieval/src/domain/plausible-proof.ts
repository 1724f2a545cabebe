import { monthOf, yearOf, type CivilDate, type FieldFault } from '@octroi/kernel';
import type { FigureSource } from './data-source.js';

/** A month, or a year alone. */
interface Period {
  readonly year: number;
  readonly month?: number | null;
}

/** Where each kind of figures stands in what an agent types. */
const FIELDS: Readonly<Record<FigureSource, string>> = {
  'tax-income': 'taxIncome',
  'jobseeker-benefits': 'jobseekerBenefits',
  eaje: 'childcareShare',
};

/** What no paper can say on a day: that it was seen later, or what a month or a year to come will bring. */
export function faultsOfProof(
  typed: {
    readonly seenOn: string;
    readonly quotient: Period | null;
    readonly figures: readonly { readonly source: FigureSource; readonly told: object }[];
  },
  today: CivilDate,
): readonly FieldFault[] {
  const { seenOn, quotient, figures } = typed;
  return [
    ...fault('/proof/seenOn', seenOn > today),
    ...(quotient === null ? [] : faultOfPeriod('quotientFamilial', quotient, today)),
    ...figures.flatMap(({ source, told }) => faultOfPeriod(FIELDS[source], told as Period, today)),
  ];
}

function faultOfPeriod(field: string, { year, month = null }: Period, today: CivilDate): readonly FieldFault[] {
  if (year !== yearOf(today)) return fault(`/${field}/year`, year > yearOf(today));
  return fault(`/${field}/month`, month !== null && month > monthOf(today));
}

function fault(pointer: string, isToCome: boolean): readonly FieldFault[] {
  return isToCome ? [{ pointer, code: 'date-in-future' }] : [];
}
