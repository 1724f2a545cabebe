import { Type } from 'class-transformer';
import { IsArray, IsString, ValidateNested } from 'class-validator';
import { SessionReference } from '../commands/convene-session.v1.js';
import { defineQuestion } from '../contract.js';
import { SESSION_EXAMPLE } from '../shapes/session.js';
import { SHEET_EXAMPLE, SheetView } from '../shapes/sheet.js';

/** Sheets of a session, in the order of its agenda: all for who keeps it, those that are shared for a member. */
export class Sheets {
  /** What whoever shares a sheet confirms to have read, in French. */
  @IsString() warning: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => SheetView) items: SheetView[];
}

/** `ask.decision.sheets.v1`: leaves an access-log row for each sheet given. Problems: not-found, role-not-allowed, sheets-not-yours, sheets-closed. */
export const sheetsV1 = defineQuestion({
  subject: 'ask.decision.sheets.v1',
  owner: 'decision',
  askers: ['gateway'],
  purposes: ['read-sheets'],
  payload: SessionReference,
  reply: Sheets,
  summary: 'Les fiches anonymisées d’une séance.',
  example: { sessionId: SESSION_EXAMPLE.id },
  replyExample: { warning: 'Relisez chaque fiche.', items: [SHEET_EXAMPLE] },
});
