import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsInt, IsString, IsUUID, MaxLength } from 'class-validator';
import { defineCommand } from '../contract.js';
import { IsCivilDate, IsNullable, IsText } from '../rules.js';

/** What became of ordered payments, as the accountant tells it. The body of POST …/payments/settlements. */
export class SettlementInput {
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(500) @IsUUID(undefined, { each: true }) paymentIds: string[];
  @IsIn(['paid', 'rejected']) outcome: 'paid' | 'rejected';
  @IsCivilDate() on: string;
  /** Why it was rejected: required then. */
  @IsNullable() @IsString() @MaxLength(1000) @IsText() reason?: string | null;
}

/** How many payments changed. */
export class Settlement {
  @IsInt() settled: number;
}

/** `cmd.decision.settle-payments.v1`. Problems: not-found, payment-not-in-state, rejection-reason-required, payment-date-out-of-range. */
export const settlePaymentsV1 = defineCommand({
  subject: 'cmd.decision.settle-payments.v1',
  owner: 'decision',
  askers: ['gateway'],
  purposes: ['keep-payments'],
  payload: SettlementInput,
  reply: Settlement,
  summary: 'Constater que des paiements ordonnés sont réglés, ou rejetés.',
  example: { paymentIds: ['01936f2e-7c1a-7000-8000-000000000021'], outcome: 'paid' as const, on: '2026-12-02' },
  replyExample: { settled: 1 },
});
