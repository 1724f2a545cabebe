import { ArrayMinSize, IsArray, IsString } from 'class-validator';
import { defineEvent } from '../contract.js';
import { RequestSubmittedV1, requestSubmittedV1 } from './request-submitted.v1.js';

/** A filed request was completed or put right: all of its facts as they are now. */
export class RequestCorrectedV1 extends RequestSubmittedV1 {
  /** Names of the fields that changed. */
  @IsArray() @ArrayMinSize(1) @IsString({ each: true }) changed: string[];
}

/** `aid.intake.request-corrected.v1`; its actor is who corrected it. */
export const requestCorrectedV1 = defineEvent({
  subject: 'aid.intake.request-corrected.v1',
  producer: 'intake',
  payload: RequestCorrectedV1,
  summary: 'Une demande enregistrée est complétée ou corrigée.',
  example: { ...requestSubmittedV1.example, billCents: 18_000, needLevel: 1, changed: ['billCents', 'needLevel'] },
});
