import { describe, expect, test } from '@jest/globals';
import { RuleViolation, addDays, addMonths } from '@octroi/kernel';
import fc from 'fast-check';
import { TODAY } from '../../testing/decision.fixture.js';
import { aVoucher } from '../../testing/payments.fixture.js';
import { handOverVouchers, receiveVouchers, writeOffVouchers, type Voucher } from './voucher.js';

const today = TODAY;
const payment = { id: 'p', amountCents: 2_000 };
const two = [aVoucher(), aVoucher({ number: 'CAP-2' })];
const numbers = ['CAP-1', 'CAP-2'];

describe('vouchers', () => {
  test('come in once, with a value and a date to come', () => {
    const delivery = { numbers, valueCents: 1_000, expiresOn: addDays(today, 1), today };
    expect(receiveVouchers(delivery, [])).toMatchObject([{ number: 'CAP-1', state: 'in-stock' }, { number: 'CAP-2' }]);
    expect(() => receiveVouchers(delivery, [aVoucher()])).toThrow('voucher-known');
    expect(() => receiveVouchers({ ...delivery, numbers: ['X', 'X'] }, [])).toThrow('voucher-known');
    expect(() => receiveVouchers({ ...delivery, expiresOn: addDays(today, -1) }, [])).toThrow('voucher-past');
    const beyond = { ...delivery, expiresOn: addDays(addMonths(today, 120), 1) };
    expect(() => receiveVouchers(beyond, [])).toThrow('voucher-past');
    expect(() => receiveVouchers({ ...delivery, valueCents: 0 }, [])).toThrow('voucher-past');
  });

  test('are handed over when they make up the payment, each once, while they are valid', () => {
    expect(handOverVouchers(two, { numbers, today }, payment)).toMatchObject([
      { state: 'handed', paymentId: 'p' },
      { state: 'handed' },
    ]);
    expect(() => handOverVouchers(two, { numbers: ['CAP-1'], today }, payment)).toThrow('voucher-sum-mismatch');
    expect(() => handOverVouchers(two, { numbers: ['CAP-1', 'CAP-1'], today }, payment)).toThrow(
      'voucher-not-in-stock',
    );
    for (const changes of [{ state: 'handed' }, { state: 'lost' }, { expiresOn: addDays(today, -1) }] as const) {
      const stock = [aVoucher(), aVoucher({ number: 'CAP-2', ...changes })];
      expect(() => handOverVouchers(stock, { numbers, today }, payment)).toThrow('voucher-not-in-stock');
    }
  });

  test('are written off when they are lost, or past their date', () => {
    expect(writeOffVouchers(two, { numbers, today, cause: 'lost' })).toMatchObject([
      { state: 'lost' },
      { state: 'lost' },
    ]);
    expect(() => writeOffVouchers(two, { numbers, today, cause: 'expired' })).toThrow('voucher-not-expired');
    const later = addDays(two[0]!.expiresOn, 1);
    expect(writeOffVouchers(two, { numbers, today: later, cause: 'expired' })[0]?.state).toBe('expired');
    expect(() => writeOffVouchers(two, { numbers: ['CAP-9'], today, cause: 'lost' })).toThrow('voucher-not-in-stock');
  });
});

const number = fc.integer({ min: 1, max: 12 }).map(String);
const act = fc.record({
  kind: fc.constantFrom('hand' as const, 'lose' as const),
  numbers: fc.array(number, { minLength: 1, maxLength: 4 }),
});

test('whatever is tried, a number is handed over once at most, and nothing of the stock gets lost unsaid', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
      const stock = new Map<string, Voucher>();
      for (let index = 1; index <= 12; index += 1) stock.set(`${index}`, aVoucher({ number: `${index}` }));
      const handed = new Map<string, string>();
      acts.forEach(({ kind, numbers: asked }, index) => {
        const of = { id: `p${index}`, amountCents: 1_000 * asked.length };
        try {
          const request = { numbers: asked, today };
          const all = [...stock.values()];
          const changed =
            kind === 'hand' ? handOverVouchers(all, request, of) : writeOffVouchers(all, { ...request, cause: 'lost' });
          for (const voucher of changed) {
            expect(handed.has(voucher.number)).toBe(false);
            if (kind === 'hand') handed.set(voucher.number, of.id);
            stock.set(voucher.number, voucher);
          }
        } catch (error) {
          if (!(error instanceof RuleViolation)) throw error;
        }
      });
      expect(stock.size).toBe(12);
      for (const { state, paymentId, number: one } of stock.values())
        expect(state === 'handed' ? paymentId : undefined).toBe(handed.get(one));
    }),
    { numRuns: 500 },
  );
});
