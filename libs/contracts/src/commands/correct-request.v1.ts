import { Type } from 'class-transformer';
import { IsArray, IsInt, IsObject, IsString, IsUUID, Min, ValidateNested } from 'class-validator';
import { defineCommand } from '../contract.js';
import { IsNullable } from '../rules.js';
import { RequestCorrection } from '../shapes/aid-request-submission.js';

/** Request of {@link correctRequestV1}. */
export class CorrectRequest {
  @IsUUID() requestId: string;
  /** The version that the author of the correction has read; null when any will do. */
  @IsNullable() @IsInt() @Min(1) version?: number | null;
  @IsObject() @ValidateNested() @Type(() => RequestCorrection) correction: RequestCorrection;
}

/** What changed. */
export class CorrectedRequest {
  /** Names of the fields that are not what they were; none when everything was known. */
  @IsArray() @IsString({ each: true }) changed: string[];
}

/** `cmd.intake.correct-request.v1`: facts added to a filed request, or put right; every change is kept with its author. Problems: not-found, request-changed. */
export const correctRequestV1 = defineCommand({
  subject: 'cmd.intake.correct-request.v1',
  owner: 'intake',
  askers: ['gateway'],
  purposes: ['correct-request'],
  payload: CorrectRequest,
  reply: CorrectedRequest,
  summary: 'Compléter ou corriger une demande enregistrée.',
  example: { requestId: '01936f2e-7c1a-7000-8000-000000000009', correction: { billCents: 18_000, needLevel: 1 } },
  replyExample: { changed: ['billCents', 'needLevel'] },
});
