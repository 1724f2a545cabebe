import { defineQuestion } from '../contract.js';
import { STOCK_EXAMPLE, VoucherStock } from '../shapes/till.js';

/** Request of {@link vouchersV1}: nothing to say. */
export class VouchersQuestion {}

/** `ask.decision.vouchers.v1` */
export const vouchersV1 = defineQuestion({
  subject: 'ask.decision.vouchers.v1',
  owner: 'decision',
  askers: ['gateway'],
  purposes: ['read-payments'],
  payload: VouchersQuestion,
  reply: VoucherStock,
  summary: 'Le stock de chèques d’accompagnement d’un CCAS.',
  example: {},
  replyExample: STOCK_EXAMPLE,
});
