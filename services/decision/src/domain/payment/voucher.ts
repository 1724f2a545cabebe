import { RuleViolation, addMonths, frenchEuros, sumCents, type CivilDate } from '@octroi/kernel';

const LONGEST_MONTHS = 120;

export type VoucherState = 'in-stock' | 'handed' | 'lost' | 'expired';

/** A voucher (chèque d'accompagnement personnalisé). Its number is its issuer's, and is handed over once. */
export interface Voucher {
  readonly number: string;
  readonly valueCents: number;
  /** Last day on which it is taken. */
  readonly expiresOn: CivilDate;
  readonly state: VoucherState;
  /** The payment it was handed over for. */
  readonly paymentId: string | null;
}

/** What of the stock is asked for by its numbers. */
interface Request {
  readonly numbers: readonly string[];
  readonly today: CivilDate;
}

/** Vouchers that came from their issuer. @throws RuleViolation voucher-past, voucher-known */
export function receiveVouchers(
  delivery: Request & { readonly valueCents: number; readonly expiresOn: CivilDate },
  known: readonly Pick<Voucher, 'number'>[],
): readonly Voucher[] {
  const { numbers, valueCents, expiresOn, today } = delivery;
  if (expiresOn < today || expiresOn > addMonths(today, LONGEST_MONTHS) || valueCents <= 0)
    throw new RuleViolation('voucher-past');
  const taken = known[0]?.number ?? numbers.find((number, index) => numbers.indexOf(number) !== index);
  if (taken !== undefined) throw new RuleViolation('voucher-known', { parameters: { number: taken } });
  return numbers.map((number) => ({ number, valueCents, expiresOn, state: 'in-stock', paymentId: null }));
}

/**
 * Vouchers that make up a payment, handed over. @param stock those of the numbers that are known
 * @throws RuleViolation voucher-not-in-stock, voucher-sum-mismatch
 */
export function handOverVouchers(
  stock: readonly Voucher[],
  { numbers, today }: Request,
  payment: { readonly id: string; readonly amountCents: number },
): readonly Voucher[] {
  const vouchers = available(stock, numbers);
  const past = vouchers.find(({ expiresOn }) => expiresOn < today);
  if (past !== undefined) throw notInStock(past.number);
  const given = sumCents(vouchers.map(({ valueCents }) => valueCents));
  if (given !== payment.amountCents) {
    const parameters = { given: frenchEuros(given), expected: frenchEuros(payment.amountCents) };
    throw new RuleViolation('voucher-sum-mismatch', { parameters });
  }
  return vouchers.map((one) => ({ ...one, state: 'handed', paymentId: payment.id }));
}

/** Vouchers that are lost, or past their date. @throws RuleViolation voucher-not-in-stock, voucher-not-expired */
export function writeOffVouchers(
  stock: readonly Voucher[],
  { numbers, today, cause }: Request & { readonly cause: 'lost' | 'expired' },
): readonly Voucher[] {
  const vouchers = available(stock, numbers);
  const valid = cause === 'expired' ? vouchers.find(({ expiresOn }) => expiresOn >= today) : undefined;
  if (valid !== undefined) throw new RuleViolation('voucher-not-expired', { parameters: { number: valid.number } });
  return vouchers.map((one) => ({ ...one, state: cause }));
}

/** Each number once, and in stock. */
function available(stock: readonly Voucher[], numbers: readonly string[]): readonly Voucher[] {
  const byNumber = new Map(stock.map((voucher) => [voucher.number, voucher]));
  return numbers.map((number, index) => {
    const voucher = byNumber.get(number);
    if (voucher?.state !== 'in-stock' || numbers.indexOf(number) !== index) throw notInStock(number);
    return voucher;
  });
}

/** Cash has no vouchers: numbers that are given with it are a mistake, not to be lost. @throws RuleViolation vouchers-not-handed */
export function requireNoVouchers(numbers: readonly string[]): void {
  if (numbers.length > 0) throw new RuleViolation('vouchers-not-handed');
}

function notInStock(number: string): RuleViolation {
  return new RuleViolation('voucher-not-in-stock', { parameters: { number } });
}
