import type { CommandCause, Committed, UnitOfWork } from '@octroi/kernel';
import { noteAttendance, type Session } from '../../domain/session/session.js';
import type { Attendance } from '../../domain/session/vote.js';
import type { DecisionStores } from '../ports/stores.js';
import { changeSession } from './session-command.js';

/** Notes who is there and for whom: the first time it opens the session, then as people come and leave. */
export class NoteAttendance {
  constructor(private readonly unitOfWork: UnitOfWork<DecisionStores>) {}

  async execute(
    cause: CommandCause,
    noted: { readonly sessionId: string; readonly attendance: Attendance; readonly secretary: string | null },
  ): Promise<Committed<{ readonly session: Session }>> {
    const { sessionId, ...room } = noted;
    return changeSession(this.unitOfWork, { cause, sessionId }, (session, today) =>
      noteAttendance(session, room, today),
    );
  }
}
