import { defineCommand } from '../contract.js';
import { STOCK_EXAMPLE, VoucherStock, VoucherWriteOff } from '../shapes/till.js';

/** `cmd.decision.write-off-vouchers.v1`. Problems: voucher-not-in-stock, voucher-not-expired. */
export const writeOffVouchersV1 = defineCommand({
  subject: 'cmd.decision.write-off-vouchers.v1',
  owner: 'decision',
  askers: ['gateway'],
  purposes: ['keep-payments'],
  payload: VoucherWriteOff,
  reply: VoucherStock,
  summary: 'Constater la perte ou la péremption de chèques d’accompagnement.',
  example: { numbers: ['CAP-000123'], cause: 'lost' as const, note: 'Carnet égaré, constaté à l’inventaire.' },
  replyExample: STOCK_EXAMPLE,
});
