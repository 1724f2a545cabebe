import type { CommandCause, Committed, UnitOfWork } from '@octroi/kernel';
import { convene, type Session } from '../../domain/session/session.js';
import type { DecisionStores } from '../ports/stores.js';
import { changeSession } from './session-command.js';
import { urgentReports } from './urgent-reports.js';

/** Convenes the members, in time, with the agenda: what was decided urgently since it was drawn is on it, too. */
export class ConveneSession {
  constructor(private readonly unitOfWork: UnitOfWork<DecisionStores>) {}

  async execute(cause: CommandCause, sessionId: string): Promise<Committed<{ readonly session: Session }>> {
    return changeSession(this.unitOfWork, { cause, sessionId }, async (session, today, stores) =>
      convene({ ...session, ...(await urgentReports(stores, cause.siteId, session.body)) }, today),
    );
  }
}
