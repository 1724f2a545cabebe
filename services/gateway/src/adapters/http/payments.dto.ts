import { IsNullable, PAYMENT_STATES, PaymentFileView, PaymentView, type PaymentState } from '@octroi/contracts';
import { Type } from 'class-transformer';
import { IsArray, IsIn, IsInt, IsString, Max, MaxLength, Min, ValidateNested } from 'class-validator';

/** Which payments. */
export class PaymentsQuery {
  /** All when it is left out. */
  @IsNullable() @IsIn(PAYMENT_STATES) state?: PaymentState;
  @IsNullable() @IsString() @MaxLength(200) cursor?: string;
  @IsNullable() @Type(() => Number) @IsInt() @Min(1) @Max(200) limit?: number;
}

/** A page of payments, oldest first. */
export class PaymentsView {
  @IsArray() @ValidateNested({ each: true }) @Type(() => PaymentView) items: PaymentView[];
  @IsNullable() @IsString() nextCursor: string | null;
}

/** Files for the accountant, latest first. */
export class PaymentFilesView {
  @IsArray() @ValidateNested({ each: true }) @Type(() => PaymentFileView) items: PaymentFileView[];
}
