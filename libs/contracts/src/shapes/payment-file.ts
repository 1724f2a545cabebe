import { IsInt, IsNotEmpty, IsString, IsUUID, MaxLength, Min } from 'class-validator';
import { IsAmountCents, IsCivilDate, IsNotBlank, IsNullable, IsSha256, IsText } from '../rules.js';

/** A numbered batch of payments for the accountant. */
export class PaymentFileView {
  @IsUUID() id: string;
  /** E.g. `PAI-2026-0001`. */
  @IsString() label: string;
  @IsInt() year: number;
  @IsInt() number: number;
  @IsCivilDate() madeOn: string;
  @IsInt() @Min(1) count: number;
  @IsAmountCents() totalCents: number;
  /** Of the bytes of the CSV file as it was made. */
  @IsSha256() sha256: string;
  /** How many of its payments are not yet paid or rejected. */
  @IsInt() @Min(0) awaited: number;
  @IsNullable() @IsCivilDate() cancelledOn: string | null;
  @IsNullable() @IsString() cancelReason: string | null;
}

/** Why a person calls a file back. */
export class CancellationInput {
  @IsString() @IsNotEmpty() @MaxLength(1000) @IsNotBlank() @IsText() reason: string;
}
