import { RuleViolation, addMonths, frenchEuros, sumCents, type CivilDate } from '@octroi/kernel';
import type { PaidGrant } from './payment.js';

/** A grant that the person pays back, in months. */
export interface Loan extends Pick<PaidGrant, 'requestId' | 'decisionId' | 'decisionLabel' | 'decidedOn'> {
  readonly id: string;
  readonly amountCents: number;
  readonly instalments: number;
  readonly firstOn: CivilDate;
}

/** Money that the person paid back. */
export interface Repayment {
  readonly amountCents: number;
  readonly on: CivilDate;
  /** Of the paper that says so. */
  readonly reference: string;
}

export interface Instalment {
  readonly number: number;
  readonly dueOn: CivilDate;
  readonly amountCents: number;
}

/** An instalment with what is paid of it. */
export interface PaidInstalment extends Instalment {
  readonly paidCents: number;
}

/** A loan as it stands on a day. */
export interface LoanStanding {
  readonly schedule: readonly PaidInstalment[];
  readonly outstandingCents: number;
  /** Of what is outstanding, what should have been paid before that day. */
  readonly overdueCents: number;
}

/** Sixty months at most, the first no more than a year from now, a cent or more each. @throws RuleViolation loan-terms */
export function openLoan(loan: Loan, today: CivilDate): Loan {
  const { amountCents, instalments, firstOn } = loan;
  const soon = firstOn >= today && firstOn <= addMonths(today, 12);
  if (instalments < 1 || instalments > 60 || amountCents < instalments || !soon) throw new RuleViolation('loan-terms');
  return loan;
}

/** Equal whole cents, the last one takes the rest; each on the day of the first, or the last day of a shorter month. */
export function scheduleOf({ amountCents, instalments, firstOn }: Loan): readonly Instalment[] {
  const each = Math.floor(amountCents / instalments);
  return Array.from({ length: instalments }, (_none, index) => ({
    number: index + 1,
    dueOn: addMonths(firstOn, index),
    amountCents: index === instalments - 1 ? amountCents - each * (instalments - 1) : each,
  }));
}

/** Repayments go to the earliest instalments first. */
export function standingOf(loan: Loan, repayments: readonly Repayment[], today: CivilDate): LoanStanding {
  const paid = sumCents(repayments.map(({ amountCents }) => amountCents));
  let left: number = paid;
  const schedule = scheduleOf(loan).map((one): PaidInstalment => {
    const paidCents = Math.min(left, one.amountCents);
    left -= paidCents;
    return { ...one, paidCents };
  });
  const overdue = schedule.filter(({ dueOn }) => dueOn < today);
  return {
    schedule,
    outstandingCents: loan.amountCents - paid,
    overdueCents: sumCents(overdue.map(({ amountCents, paidCents }) => amountCents - paidCents)),
  };
}

/** @throws RuleViolation repayment-above-outstanding, payment-date-out-of-range */
export function repay(
  loan: Loan,
  repayments: readonly Repayment[],
  { repayment, today }: { readonly repayment: Repayment; readonly today: CivilDate },
): readonly Repayment[] {
  const { outstandingCents } = standingOf(loan, repayments, today);
  const { amountCents, on } = repayment;
  if (on > today || on < loan.decidedOn) throw new RuleViolation('payment-date-out-of-range');
  if (amountCents <= 0 || amountCents > outstandingCents)
    throw new RuleViolation('repayment-above-outstanding', { parameters: { left: frenchEuros(outstandingCents) } });
  return [...repayments, repayment];
}
