import { IsIn, IsInt, IsNotEmpty, IsOptional, IsString, IsUUID, MaxLength, Min } from 'class-validator';
import { defineCommand } from '../contract.js';
import { IsNotBlank, IsText } from '../rules.js';
import { SESSION_EXAMPLE } from '../shapes/session.js';
import { SHEET_EXAMPLE, SHEET_TEXT_MAX, SheetHead } from '../shapes/sheet.js';

const { requestId } = SHEET_EXAMPLE;

/** Shares a sheet with the members of its session: the body of POST …/sheets/{requestId}/sharing. */
export class SheetSharing {
  /** The version that was looked at. */
  @IsInt() @Min(1) version: number;
  /** True: the warning was read. */
  @IsIn([true]) warningRead: boolean;
  /** The texts as they were edited; what is left out stays as it was drafted. */
  @IsOptional() @IsString() @IsNotEmpty() @MaxLength(SHEET_TEXT_MAX) @IsNotBlank() @IsText() purpose?: string;
  @IsOptional() @IsString() @IsNotEmpty() @MaxLength(SHEET_TEXT_MAX) @IsNotBlank() @IsText() evaluation?: string;
}

/** Request of {@link shareSheetV1}. */
export class ShareSheet extends SheetSharing {
  @IsUUID() sessionId: string;
  @IsUUID() requestId: string;
}

/** `cmd.decision.share-sheet.v1`. Problems: not-found, role-not-allowed, sheets-closed, sheet-changed, sheet-names-household. */
export const shareSheetV1 = defineCommand({
  subject: 'cmd.decision.share-sheet.v1',
  owner: 'decision',
  askers: ['gateway'],
  purposes: ['keep-sheets'],
  payload: ShareSheet,
  reply: SheetHead,
  summary: 'Partager une fiche relue avec les membres de la séance.',
  example: { sessionId: SESSION_EXAMPLE.id, requestId, version: 1, warningRead: true },
  replyExample: { requestId, status: 'shared' as const, version: 2 },
});
