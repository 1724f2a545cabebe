import { Type } from 'class-transformer';
import { IsArray, ValidateNested } from 'class-validator';
import { defineCommand } from '../contract.js';
import { SESSION_EXAMPLE } from '../shapes/session.js';
import { SHEET_EXAMPLE, SheetHead } from '../shapes/sheet.js';
import { SessionReference } from './convene-session.v1.js';

const { requestId, status, version } = SHEET_EXAMPLE;

/** Reply of {@link prepareSheetsV1}, in the order of the agenda. */
export class SheetHeads {
  @IsArray() @ValidateNested({ each: true }) @Type(() => SheetHead) items: SheetHead[];
}

/** `cmd.decision.prepare-sheets.v1`: drafts anew every sheet that is not shared. Problems: not-found, role-not-allowed, sheets-closed. */
export const prepareSheetsV1 = defineCommand({
  subject: 'cmd.decision.prepare-sheets.v1',
  owner: 'decision',
  askers: ['gateway'],
  purposes: ['keep-sheets'],
  payload: SessionReference,
  reply: SheetHeads,
  summary: 'Préparer les fiches anonymisées d’une séance.',
  example: { sessionId: SESSION_EXAMPLE.id },
  replyExample: { items: [{ requestId, status, version }] },
});
