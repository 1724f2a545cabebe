import { describe, expect, test } from '@jest/globals';
import { RuleViolation, addDays } from '@octroi/kernel';
import fc from 'fast-check';
import { TODAY } from '../../testing/decision.fixture.js';
import { EDF, aPayment } from '../../testing/payments.fixture.js';
import { callBack, orderPayment, planPayments, settlePayment, type Payment, type PaymentPart } from './payment.js';

const toEdf = (amountCents: number): PaymentPart => ({ mode: 'creditor', amountCents, creditor: EDF });
const newId = (): string => 'new';
const fact = { outcome: 'paid', on: TODAY, reason: null, today: TODAY } as const;

describe('planning payments', () => {
  test('a grant is paid in parts that make it up, each in its own way', () => {
    const { replaced, planned } = planPayments(
      [aPayment()],
      [toEdf(10_000), { mode: 'voucher', amountCents: 5_000, creditor: null }],
      newId,
    );
    expect(replaced).toEqual([aPayment({ replaced: true })]);
    expect(planned).toMatchObject([
      { mode: 'creditor', amountCents: 10_000, creditor: EDF, state: 'to-pay' },
      { mode: 'voucher', amountCents: 5_000, creditor: null },
    ]);
  });

  test.each([
    [[toEdf(14_999)], 'payment-sum-mismatch'],
    [[toEdf(15_000), toEdf(0)], 'payment-sum-mismatch'],
    [[{ mode: 'transfer' as const, amountCents: 15_000, creditor: EDF }], 'creditor-required'],
    [[{ ...toEdf(15_000), creditor: null }], 'creditor-required'],
  ])('%j is refused: %s', (parts, code) => {
    expect(() => planPayments([aPayment()], parts, newId)).toThrow(code);
  });

  test('what is ordered or paid is not planned again; what was rejected is', () => {
    const ordered = aPayment({ state: 'ordered' });
    expect(() => planPayments([ordered, aPayment({ replaced: true })], [toEdf(15_000)], newId)).toThrow(
      'nothing-to-pay',
    );
    const rejected = aPayment({ id: 'r', state: 'rejected', amountCents: 4_000, rejection: 'RIB clos' });
    expect(planPayments([ordered, rejected], [toEdf(4_000)], newId).replaced).toMatchObject([{ id: 'r' }]);
  });
});

describe('what becomes of a payment', () => {
  test('only what has a way and a payee is ordered; only what is ordered is called back or settled', () => {
    expect(() => orderPayment(aPayment())).toThrow('payment-not-in-state');
    expect(() => orderPayment(aPayment({ mode: 'voucher' }))).toThrow('payment-not-in-state');
    expect(() => callBack(aPayment())).toThrow('payment-not-in-state');
    expect(() => settlePayment(aPayment({ mode: 'transfer' }), fact)).toThrow('payment-not-in-state');
    expect(orderPayment(aPayment({ mode: 'transfer' })).state).toBe('ordered');
  });

  test('a bank may send back what was paid: it is no longer spent, and needs a reason', () => {
    const paid = settlePayment(aPayment({ mode: 'transfer', state: 'ordered' }), fact);
    expect(paid).toMatchObject({ payment: { state: 'paid', settledOn: TODAY }, spentCents: 15_000 });
    const returned = { ...fact, outcome: 'rejected' } as const;
    expect(() => settlePayment(paid.payment, returned)).toThrow('rejection-reason-required');
    expect(settlePayment(paid.payment, { ...returned, reason: 'Compte clos' })).toMatchObject({
      payment: { state: 'rejected', rejection: 'Compte clos' },
      spentCents: -15_000,
    });
    const handed = aPayment({ mode: 'voucher', state: 'paid' });
    expect(() => settlePayment(handed, { ...returned, reason: 'x' })).toThrow('payment-not-in-state');
  });

  test.each([addDays(TODAY, 1), addDays(TODAY, -1)])('%s is no day to be paid on', (on) => {
    const ordered = aPayment({ mode: 'transfer', state: 'ordered' });
    expect(() => settlePayment(ordered, { ...fact, on })).toThrow('payment-date-out-of-range');
  });
});

const act = fc.oneof(
  fc.record({ kind: fc.constant('plan' as const), shares: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }) }),
  fc.record({ kind: fc.constantFrom('order' as const, 'back' as const, 'pay' as const, 'reject' as const) }),
);

test('whatever happens, the payments that stand make up the grant, and what is spent is what stands paid', () => {
  fc.assert(
    fc.property(fc.integer({ min: 20, max: 90_000 }), fc.array(act, { maxLength: 40 }), (grant, acts) => {
      let payments: readonly Payment[] = [aPayment({ amountCents: grant })];
      let spent = 0;
      let ids = 0;
      for (const one of acts) {
        try {
          if (one.kind === 'plan') {
            const left = sum(payments.filter(({ state, replaced }) => !replaced && /to-pay|rejected/.test(state)));
            const parts = split(left, one.shares).map(toEdf);
            const { replaced, planned } = planPayments(payments, parts, () => `p${(ids += 1)}`);
            const gone = new Map(replaced.map((payment) => [payment.id, payment]));
            payments = [...payments.map((payment) => gone.get(payment.id) ?? payment), ...planned];
            continue;
          }
          const index = payments.findLastIndex(({ replaced }) => !replaced);
          const changed = step(one.kind, payments[index]!);
          spent += changed.spentCents;
          payments = payments.with(index, changed.payment);
        } catch (error) {
          if (!(error instanceof RuleViolation)) throw error;
        }
      }
      const standing = payments.filter(({ replaced }) => !replaced);
      expect(sum(standing)).toBe(grant);
      expect(spent).toBe(sum(standing.filter(({ state }) => state === 'paid')));
    }),
    { numRuns: 500 },
  );
});

function step(kind: 'order' | 'back' | 'pay' | 'reject', payment: Payment) {
  if (kind === 'order') return { payment: orderPayment(payment), spentCents: 0 };
  if (kind === 'back') return { payment: callBack(payment), spentCents: 0 };
  const outcome = kind === 'pay' ? 'paid' : 'rejected';
  return settlePayment(payment, { ...fact, outcome, reason: 'RIB clos' });
}

const sum = (payments: readonly Payment[]): number => payments.reduce((total, one) => total + one.amountCents, 0);

/** Parts above zero that make up an amount. */
function split(amount: number, shares: readonly number[]): number[] {
  const parts: number[] = [];
  for (const share of shares) {
    const left = amount - parts.reduce((total, part) => total + part, 0);
    if (left > share) parts.push(share);
  }
  return [...parts, amount - parts.reduce((total, part) => total + part, 0)];
}
