import { IsCivilDate, IsCode } from '../rules.js';
import { defineEvent } from '../contract.js';

/** The household withdrew its request before any decision. */
export class RequestWithdrawnV1 {
  @IsCivilDate() withdrawnOn: string;
  @IsCode() reason: string;
}

/** `aid.decision.request-withdrawn.v1` */
export const requestWithdrawnV1 = defineEvent({
  subject: 'aid.decision.request-withdrawn.v1',
  producer: 'decision',
  payload: RequestWithdrawnV1,
  summary: 'Le foyer a retiré sa demande avant toute décision.',
  example: { withdrawnOn: '2026-11-23', reason: 'withdrawn-by-the-person' },
});
