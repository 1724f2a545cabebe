import { IsBoolean, IsIn, IsInt, Min } from 'class-validator';
import { defineQuestion } from '../contract.js';
import { IsInstant, IsNullable, IsSha256 } from '../rules.js';

/** Request of {@link registerVerificationV1}: nothing to say. */
export class RegisterVerificationQuestion {}

/** Faults that the verifier tells apart. */
export const REGISTER_FAULTS = [
  'content-altered',
  'chain-broken',
  'position-gap',
  'number-gap',
  'head-mismatch',
] as const;

/** Whether the register is intact. */
export class RegisterVerification {
  @IsBoolean() intact: boolean;
  @IsInt() @Min(0) entries: number;
  @IsNullable() @IsSha256() headHash: string | null;
  @IsNullable() @IsIn(REGISTER_FAULTS) fault: (typeof REGISTER_FAULTS)[number] | null;
  /** Position of the first fault. */
  @IsNullable() @IsInt() faultPosition: number | null;
  @IsInstant() verifiedAt: string;
}

/** `ask.decision.register-verification.v1`: walks the whole chain of the site. */
export const registerVerificationV1 = defineQuestion({
  subject: 'ask.decision.register-verification.v1',
  owner: 'decision',
  askers: ['gateway'],
  purposes: ['verify-register'],
  payload: RegisterVerificationQuestion,
  reply: RegisterVerification,
  summary: 'Le registre est-il intact ?',
  example: {},
  replyExample: {
    intact: true,
    entries: 1,
    headHash: 'b'.repeat(64),
    fault: null,
    faultPosition: null,
    verifiedAt: '2026-11-23T09:15:02.120Z',
  },
});
