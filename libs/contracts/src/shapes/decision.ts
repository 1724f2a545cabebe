import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { IsAmountCents, IsCivilDate, IsCode, IsNullable, IsText } from '../rules.js';
import { PAYMENT_MODES, type PaymentMode } from './payment.js';

/** The ends of a decision. `adjourned` leaves the request open with the date it comes back. */
export const DECISION_OUTCOMES = ['granted', 'partially-granted', 'refused', 'adjourned'] as const;

/** One of {@link DECISION_OUTCOMES}. */
export type DecisionOutcome = (typeof DECISION_OUTCOMES)[number];

/** Why a decision departs from the regulation's proposal. */
export class Derogation {
  @IsString() @IsNotEmpty() @MaxLength(2000) @IsText() reason: string;
}

/** Why a person lets a grant overrun a budget envelope. */
export class Overrun {
  @IsString() @IsNotEmpty() @MaxLength(2000) @IsText() reason: string;
}

/** A decision as a person takes it: the body of POST …/aid-requests/{id}/decision. */
export class DecisionInput {
  @IsIn(DECISION_OUTCOMES) outcome: DecisionOutcome;
  /** Granted amount; required for a grant, absent for a refusal or an adjournment. */
  @IsNullable() @IsAmountCents() amountCents?: number | null;
  /** Codes of the site's catalogue of reasons; required for a refusal or a partial grant. */
  @IsOptional() @IsArray() @ArrayMaxSize(10) @IsCode({ each: true }) reasonCodes?: string[];
  @IsNullable() @IsString() @MaxLength(2000) @IsText() comment?: string | null;
  /** Date on which an adjourned request comes back. */
  @IsNullable() @IsCivilDate() returnsOn?: string | null;
  @IsNullable() @IsObject() @ValidateNested() @Type(() => Derogation) derogation?: Derogation | null;
  /** How a grant is paid; may be said later. */
  @IsNullable() @IsIn(PAYMENT_MODES) paymentMode?: PaymentMode | null;
  /** Lets the grant overrun a budget envelope. */
  @IsNullable() @IsObject() @ValidateNested() @Type(() => Overrun) overrun?: Overrun | null;
}
