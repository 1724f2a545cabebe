import { Type } from 'class-transformer';
import { IsInt, IsObject, IsUUID, Min, ValidateNested } from 'class-validator';
import { defineCommand } from '../contract.js';
import { IsInstant, IsNullable } from '../rules.js';
import { NoteInput } from '../shapes/note.js';

/** Request of {@link writeNoteV1}. */
export class WriteNote {
  @IsUUID() requestId: string;
  /** The note that is changed, by its author alone; null for a new one. */
  @IsNullable() @IsUUID() noteId: string | null;
  /** Version of the note that was read; null for a new one. */
  @IsNullable() @IsInt() @Min(1) version: number | null;
  @IsObject() @ValidateNested() @Type(() => NoteInput) note: NoteInput;
}

/** Reply of {@link writeNoteV1}: not its text, which the author has. */
export class WrittenNote {
  @IsUUID() id: string;
  @IsInt() @Min(1) version: number;
  @IsInstant() updatedAt: string;
}

/** `cmd.intake.write-note.v1`. Problems: not-found, note-of-another, note-changed, role-not-allowed. */
export const writeNoteV1 = defineCommand({
  subject: 'cmd.intake.write-note.v1',
  owner: 'intake',
  askers: ['gateway'],
  purposes: ['write-note'],
  payload: WriteNote,
  reply: WrittenNote,
  summary: 'Écrire une note sur une demande, partagée ou pour soi.',
  example: {
    ...{ requestId: '01936f2e-7c1a-7000-8000-000000000009', noteId: null, version: null },
    note: { level: 'shared' as const, text: 'Reçue en entretien.' },
  },
  replyExample: { id: '01936f2e-7c1a-7000-8000-000000000010', version: 1, updatedAt: '2026-11-23T09:15:02.120Z' },
});
