import { IsUUID } from 'class-validator';
import { defineEvent } from '../contract.js';

/** Something was promised to the person. What it says stays with its owner. */
export class PromiseRecordedV1 {
  @IsUUID() promiseId: string;
}

/** `aid.intake.promise-recorded.v1`. Its sequence is that of the request as it was: the facts are the same. */
export const promiseRecordedV1 = defineEvent({
  subject: 'aid.intake.promise-recorded.v1',
  producer: 'intake',
  payload: PromiseRecordedV1,
  summary: 'Une promesse faite à la personne a été notée.',
  example: { promiseId: '01936f2e-7c1a-7000-8000-000000000022' },
});
