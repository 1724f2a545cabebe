import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsAmountCents, IsCivilDate, IsLine, IsNotBlank, IsNullable, IsText } from '../rules.js';

/** Where a voucher is. */
export const VOUCHER_STATES = ['in-stock', 'handed', 'lost', 'expired'] as const;

/** One of {@link VOUCHER_STATES}. */
export type VoucherState = (typeof VOUCHER_STATES)[number];

const NUMBER = /^[A-Za-z0-9][A-Za-z0-9 ./-]{0,39}$/;

/** Vouchers that came from their issuer, all of one value and date. */
export class VoucherDelivery {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @IsString({ each: true })
  @Matches(NUMBER, { each: true })
  numbers: string[];
  @IsAmountCents() valueCents: number;
  /** Last day on which they are taken. */
  @IsCivilDate() expiresOn: string;
}

/** Vouchers that can no longer be handed over. */
export class VoucherWriteOff {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @IsString({ each: true })
  @Matches(NUMBER, { each: true })
  numbers: string[];
  @IsIn(['lost', 'expired']) cause: 'lost' | 'expired';
  @IsNullable() @IsString() @MaxLength(1000) @IsText() note?: string | null;
}

/** A voucher of the stock. */
export class VoucherView {
  @IsString() number: string;
  @IsAmountCents() valueCents: number;
  @IsCivilDate() expiresOn: string;
  @IsIn(VOUCHER_STATES) state: VoucherState;
}

/** The stock of vouchers. */
export class VoucherStock {
  /** In stock, first to expire first; five hundred at most. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => VoucherView) items: VoucherView[];
  @IsInt() @Min(0) inStock: number;
  @IsAmountCents() inStockCents: number;
  @IsAmountCents() handedCents: number;
  @IsAmountCents() lostCents: number;
  @IsAmountCents() expiredCents: number;
}

/** What the person is given. Vouchers for a payment in vouchers, nothing to say for cash. */
export class HandOverInput {
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @Matches(NUMBER, { each: true })
  voucherNumbers?: string[];
}

/** When the person signed the receipt. */
export class ReceiptInput {
  @IsCivilDate() signedOn: string;
}

/** Money that comes to the imprest. */
export class TopUpInput {
  @IsAmountCents() amountCents: number;
  /** Of the paper by which it came. */
  @IsString() @IsNotEmpty() @MaxLength(200) @IsNotBlank() @IsLine() reference: string;
}

/** The imprest of a site: how much it may hold, and who keeps it. */
export class RegieInput {
  /** Act that sets it up and names its keeper. */
  @IsString() @IsNotEmpty() @MaxLength(200) @IsLine() act: string;
  @IsAmountCents() ceilingCents: number;
  @IsString() @IsNotEmpty() @MaxLength(200) @IsLine() issuer: string;
  @IsString() @IsNotEmpty() @MaxLength(200) @IsLine() subject: string;
  @IsString() @IsNotEmpty() @MaxLength(200) @IsLine() holderName: string;
}

/** Money that came to the imprest or left it. */
export class RegieMovement {
  @IsUUID() id: string;
  @IsIn(['top-up', 'hand-over']) kind: 'top-up' | 'hand-over';
  @IsAmountCents() amountCents: number;
  @IsAmountCents() balanceCents: number;
  @IsCivilDate() on: string;
  @IsString() reference: string;
}

/** The imprest as it stands. */
export class RegieAccount {
  @IsString() act: string;
  @IsString() holderName: string;
  @IsAmountCents() ceilingCents: number;
  @IsAmountCents() balanceCents: number;
}

/** The imprest with its last movements; null where a site has none. */
export class RegieView {
  @IsNullable() @IsObject() @ValidateNested() @Type(() => RegieAccount) regie: RegieAccount | null;
  /** Latest first. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => RegieMovement) movements: RegieMovement[];
}

/** A stock for examples. */
export const STOCK_EXAMPLE: VoucherStock = {
  items: [{ number: 'CAP-000123', valueCents: 1_000, expiresOn: '2027-12-31', state: 'in-stock' }],
  ...{ inStock: 1, inStockCents: 1_000, handedCents: 0, lostCents: 0, expiredCents: 0 },
};

/** An imprest for examples. */
export const REGIE_EXAMPLE: RegieView = {
  regie: { act: 'DEC-2024-07', holderName: 'Inès Faure', ceilingCents: 120_000, balanceCents: 45_000 },
  movements: [
    {
      id: '01936f2e-7c1a-7000-8000-000000000041',
      kind: 'top-up',
      amountCents: 45_000,
      balanceCents: 45_000,
      on: '2026-11-02',
      reference: 'Bordereau 12',
    },
  ],
};
