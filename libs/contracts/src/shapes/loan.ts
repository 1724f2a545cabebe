import { Type } from 'class-transformer';
import { IsArray, IsInt, IsNotEmpty, IsString, IsUUID, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { IsAmountCents, IsCivilDate, IsLine, IsNotBlank } from '../rules.js';

/** In how many months a grant is paid back, and from when. */
export class LoanInput {
  @IsInt() @Min(1) @Max(60) instalments: number;
  /** The first instalment; the others follow month by month. */
  @IsCivilDate() firstOn: string;
}

/** Money that the person paid back. */
export class RepaymentInput {
  @IsAmountCents() amountCents: number;
  @IsCivilDate() on: string;
  /** Of the paper that says so. */
  @IsString() @IsNotEmpty() @MaxLength(200) @IsNotBlank() @IsLine() reference: string;
}

/** An instalment with what is paid of it. */
export class InstalmentView {
  @IsInt() number: number;
  @IsCivilDate() dueOn: string;
  @IsAmountCents() amountCents: number;
  @IsAmountCents() paidCents: number;
}

/** A loan as it stands. */
export class LoanView {
  @IsUUID() requestId: string;
  @IsString() decisionLabel: string;
  @IsAmountCents() amountCents: number;
  @IsAmountCents() outstandingCents: number;
  /** What should have been paid before today. */
  @IsAmountCents() overdueCents: number;
  @IsArray() @ValidateNested({ each: true }) @Type(() => InstalmentView) schedule: InstalmentView[];
  /** Oldest first. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => RepaymentInput) repayments: RepaymentInput[];
}

/** Loans; none for requests that are none. */
export class LoanList {
  @IsArray() @ValidateNested({ each: true }) @Type(() => LoanView) items: LoanView[];
}

/** A loan for examples. */
export const LOAN_EXAMPLE: LoanView = {
  requestId: '01936f2e-7c1a-7000-8000-000000000009',
  decisionLabel: 'DEC-2026-000001',
  amountCents: 10_000,
  outstandingCents: 5_000,
  overdueCents: 0,
  schedule: [
    { number: 1, dueOn: '2027-01-31', amountCents: 5_000, paidCents: 5_000 },
    { number: 2, dueOn: '2027-02-28', amountCents: 5_000, paidCents: 0 },
  ],
  repayments: [{ amountCents: 5_000, on: '2027-01-30', reference: 'Reçu 12' }],
};
