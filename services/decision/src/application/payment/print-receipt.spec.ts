import { expect, test } from '@jest/globals';
import type { Paper } from '../../domain/paper.js';
import { TODAY, anAgent } from '../../testing/decision.fixture.js';
import { aCommandCause } from '../../testing/in-memory-decision-stores.js';
import { aDesk } from '../../testing/letters.fixture.js';
import { PAYMENT, aPayment, aRegie, aVoucher } from '../../testing/payments.fixture.js';
import { PrintReceipt } from './print-receipt.js';

const cause = aCommandCause(anAgent());

test('names what was handed over: vouchers by number, or cash of the imprest', async () => {
  const { memory, sources } = aDesk();
  const printed: Paper[] = [];
  const press = { print: async (paper: Paper) => new Uint8Array([printed.push(paper)]) };
  const useCase = new PrintReceipt(memory.unitOfWork, sources.identities, press);
  const paid = { state: 'paid', settledOn: TODAY } as const;
  memory.payments.rows.set(PAYMENT, aPayment({ mode: 'voucher' }));
  await expect(useCase.execute(cause, PAYMENT)).rejects.toThrow('document-not-ready');
  memory.payments.rows.set(PAYMENT, aPayment({ mode: 'voucher', ...paid }));
  memory.tills.stock.set('CAP-1', aVoucher({ state: 'handed', paymentId: PAYMENT }));
  await useCase.execute(cause, PAYMENT);
  memory.payments.rows.set(PAYMENT, aPayment({ mode: 'regie', ...paid }));
  memory.tills.regie = aRegie();
  await useCase.execute(cause, PAYMENT);
  const [vouchers, cash] = printed.map((paper) => JSON.stringify(paper));
  expect(vouchers).toMatch(/JEANNE MARTIN.*/);
  expect(vouchers).toContain('n° CAP-1, 10,00');
  expect(cash).toContain('en espèces, de la régie d’avances (arrêté du 7 mars 2024)');
  await expect(useCase.execute(cause, 'none')).rejects.toThrow('not-found');
});
