import { IsIn, IsInt, IsNotEmpty, IsString, IsUUID, MaxLength, Min } from 'class-validator';
import { IsInstant, IsNotBlank, IsText } from '../rules.js';

/** `shared` with those who instruct the site's requests; `private` to its author. */
export const NOTE_LEVELS = ['shared', 'private'] as const;

/** One of {@link NOTE_LEVELS}. */
export type NoteLevel = (typeof NOTE_LEVELS)[number];

/** What an agent writes of a household: the social evaluation. Read by people, never by a machine, never on the bus. */
export class NoteInput {
  @IsIn(NOTE_LEVELS) level: NoteLevel;
  @IsString() @IsNotEmpty() @MaxLength(20_000) @IsNotBlank() @IsText() text: string;
}

/** A note as it is kept. */
export class Note extends NoteInput {
  @IsUUID() id: string;
  /** Opaque subject of its author. */
  @IsString() author: string;
  /** Grows with each change: what a change must name. */
  @IsInt() @Min(1) version: number;
  @IsInstant() createdAt: string;
  @IsInstant() updatedAt: string;
}
