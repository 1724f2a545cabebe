import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsUUID, Max, Min, ValidateNested } from 'class-validator';
import { defineQuestion } from '../contract.js';
import { IsNullable } from '../rules.js';
import { PAYMENT_STATES, PaymentView, type PaymentState } from '../shapes/payment.js';

/** Request of {@link paymentsV1}. */
export class PaymentsQuestion {
  /** Payments of one request, those that were replaced too. Null for those of the centre that stand. */
  @IsNullable() @IsUUID() requestId: string | null;
  /** One payment. */
  @IsNullable() @IsUUID() paymentId: string | null;
  /** Null for all. */
  @IsNullable() @IsArray() @ArrayMaxSize(4) @IsIn(PAYMENT_STATES, { each: true }) states: PaymentState[] | null;
  /** Payments after this one. */
  @IsNullable() @IsUUID() after: string | null;
  @IsInt() @Min(1) @Max(200) limit: number;
}

/** Reply of {@link paymentsV1}, oldest first. */
export class PaymentPage {
  @IsArray() @ValidateNested({ each: true }) @Type(() => PaymentView) items: PaymentView[];
  @IsBoolean() more: boolean;
}

/** A payment for examples. */
export const PAYMENT_EXAMPLE: PaymentView = {
  id: '01936f2e-7c1a-7000-8000-000000000021',
  requestId: '01936f2e-7c1a-7000-8000-000000000009',
  reference: 'CHA-2026-000123',
  aid: 'aide-alimentaire',
  aidLabel: 'Aide alimentaire',
  decisionLabel: 'DEC-2026-000001',
  decidedOn: '2026-11-23',
  amountCents: 15_000,
  mode: 'creditor',
  creditor: { name: 'EDF', reference: '6 012 345 678' },
  state: 'to-pay',
  settledOn: null,
  rejection: null,
  replaced: false,
  receiptSignedOn: null,
  fileLabel: null,
};

/** `ask.decision.payments.v1`. Problems: role-not-allowed, not-found (an unknown payment that was asked for by its id). */
export const paymentsV1 = defineQuestion({
  subject: 'ask.decision.payments.v1',
  owner: 'decision',
  askers: ['gateway'],
  purposes: ['read-payments'],
  payload: PaymentsQuestion,
  reply: PaymentPage,
  summary: 'Les paiements d’une demande, ou ceux d’un CCAS selon leur état.',
  example: { requestId: null, paymentId: null, states: ['to-pay' as const], after: null, limit: 50 },
  replyExample: { items: [PAYMENT_EXAMPLE], more: false },
});
