import { IsArray, IsInt, IsObject, IsString, IsUUID, Min, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { defineQuestion } from '../contract.js';
import { AidRequestSubmission } from '../shapes/aid-request-submission.js';
import { MadePromise } from '../shapes/promise.js';
import { RequestReference } from '../shapes/request-reference.js';
import { submitRequestV1 } from '../commands/submit-request.v1.js';

/** The request as it was filed, with its reference. */
export class RequestDetails {
  @IsUUID() requestId: string;
  @IsString() reference: string;
  /** Rises with each correction. */
  @IsInt() @Min(1) version: number;
  @IsObject() @ValidateNested() @Type(() => AidRequestSubmission) submission: AidRequestSubmission;
  /** What the person was promised, the last first. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => MadePromise) promises: MadePromise[];
}

/** `ask.intake.request-details.v1`: names and free text for the case view; leaves an access-log row. Problem: not-found. */
export const requestDetailsV1 = defineQuestion({
  subject: 'ask.intake.request-details.v1',
  owner: 'intake',
  askers: ['gateway'],
  purposes: ['read-case'],
  payload: RequestReference,
  reply: RequestDetails,
  summary: 'La demande telle qu’elle a été enregistrée.',
  example: { requestId: '01936f2e-7c1a-7000-8000-000000000009' },
  replyExample: {
    requestId: '01936f2e-7c1a-7000-8000-000000000009',
    reference: 'CHA-2026-000123',
    version: 1,
    submission: submitRequestV1.example,
    promises: [
      {
        ...{ id: '01936f2e-7c1a-7000-8000-000000000022', text: 'Rappel avant vendredi.' },
        ...{ recordedBy: 'octroi-development|chaville:agent', recordedAt: '2026-11-23T09:15:02.120Z' },
      },
    ],
  },
});
