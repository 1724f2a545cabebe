import { IsIn } from 'class-validator';
import { CLOSING_REASONS, type ClosingReason } from '../commands/close-request.v1.js';
import { defineEvent } from '../contract.js';
import { IsCivilDate } from '../rules.js';

/** A person closed a request without decision. */
export class RequestClosedV1 {
  @IsCivilDate() closedOn: string;
  @IsIn(CLOSING_REASONS) reason: ClosingReason;
}

/** `aid.decision.request-closed.v1` */
export const requestClosedV1 = defineEvent({
  subject: 'aid.decision.request-closed.v1',
  producer: 'decision',
  payload: RequestClosedV1,
  summary: 'Une demande a été close sans décision.',
  example: { closedOn: '2026-12-17', reason: 'departure' as const },
});
