import { IsUUID } from 'class-validator';
import { defineCommand } from '../contract.js';
import { Acknowledgement } from '../shapes/acknowledgement.js';
import { ProtectionInput } from '../shapes/protection.js';

/** Request of {@link protectFileV1}. */
export class ProtectFile extends ProtectionInput {
  @IsUUID() requestId: string;
}

/** `cmd.intake.protect-file.v1`: every request of the same applicant. Problems: not-found, channel-not-safe, role-not-allowed. */
export const protectFileV1 = defineCommand({
  subject: 'cmd.intake.protect-file.v1',
  owner: 'intake',
  askers: ['gateway'],
  purposes: ['protect-file'],
  payload: ProtectFile,
  reply: Acknowledgement,
  summary: 'Protéger un dossier : il n’existe plus que pour les personnes nommées.',
  example: {
    ...{ requestId: '01936f2e-7c1a-7000-8000-000000000009', reason: 'violence' as const },
    readerIds: ['octroi-development|chaville:agent'],
    channel: { means: 'in-person' as const, caution: 'Courriers remis au centre, jamais au domicile.' },
  },
  replyExample: { changed: true },
});
