import { describe, expect, test } from '@jest/globals';
import { addDays, addMonths, civilDate } from '@octroi/kernel';
import fc from 'fast-check';
import { TODAY } from '../../testing/decision.fixture.js';
import { aLoan } from '../../testing/payments.fixture.js';
import { openLoan, repay, scheduleOf, standingOf, type Repayment } from './loan.js';

const repayment = (amountCents: number, on = TODAY): Repayment => ({ amountCents, on, reference: 'Reçu 1' });

describe('a loan', () => {
  test('is paid back in equal parts, the last one takes the rest, month ends are kept', () => {
    const loan = aLoan({ amountCents: 10_000, instalments: 3, firstOn: civilDate('2027-01-31') });
    expect(scheduleOf(loan)).toEqual([
      { number: 1, dueOn: '2027-01-31', amountCents: 3_333 },
      { number: 2, dueOn: '2027-02-28', amountCents: 3_333 },
      { number: 3, dueOn: '2027-03-31', amountCents: 3_334 },
    ]);
    expect(scheduleOf({ ...loan, firstOn: civilDate('2028-01-31') })[1]?.dueOn).toBe('2028-02-29');
  });

  test.each([
    { instalments: 0 },
    { instalments: 61 },
    { amountCents: 2, instalments: 3 },
    { firstOn: addDays(TODAY, -1) },
    { firstOn: addDays(addMonths(TODAY, 12), 1) },
  ])('%j is no loan', (terms) => {
    expect(() => openLoan(aLoan(terms), TODAY)).toThrow('loan-terms');
    expect(openLoan(aLoan(), TODAY)).toEqual(aLoan());
  });

  test('what is paid back goes to the earliest instalments; what is late is told', () => {
    const loan = aLoan();
    const standing = standingOf(loan, [repayment(7_000)], addDays(addMonths(loan.firstOn, 1), 1));
    expect(standing.schedule.map(({ paidCents }) => paidCents)).toEqual([5_000, 2_000, 0]);
    expect([standing.outstandingCents, standing.overdueCents]).toEqual([8_000, 3_000]);
  });

  test('no more is paid back than is owed, nor before the loan or in days to come', () => {
    const attempt = (one: Repayment) => () => repay(aLoan(), [repayment(14_000)], { repayment: one, today: TODAY });
    expect(attempt(repayment(1_000))()).toHaveLength(2);
    for (const cents of [1_001, 0, -1]) expect(attempt(repayment(cents))).toThrow('repayment-above-outstanding');
    for (const on of [addDays(TODAY, 1), addDays(aLoan().decidedOn, -1)])
      expect(attempt(repayment(1, on))).toThrow('payment-date-out-of-range');
  });
});

test('whatever the sum and the number, the instalments make up the loan, to the cent, in months that follow', () => {
  const day = fc.integer({ min: 0, max: 3_000 }).map((days) => addDays(civilDate('2024-01-01'), days));
  fc.assert(
    fc.property(
      fc.integer({ min: 60, max: 1_000_000 }),
      fc.integer({ min: 1, max: 60 }),
      day,
      (amountCents, instalments, firstOn) => {
        const schedule = scheduleOf(aLoan({ amountCents, instalments, firstOn }));
        expect(schedule.reduce((sum, one) => sum + one.amountCents, 0)).toBe(amountCents);
        const [first, last] = [schedule[0]!, schedule.at(-1)!];
        expect(last.amountCents - first.amountCents).toBeLessThan(instalments);
        for (const { dueOn, number, amountCents: cents } of schedule) {
          expect(cents).toBeGreaterThan(0);
          const month = (Number(firstOn.slice(5, 7)) - 1 + number - 1) % 12;
          expect(Number(dueOn.slice(5, 7)) - 1).toBe(month);
          expect(dueOn.slice(8) <= firstOn.slice(8)).toBe(true);
        }
      },
    ),
    { numRuns: 500 },
  );
});

test('whatever is paid back, paid and outstanding make up the loan', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 6_000 }), { maxLength: 20 }), (amounts) => {
      let repayments: readonly Repayment[] = [];
      for (const cents of amounts) {
        const { outstandingCents } = standingOf(aLoan(), repayments, TODAY);
        const attempt = () => repay(aLoan(), repayments, { repayment: repayment(cents), today: TODAY });
        if (cents > outstandingCents) expect(attempt).toThrow('repayment-above-outstanding');
        else repayments = attempt();
      }
      const { schedule, outstandingCents } = standingOf(aLoan(), repayments, TODAY);
      expect(schedule.reduce((sum, { paidCents }) => sum + paidCents, 0) + outstandingCents).toBe(15_000);
      expect(outstandingCents).toBeGreaterThanOrEqual(0);
    }),
  );
});
