import type { CommandCause, Committed, UnitOfWork } from '@octroi/kernel';
import { withholdSheet } from '../../domain/session/sheet.js';
import type { DecisionStores } from '../ports/stores.js';
import { changeSheet, type SheetHead, type SheetKey } from './review-sheet.js';

/** Keeps a sheet from the members of its session, or takes it back from them. */
export class WithholdSheet {
  constructor(private readonly unitOfWork: UnitOfWork<DecisionStores>) {}

  async execute(cause: CommandCause, key: SheetKey): Promise<Committed<SheetHead>> {
    return changeSheet(this.unitOfWork, { cause, ...key }, (sheet) => withholdSheet(sheet, cause.actor.subject));
  }
}
