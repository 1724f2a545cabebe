import { Type } from 'class-transformer';
import { IsArray, IsObject, ValidateNested } from 'class-validator';
import { defineQuestion } from '../contract.js';
import { IsNullable } from '../rules.js';
import { FileProtection, ProtectionAct } from '../shapes/protection.js';
import { RequestReference } from '../shapes/request-reference.js';

/** Reply of {@link protectionV1}: null for a file that is not protected; acts, the last first, of one that is or was. */
export class ProtectionReply {
  @IsNullable() @IsObject() @ValidateNested() @Type(() => FileProtection) protection: FileProtection | null;
  @IsArray() @ValidateNested({ each: true }) @Type(() => ProtectionAct) acts: ProtectionAct[];
}

/** `ask.intake.protection.v1`: leaves an access-log row. Problems: not-found, role-not-allowed. */
export const protectionV1 = defineQuestion({
  subject: 'ask.intake.protection.v1',
  owner: 'intake',
  askers: ['gateway'],
  purposes: ['read-protection'],
  payload: RequestReference,
  reply: ProtectionReply,
  summary: 'La protection d’un dossier, pour les personnes qui le lisent.',
  example: { requestId: '01936f2e-7c1a-7000-8000-000000000009' },
  replyExample: {
    protection: {
      ...{ reason: 'violence' as const, readerIds: ['octroi-development|chaville:agent'] },
      channel: { means: 'in-person' as const, caution: 'Courriers remis au centre, jamais au domicile.' },
      ...{ protectedBy: 'octroi-development|chaville:agent', protectedAt: '2026-11-23T09:15:02.120Z' },
    },
    acts: [
      {
        ...{ kind: 'protected' as const, at: '2026-11-23T09:15:02.120Z' },
        ...{ by: 'octroi-development|chaville:agent', motive: null },
      },
    ],
  },
});
