import { Type } from 'class-transformer';
import { IsArray, IsIn, IsInt, IsObject, Matches, Max, Min, ValidateNested } from 'class-validator';
import { defineQuestion } from '../contract.js';
import { IsInstant, IsSha256, IsSiteId } from '../rules.js';

/** When a checkpoint is made. */
export const CHECKPOINT_OCCASIONS = ['daily', 'session', 'export'] as const;

/** Request of {@link registerCheckpointsV1}. */
export class RegisterCheckpointsQuestion {
  @IsInt() @Min(1) @Max(200) limit: number;
}

/** What was signed: deploy/docs/register.md has it byte by byte. */
export class RegisterCheckpoint {
  @IsIn([1]) version: 1;
  @IsSiteId() site: string;
  @IsInt() @Min(1) position: number;
  @IsSha256() hash: string;
  /** Last number of each series, by `DEC-2026`. */
  @IsObject() numbers: Record<string, number>;
  @IsIn(CHECKPOINT_OCCASIONS) occasion: (typeof CHECKPOINT_OCCASIONS)[number];
  @IsInstant() signedAt: string;
  /** Ed25519, 32 bytes in hexadecimal. */
  @Matches(/^[0-9a-f]{64}$/) publicKey: string;
}

/** A checkpoint with its signature: the file that the verifier takes. */
export class SignedRegisterCheckpoint {
  @IsObject() @ValidateNested() @Type(() => RegisterCheckpoint) checkpoint: RegisterCheckpoint;
  /** Ed25519, 64 bytes in hexadecimal. */
  @Matches(/^[0-9a-f]{128}$/) signature: string;
}

/** Reply of {@link registerCheckpointsV1}, newest first. */
export class RegisterCheckpoints {
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => SignedRegisterCheckpoint)
  checkpoints: SignedRegisterCheckpoint[];
}

/** `ask.decision.register-checkpoints.v1`: what was signed about the site's register. */
export const registerCheckpointsV1 = defineQuestion({
  subject: 'ask.decision.register-checkpoints.v1',
  owner: 'decision',
  askers: ['gateway'],
  purposes: ['verify-register'],
  payload: RegisterCheckpointsQuestion,
  reply: RegisterCheckpoints,
  summary: 'Les points de contrôle signés du registre.',
  example: { limit: 10 },
  replyExample: {
    checkpoints: [
      {
        checkpoint: {
          version: 1 as const,
          site: 'chaville',
          position: 1,
          hash: 'b'.repeat(64),
          numbers: { 'DEC-2026': 1 },
          occasion: 'daily' as const,
          signedAt: '2026-11-23T09:15:02.120Z',
          publicKey: 'c'.repeat(64),
        },
        signature: 'd'.repeat(128),
      },
    ],
  },
});
