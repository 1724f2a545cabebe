import { Type } from 'class-transformer';
import { IsArray, IsObject, IsUUID, ValidateNested } from 'class-validator';
import { defineQuestion } from '../contract.js';
import { IsInstant } from '../rules.js';

/** Request of {@link draftsV1}: nothing to say. */
export class DraftsQuestion {}

/** A request as far as it was typed. */
export class RequestDraft {
  @IsUUID() id: string;
  @IsObject() content: object;
  @IsInstant() updatedAt: string;
}

/** Reply of {@link draftsV1}, the last changed first. */
export class RequestDrafts {
  @IsArray() @ValidateNested({ each: true }) @Type(() => RequestDraft) items: RequestDraft[];
}

/** `ask.intake.drafts.v1`: the asker's own. Problem: role-not-allowed. */
export const draftsV1 = defineQuestion({
  subject: 'ask.intake.drafts.v1',
  owner: 'intake',
  askers: ['gateway'],
  purposes: ['keep-draft'],
  payload: DraftsQuestion,
  reply: RequestDrafts,
  summary: 'Les brouillons de la personne.',
  example: {},
  replyExample: {
    items: [
      {
        ...{ id: '01936f2e-7c1a-7000-8000-000000000011', content: { aid: 'aide-alimentaire' } },
        updatedAt: '2026-11-23T09:15:02.120Z',
      },
    ],
  },
});
