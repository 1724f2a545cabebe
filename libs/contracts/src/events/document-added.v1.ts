import { IsUUID } from 'class-validator';
import { defineEvent } from '../contract.js';

/** A scan joined a request. What it is called and says stays with its owner. */
export class DocumentAddedV1 {
  @IsUUID() scanId: string;
}

/** `aid.intake.document-added.v1`. Its sequence is that of the request as it was: the facts are the same. */
export const documentAddedV1 = defineEvent({
  subject: 'aid.intake.document-added.v1',
  producer: 'intake',
  payload: DocumentAddedV1,
  summary: 'Une pièce numérisée a été ajoutée à la demande.',
  example: { scanId: '01936f2e-7c1a-7000-8000-000000000021' },
});
