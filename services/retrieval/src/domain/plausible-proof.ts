import { addMonths, civilDate, monthOf, yearOf, type CivilDate, type FieldFault } from '@octroi/kernel';
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

/** Months before the request in which a paper may have been seen: what older ones say is of nobody's situation today. */
const MOST_MONTHS_BEFORE = 24;
/** Years before that of the request of which income may be: the last notice of somebody who is late with their declarations. */
const MOST_YEARS_BEFORE = 3;

/** What no paper can say for a request, on a day: that it was seen later or long before, what a month or a year to come will bring, or a year long gone. */
export function faultsOfProof(
  typed: {
    readonly seenOn: string;
    readonly quotient: Period | null;
    readonly figures: readonly { readonly source: FigureSource; readonly told: object }[];
  },
  { requestedOn, today }: { readonly requestedOn: CivilDate; readonly today: CivilDate },
): readonly FieldFault[] {
  const { seenOn, quotient, figures } = typed;
  return [
    ...fault('/proof/seenOn', seenOn > today ? 'date-in-future' : null),
    ...fault('/proof/seenOn', isLongBefore(seenOn, requestedOn) ? 'long-before-request' : null),
    ...(quotient === null ? [] : faultOfPeriod('quotientFamilial', quotient, today)),
    ...figures.flatMap(({ source, told }) => [
      ...faultOfPeriod(FIELDS[source], told as Period, today),
      ...faultOfOldYear(FIELDS[source], told as Period, requestedOn),
    ]),
  ];
}

function faultOfPeriod(field: string, { year, month = null }: Period, today: CivilDate): readonly FieldFault[] {
  if (year !== yearOf(today)) return fault(`/${field}/year`, year > yearOf(today) ? 'date-in-future' : null);
  return fault(`/${field}/month`, month !== null && month > monthOf(today) ? 'date-in-future' : null);
}

function faultOfOldYear(field: string, { year }: Period, requestedOn: CivilDate): readonly FieldFault[] {
  const isOld = year < yearOf(requestedOn) - MOST_YEARS_BEFORE;
  return fault(`/${field}/year`, isOld ? 'years-before-request' : null);
}

function isLongBefore(seenOn: string, requestedOn: CivilDate): boolean {
  return seenOn < addMonths(civilDate(requestedOn), -MOST_MONTHS_BEFORE);
}

function fault(pointer: string, code: string | null): readonly FieldFault[] {
  return code === null ? [] : [{ pointer, code }];
}
