import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsUUID, ValidateNested } from 'class-validator';
import { defineCommand } from '../contract.js';
import { PaymentList, PaymentPart } from '../shapes/payment.js';
import { PAYMENT_EXAMPLE } from '../questions/payments.v1.js';

/** How a grant is paid: the body of POST …/payments (without the id). The parts make up all that is still to be paid. */
export class PaymentPlanInput {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => PaymentPart)
  parts: PaymentPart[];
}

/** Request of {@link planPaymentsV1}. */
export class PlanPayments extends PaymentPlanInput {
  @IsUUID() requestId: string;
}

/** `cmd.decision.plan-payments.v1`. Problems: not-found, nothing-to-pay, payment-sum-mismatch, creditor-required. */
export const planPaymentsV1 = defineCommand({
  subject: 'cmd.decision.plan-payments.v1',
  owner: 'decision',
  askers: ['gateway'],
  purposes: ['plan-payments'],
  payload: PlanPayments,
  reply: PaymentList,
  summary: 'Dire comment une aide accordée est payée, et à qui ; ce qui a été rejeté est ainsi repris.',
  example: {
    requestId: '01936f2e-7c1a-7000-8000-000000000009',
    parts: [{ mode: 'creditor' as const, amountCents: 15_000, creditor: { name: 'EDF', reference: '6 012 345 678' } }],
  },
  replyExample: { items: [PAYMENT_EXAMPLE] },
});
