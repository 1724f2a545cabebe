import { IsUUID } from 'class-validator';
import { defineCommand } from '../contract.js';
import { Acknowledgement } from '../shapes/acknowledgement.js';
import { ReadersInput } from '../shapes/protection.js';

/** Request of {@link nameReadersV1}. */
export class NameReaders extends ReadersInput {
  @IsUUID() requestId: string;
}

/** `cmd.intake.name-readers.v1`: by a manager, who need not read the file. Problems: not-found, role-not-allowed. */
export const nameReadersV1 = defineCommand({
  subject: 'cmd.intake.name-readers.v1',
  owner: 'intake',
  askers: ['gateway'],
  purposes: ['name-readers'],
  payload: NameReaders,
  reply: Acknowledgement,
  summary: 'Nommer les personnes qui lisent un dossier protégé.',
  example: {
    requestId: '01936f2e-7c1a-7000-8000-000000000009',
    readerIds: ['octroi-development|chaville:agent'],
  },
  replyExample: { changed: true },
});
