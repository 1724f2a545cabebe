import { IsUUID } from 'class-validator';
import { defineCommand } from '../contract.js';
import { Acknowledgement } from '../shapes/acknowledgement.js';
import { ProtectionMotive } from '../shapes/protection.js';

/** Request of {@link liftProtectionV1}. */
export class LiftProtection extends ProtectionMotive {
  @IsUUID() requestId: string;
}

/** `cmd.intake.lift-protection.v1`: by whoever protected the file, or a manager among its readers. Problems: not-found, not-protected, role-not-allowed. */
export const liftProtectionV1 = defineCommand({
  subject: 'cmd.intake.lift-protection.v1',
  owner: 'intake',
  askers: ['gateway'],
  purposes: ['lift-protection'],
  payload: LiftProtection,
  reply: Acknowledgement,
  summary: 'Lever la protection d’un dossier, avec le motif.',
  example: { requestId: '01936f2e-7c1a-7000-8000-000000000009', motive: 'À la demande de la personne.' },
  replyExample: { changed: true },
});
