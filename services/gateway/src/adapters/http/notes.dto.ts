import { IsInstant, IsNullable, NOTE_LEVELS, NoteInput, RequestDraft, type NoteLevel } from '@octroi/contracts';
import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsIn, IsInt, IsObject, IsString, IsUUID, Min, ValidateNested } from 'class-validator';

/** A note to change, with the version that was read. */
export class NoteChangeInput extends NoteInput {
  @IsInt() @Min(1) version: number;
}

/** A note as its reader sees it. */
export class CaseNote {
  @IsUUID() id: string;
  @IsIn(NOTE_LEVELS) level: NoteLevel;
  @IsString() text: string;
  /** Null for somebody who left the site. */
  @IsNullable() @IsString() authorName: string | null;
  @IsBoolean() mine: boolean;
  @IsInt() @Min(1) version: number;
  @IsInstant() createdAt: string;
  @IsInstant() updatedAt: string;
}

/** Notes of a request, oldest first. */
export class CaseNotes {
  @IsArray() @ValidateNested({ each: true }) @Type(() => CaseNote) items: CaseNote[];
}

/** A draft to keep: a request as far as it was typed. */
export class DraftInput {
  @IsObject() content: object;
}

/** The caller's drafts, the last changed first. */
export class Drafts {
  @IsArray() @ValidateNested({ each: true }) @Type(() => RequestDraft) items: RequestDraft[];
}
