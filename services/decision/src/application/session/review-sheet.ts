import { RuleViolation, type CommandCause, type Committed, type UnitOfWork } from '@octroi/kernel';
import { requireOpenSheets, type Sheet } from '../../domain/session/sheet.js';
import type { DecisionStores } from '../ports/stores.js';
import { requireSheetKeeper } from './prepare-sheets.js';

/** Names the sheet of a request in a session. */
export interface SheetKey {
  readonly sessionId: string;
  readonly requestId: string;
}

/** Where a sheet stands, without what it says. */
export type SheetHead = Pick<Sheet, 'requestId' | 'status' | 'version'>;

/** Changes one sheet under the lock of its session. @throws RuleViolation not-found, role-not-allowed, sheets-closed, and what the change throws */
export function changeSheet(
  unitOfWork: UnitOfWork<DecisionStores>,
  { cause, sessionId, requestId }: SheetKey & { readonly cause: CommandCause },
  change: (sheet: Sheet) => Sheet,
): Promise<Committed<SheetHead>> {
  requireSheetKeeper(cause.actor);
  const { siteId } = cause;
  return unitOfWork.run(cause, async (stores) => {
    const session = await stores.sessions.lock(siteId, sessionId);
    if (session === null) throw new RuleViolation('not-found');
    requireOpenSheets(session);
    const sheet = (await stores.sheets.of(siteId, sessionId)).find((one) => one.requestId === requestId);
    if (sheet === undefined || !session.agenda.includes(requestId)) throw new RuleViolation('not-found');
    const { status, version, ...changed } = change(sheet);
    await stores.sheets.save(siteId, sessionId, [{ ...changed, status, version }]);
    return { requestId, status, version };
  });
}
