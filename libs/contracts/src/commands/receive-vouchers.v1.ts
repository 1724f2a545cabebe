import { defineCommand } from '../contract.js';
import { STOCK_EXAMPLE, VoucherDelivery, VoucherStock } from '../shapes/till.js';

/** `cmd.decision.receive-vouchers.v1`. Problems: voucher-known, voucher-past. */
export const receiveVouchersV1 = defineCommand({
  subject: 'cmd.decision.receive-vouchers.v1',
  owner: 'decision',
  askers: ['gateway'],
  purposes: ['keep-payments'],
  payload: VoucherDelivery,
  reply: VoucherStock,
  summary: 'Faire entrer des chèques d’accompagnement en stock.',
  example: { numbers: ['CAP-000123'], valueCents: 1_000, expiresOn: '2027-12-31' },
  replyExample: STOCK_EXAMPLE,
});
