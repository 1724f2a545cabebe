import { Type } from 'class-transformer';
import { IsArray, ValidateNested } from 'class-validator';
import { defineQuestion } from '../contract.js';
import { CaseDocument, DOCUMENT_EXAMPLE } from '../shapes/case-document.js';
import { RequestReference } from '../shapes/request-reference.js';

/** Reply of {@link documentsV1}, oldest first. */
export class CaseDocuments {
  @IsArray() @ValidateNested({ each: true }) @Type(() => CaseDocument) items: CaseDocument[];
}

/** `ask.intake.documents.v1`: leaves an access-log row. Problems: not-found, role-not-allowed. */
export const documentsV1 = defineQuestion({
  subject: 'ask.intake.documents.v1',
  owner: 'intake',
  askers: ['gateway'],
  purposes: ['read-documents', 'record-household-data'],
  payload: RequestReference,
  reply: CaseDocuments,
  summary: 'Les pièces numérisées d’une demande, sans leur contenu.',
  example: { requestId: '01936f2e-7c1a-7000-8000-000000000009' },
  replyExample: { items: [DOCUMENT_EXAMPLE] },
});
