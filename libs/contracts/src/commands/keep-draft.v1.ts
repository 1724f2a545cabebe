import { IsObject, IsUUID } from 'class-validator';
import { defineCommand } from '../contract.js';
import { IsInstant, IsNullable } from '../rules.js';

/** Request of {@link keepDraftV1}. */
export class KeepDraft {
  /** Chosen by the asker. */
  @IsUUID() draftId: string;
  /** A request as far as it was typed, in the words of the page; null takes the draft away. */
  @IsNullable() @IsObject() content: object | null;
}

/** Reply of {@link keepDraftV1}. */
export class KeptDraft {
  /** Null when it is kept no more. */
  @IsNullable() @IsInstant() updatedAt: string | null;
}

/** `cmd.intake.keep-draft.v1`: of the asker alone, kept for 30 days. Problems: draft-not-kept, role-not-allowed. */
export const keepDraftV1 = defineCommand({
  subject: 'cmd.intake.keep-draft.v1',
  owner: 'intake',
  askers: ['gateway'],
  purposes: ['keep-draft'],
  payload: KeepDraft,
  reply: KeptDraft,
  summary: 'Garder le brouillon d’une demande, ou ne plus le garder.',
  example: { draftId: '01936f2e-7c1a-7000-8000-000000000011', content: { aid: 'aide-alimentaire' } },
  replyExample: { updatedAt: '2026-11-23T09:15:02.120Z' },
});
