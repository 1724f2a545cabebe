import { IsIn, IsUUID } from 'class-validator';
import { defineCommand } from '../contract.js';
import { Acknowledgement } from '../shapes/acknowledgement.js';

/** Why a request ends without decision, the household having withdrawn nothing. */
export const CLOSING_REASONS = ['no-follow-up', 'death', 'departure', 'reorientation'] as const;

/** One of {@link CLOSING_REASONS}. */
export type ClosingReason = (typeof CLOSING_REASONS)[number];

/** The body of POST …/closing. */
export class ClosingInput {
  @IsIn(CLOSING_REASONS) reason: ClosingReason;
}

/** Request of {@link closeRequestV1}. */
export class CloseRequest extends ClosingInput {
  @IsUUID() requestId: string;
}

/** `cmd.decision.close-request.v1`. Problems: not-found, already-decided, not-awaiting-decision. */
export const closeRequestV1 = defineCommand({
  subject: 'cmd.decision.close-request.v1',
  owner: 'decision',
  askers: ['gateway'],
  purposes: ['close-request'],
  payload: CloseRequest,
  reply: Acknowledgement,
  summary: 'Clore une demande sans décision : sans suite, décès, départ, réorientation.',
  example: { requestId: '01936f2e-7c1a-7000-8000-000000000009', reason: 'departure' as const },
  replyExample: { changed: true },
});
