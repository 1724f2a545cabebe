import { RuleViolation, hasRole, type Actor, type CommandCause, type UnitOfWork } from '@octroi/kernel';
import type { Session } from '../../domain/session/session.js';
import { readableSheets, type Sheet } from '../../domain/session/sheet.js';
import type { Letterhead } from '../../domain/site-authority.js';
import type { DecisionStores } from '../ports/stores.js';
import { preparesSheets } from './prepare-sheets.js';

/** The sheets that somebody may read, with their session. */
export interface ReadableSheets {
  readonly session: Session;
  readonly sheets: readonly Sheet[];
  /** Null when the site has none yet. */
  readonly letterhead: Letterhead | null;
}

/** Gives the sheets of a session to who prepares them, and those that are shared to its members; each one given is logged. */
export class ReadSheets {
  constructor(private readonly unitOfWork: UnitOfWork<DecisionStores>) {}

  /** @param onlyShared also for who prepares them. @throws RuleViolation not-found, role-not-allowed, sheets-closed, sheets-not-yours */
  async execute(actor: Actor, cause: CommandCause, { sessionId, onlyShared }: SheetsAsked): Promise<ReadableSheets> {
    const prepares = preparesSheets(actor);
    if (!prepares && !hasRole(actor, 'member')) throw new RuleViolation('role-not-allowed');
    const { siteId } = cause;
    const { result } = await this.unitOfWork.run(cause, async (stores) => {
      const session = await stores.sessions.find(siteId, sessionId);
      if (session === null) throw new RuleViolation('not-found');
      const kept = await stores.sheets.of(siteId, sessionId);
      const readable = readableSheets(session, kept, { subject: actor.subject, prepares });
      const sheets = readable.filter(({ status }) => !onlyShared || status === 'shared');
      const powers = await stores.authority.powersOf(siteId, null);
      await stores.logAccess(sheets.map(({ requestId }) => requestId));
      return { session, sheets, letterhead: powers?.authority.letterhead ?? null };
    });
    return result;
  }
}

/** Which sheets. */
export interface SheetsAsked {
  readonly sessionId: string;
  readonly onlyShared: boolean;
}
