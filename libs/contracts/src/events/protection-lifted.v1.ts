import { IsCivilDate } from '../rules.js';
import { defineEvent } from '../contract.js';

/** A file is protected no more. */
export class ProtectionLiftedV1 {
  @IsCivilDate() liftedOn: string;
}

/** `aid.intake.protection-lifted.v1`. Its sequence counts the acts about the protection of the request. */
export const protectionLiftedV1 = defineEvent({
  subject: 'aid.intake.protection-lifted.v1',
  producer: 'intake',
  payload: ProtectionLiftedV1,
  summary: 'La protection du dossier est levée.',
  example: { liftedOn: '2026-11-23' },
});
