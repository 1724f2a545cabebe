import { IsUUID } from 'class-validator';
import { defineCommand } from '../contract.js';
import { SESSION_EXAMPLE } from '../shapes/session.js';
import { SHEET_EXAMPLE, SheetHead } from '../shapes/sheet.js';

const { requestId } = SHEET_EXAMPLE;

/** Names the sheet of a request in a session. */
export class SheetReference {
  @IsUUID() sessionId: string;
  @IsUUID() requestId: string;
}

/** `cmd.decision.withhold-sheet.v1`: the members read it no more. Problems: not-found, role-not-allowed, sheets-closed. */
export const withholdSheetV1 = defineCommand({
  subject: 'cmd.decision.withhold-sheet.v1',
  owner: 'decision',
  askers: ['gateway'],
  purposes: ['keep-sheets'],
  payload: SheetReference,
  reply: SheetHead,
  summary: 'Garder une fiche pour soi, ou en retirer le partage.',
  example: { sessionId: SESSION_EXAMPLE.id, requestId },
  replyExample: { requestId, status: 'withheld' as const, version: 3 },
});
