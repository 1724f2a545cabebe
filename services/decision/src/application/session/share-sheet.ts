import { RuleViolation, type CommandCause, type Committed, type UnitOfWork } from '@octroi/kernel';
import { shareSheet, type SheetReview } from '../../domain/session/sheet.js';
import type { SheetSources } from '../ports/sheets.js';
import type { DecisionStores } from '../ports/stores.js';
import { requireSheetKeeper } from './prepare-sheets.js';
import { changeSheet, type SheetHead, type SheetKey } from './review-sheet.js';

/** Shares a sheet that a person has looked at. What they typed is looked at once more: the household is not named by it. */
export class ShareSheet {
  constructor(
    private readonly unitOfWork: UnitOfWork<DecisionStores>,
    private readonly sources: Pick<SheetSources, 'namesHousehold'>,
  ) {}

  async execute(cause: CommandCause, key: SheetKey, review: SheetReview): Promise<Committed<SheetHead>> {
    requireSheetKeeper(cause.actor);
    const texts = [review.purpose, review.evaluation].filter((text) => text !== null);
    if (texts.length > 0) {
      const { siteId, correlationId } = cause;
      const names = await this.sources.namesHousehold({ siteId, correlationId, requestId: key.requestId, texts });
      if (names) throw new RuleViolation('sheet-names-household');
    }
    return changeSheet(this.unitOfWork, { cause, ...key }, (sheet) => shareSheet(sheet, review, cause.actor.subject));
  }
}
