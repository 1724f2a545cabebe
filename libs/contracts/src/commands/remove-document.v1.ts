import { IsUUID } from 'class-validator';
import { defineCommand } from '../contract.js';
import { Acknowledgement } from '../shapes/acknowledgement.js';

/** Request of {@link removeDocumentV1}. */
export class RemoveDocument {
  @IsUUID() requestId: string;
  @IsUUID() documentId: string;
}

/** `cmd.intake.remove-document.v1`: its content and its name are erased; who added and removed it stays. Problems: not-found, document-of-another, role-not-allowed. */
export const removeDocumentV1 = defineCommand({
  subject: 'cmd.intake.remove-document.v1',
  owner: 'intake',
  askers: ['gateway'],
  purposes: ['add-document'],
  payload: RemoveDocument,
  reply: Acknowledgement,
  summary: 'Retirer une pièce numérisée que l’on a soi-même ajoutée.',
  example: {
    requestId: '01936f2e-7c1a-7000-8000-000000000009',
    documentId: '01936f2e-7c1a-7000-8000-000000000021',
  },
  replyExample: { changed: true },
});
