import { ArrayMaxSize, IsArray, IsString } from 'class-validator';
import { defineEvent } from '../contract.js';

/** A file exists for some accounts only. Why, and how the person is reached, stays with its owner. */
export class RequestProtectedV1 {
  /** Opaque subjects: these and no other. */
  @IsArray() @ArrayMaxSize(60) @IsString({ each: true }) readerIds: string[];
}

/** `aid.intake.request-protected.v1`. Its sequence counts the acts about the protection of the request. */
export const requestProtectedV1 = defineEvent({
  subject: 'aid.intake.request-protected.v1',
  producer: 'intake',
  payload: RequestProtectedV1,
  summary: 'Le dossier est protégé : seules les personnes nommées le lisent.',
  example: { readerIds: ['octroi-development|chaville:agent'] },
});
