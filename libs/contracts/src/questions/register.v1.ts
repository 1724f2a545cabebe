import { Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { defineQuestion } from '../contract.js';
import { IsAmountCents, IsCivilDate, IsNullable } from '../rules.js';
import { AUTHORITIES, type Authority } from '../shapes/authority.js';
import { DECISION_OUTCOMES, type DecisionOutcome } from '../shapes/decision.js';
import { RegisterReference } from '../shapes/register-reference.js';

/** Request of {@link registerV1}. */
export class RegisterQuestion {
  /** Year of the series; null for all. */
  @IsNullable() @IsInt() @Min(2000) @Max(2200) year: number | null;
  /** Position after which to go on; null from the beginning. */
  @IsNullable() @IsInt() @Min(0) after: number | null;
  @IsInt() @Min(1) @Max(200) limit: number;
}

/** One line of the register: no name. */
export class RegisterLine {
  @IsObject() @ValidateNested() @Type(() => RegisterReference) register: RegisterReference;
  @IsString() @MaxLength(64) previousHash: string;
  @IsUUID() requestId: string;
  @IsString() reference: string;
  @IsIn(DECISION_OUTCOMES) outcome: DecisionOutcome;
  @IsNullable() @IsAmountCents() amountCents: number | null;
  @IsIn(AUTHORITIES) authority: Authority;
  @IsCivilDate() decidedOn: string;
}

/** Reply of {@link registerV1}, in chain order; `more` says that lines follow the last one. */
export class RegisterPage {
  @IsArray() @ValidateNested({ each: true }) @Type(() => RegisterLine) lines: RegisterLine[];
  @IsBoolean() more: boolean;
}

const line = {
  register: { series: 'DEC', year: 2026, number: 1, position: 1, hash: 'b'.repeat(64), label: 'DEC-2026-000001' },
  previousHash: '0'.repeat(64),
  requestId: '01936f2e-7c1a-7000-8000-000000000009',
  reference: 'CHA-2026-000123',
  outcome: 'granted' as const,
  amountCents: 15_000,
  authority: 'delegated-agent' as const,
  decidedOn: '2026-11-23',
};

/** `ask.decision.register.v1`: a page of the site's register. */
export const registerV1 = defineQuestion({
  subject: 'ask.decision.register.v1',
  owner: 'decision',
  askers: ['gateway'],
  purposes: ['read-register'],
  payload: RegisterQuestion,
  reply: RegisterPage,
  summary: 'Une page du registre des décisions.',
  example: { year: 2026, after: null, limit: 50 },
  replyExample: { lines: [line], more: false },
});
