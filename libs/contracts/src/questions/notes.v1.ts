import { Type } from 'class-transformer';
import { IsArray, ValidateNested } from 'class-validator';
import { defineQuestion } from '../contract.js';
import { Note } from '../shapes/note.js';
import { RequestReference } from '../shapes/request-reference.js';

/** Reply of {@link notesV1}, oldest first: those that are shared, and the asker's own. */
export class Notes {
  @IsArray() @ValidateNested({ each: true }) @Type(() => Note) items: Note[];
}

/** `ask.intake.notes.v1`: leaves an access-log row. Problems: not-found, role-not-allowed. */
export const notesV1 = defineQuestion({
  subject: 'ask.intake.notes.v1',
  owner: 'intake',
  askers: ['gateway'],
  purposes: ['read-notes'],
  payload: RequestReference,
  reply: Notes,
  summary: 'Les notes d’une demande que la personne peut lire.',
  example: { requestId: '01936f2e-7c1a-7000-8000-000000000009' },
  replyExample: {
    items: [
      {
        ...{ id: '01936f2e-7c1a-7000-8000-000000000010', level: 'shared' as const, text: 'Reçue en entretien.' },
        ...{ author: 'octroi-development|chaville:agent', version: 1 },
        ...{ createdAt: '2026-11-23T09:15:02.120Z', updatedAt: '2026-11-23T09:15:02.120Z' },
      },
    ],
  },
});
