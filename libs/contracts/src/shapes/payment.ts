import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { IsAmountCents, IsCivilDate, IsCode, IsLine, IsNotBlank, IsNullable } from '../rules.js';

/** How a grant is paid: to who is owed the money, to the person's account, in vouchers, or in cash from the imprest. */
export const PAYMENT_MODES = ['creditor', 'transfer', 'voucher', 'regie'] as const;

/** One of {@link PAYMENT_MODES}. */
export type PaymentMode = (typeof PAYMENT_MODES)[number];

/** Where a payment stands. */
export const PAYMENT_STATES = ['to-pay', 'ordered', 'paid', 'rejected'] as const;

/** One of {@link PAYMENT_STATES}. */
export type PaymentState = (typeof PAYMENT_STATES)[number];

/** Who is owed the money: a supplier, a landlord. */
export class Creditor {
  @IsString() @IsNotEmpty() @MaxLength(200) @IsNotBlank() @IsLine() name: string;
  /** What the creditor knows the person's account by. */
  @IsNullable() @IsString() @MaxLength(100) @IsLine() reference?: string | null;
  /** For the commitment letter. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(6)
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  @IsLine({ each: true })
  addressLines?: string[];
}

/** One payment of a grant. */
export class PaymentPart {
  @IsIn(PAYMENT_MODES) mode: PaymentMode;
  @IsAmountCents() amountCents: number;
  /** Required when a creditor is paid, absent otherwise. */
  @IsNullable() @IsObject() @ValidateNested() @Type(() => Creditor) creditor?: Creditor | null;
}

/** A payment as people see it. */
export class PaymentView {
  @IsUUID() id: string;
  @IsUUID() requestId: string;
  /** Reference of the request. */
  @IsString() reference: string;
  @IsCode() aid: string;
  @IsString() aidLabel: string;
  /** Number of the decision in the register. */
  @IsString() decisionLabel: string;
  @IsCivilDate() decidedOn: string;
  @IsAmountCents() amountCents: number;
  /** Null as long as nobody has said how it is paid. */
  @IsNullable() @IsIn(PAYMENT_MODES) mode: PaymentMode | null;
  @IsNullable() @IsObject() @ValidateNested() @Type(() => Creditor) creditor: Creditor | null;
  @IsIn(PAYMENT_STATES) state: PaymentState;
  /** Day on which it was paid or rejected. */
  @IsNullable() @IsCivilDate() settledOn: string | null;
  @IsNullable() @IsString() rejection: string | null;
  /** True when another payment stands in its place. */
  @IsBoolean() replaced: boolean;
  /** Day on which the person signed the receipt of what was handed over. */
  @IsNullable() @IsCivilDate() receiptSignedOn: string | null;
  /** Number of the file that orders it, e.g. `PAI-2026-0001`. */
  @IsNullable() @IsString() fileLabel: string | null;
}

/** Payments of one request, oldest first. */
export class PaymentList {
  @IsArray() @ValidateNested({ each: true }) @Type(() => PaymentView) items: PaymentView[];
}
