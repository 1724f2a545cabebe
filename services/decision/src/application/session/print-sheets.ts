import { RuleViolation, type Actor, type CommandCause, type UnitOfWork } from '@octroi/kernel';
import { sheetBooklet } from '../../domain/session/sheet-booklet.js';
import type { PaperPress } from '../ports/papers.js';
import type { DecisionStores } from '../ports/stores.js';
import { ReadSheets } from './read-sheets.js';
import { settingOf } from '../site/setting.js';

/** Prints the booklet of a session: the sheets that are shared, and no other. */
export class PrintSheets {
  private readonly readSheets: ReadSheets;

  constructor(
    private readonly unitOfWork: UnitOfWork<DecisionStores>,
    private readonly press: PaperPress,
  ) {
    this.readSheets = new ReadSheets(unitOfWork);
  }

  async execute(actor: Actor, cause: CommandCause, sessionId: string): Promise<Uint8Array> {
    const { session, sheets, letterhead } = await this.readSheets.execute(actor, cause, {
      sessionId,
      onlyShared: true,
    });
    if (letterhead === null || sheets.length === 0) throw new RuleViolation('document-not-ready');
    const setting = await settingOf(this.unitOfWork, cause, new Date(`${session.heldOn}T12:00:00Z`));
    return this.press.print(sheetBooklet(session, sheets, letterhead), setting);
  }
}
