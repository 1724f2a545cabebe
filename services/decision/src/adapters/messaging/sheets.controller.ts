import {
  prepareSheetsV1,
  shareSheetV1,
  sheetsV1,
  withholdSheetV1,
  type SheetHeads,
  type SheetView,
} from '@octroi/contracts';
import { RequestServer } from '@octroi/platform';
import { Controller } from '@nestjs/common';
import { MessagePattern, Payload, Transport } from '@nestjs/microservices';
import { PrepareSheets } from '../../application/session/prepare-sheets.js';
import { ReadSheets } from '../../application/session/read-sheets.js';
import { ShareSheet } from '../../application/session/share-sheet.js';
import { WithholdSheet } from '../../application/session/withhold-sheet.js';
import { SHEET_WARNING, type Sheet } from '../../domain/session/sheet.js';

/** The anonymised sheets of the sessions. */
@Controller()
export class SheetsController {
  constructor(
    private readonly server: RequestServer,
    private readonly prepareSheets: PrepareSheets,
    private readonly shareSheet: ShareSheet,
    private readonly withholdSheet: WithholdSheet,
    private readonly readSheets: ReadSheets,
  ) {}

  @MessagePattern(prepareSheetsV1.subject, Transport.NATS)
  prepare(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(prepareSheetsV1, envelope, async ({ cause, payload }) => {
      const { result, events } = await this.prepareSheets.execute(cause, payload.sessionId);
      return { result: result as SheetHeads, events };
    });
  }

  @MessagePattern(shareSheetV1.subject, Transport.NATS)
  share(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(shareSheetV1, envelope, ({ cause, payload }) => {
      const { version, purpose = null, evaluation = null } = payload;
      return this.shareSheet.execute(cause, payload, { version, purpose, evaluation });
    });
  }

  @MessagePattern(withholdSheetV1.subject, Transport.NATS)
  withhold(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(withholdSheetV1, envelope, ({ cause, payload }) =>
      this.withholdSheet.execute(cause, payload),
    );
  }

  @MessagePattern(sheetsV1.subject, Transport.NATS)
  sheets(@Payload() envelope: unknown): Promise<object> {
    return this.server.serve(sheetsV1, envelope, async ({ actor, cause, payload: { sessionId } }) => {
      const { sheets } = await this.readSheets.execute(actor, cause, { sessionId, onlyShared: false });
      return { result: { warning: SHEET_WARNING, items: sheets.map(sheetView) } };
    });
  }
}

function sheetView({ reviewedBy: _reviewedBy, ...sheet }: Sheet): SheetView {
  return structuredClone(sheet) as unknown as SheetView;
}
