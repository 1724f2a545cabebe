import { IsUUID } from 'class-validator';
import { defineCommand } from '../contract.js';
import { AgendaInput, SESSION_EXAMPLE, SessionView } from '../shapes/session.js';

/** The agenda of a session. */
export class SetAgenda extends AgendaInput {
  @IsUUID() sessionId: string;
}

/** `cmd.decision.set-agenda.v1`. Problems: session-not-open, already-decided, not-awaiting-decision, not-on-agenda, not-found, duplicate-item. */
export const setAgendaV1 = defineCommand({
  subject: 'cmd.decision.set-agenda.v1',
  owner: 'decision',
  askers: ['gateway'],
  purposes: ['keep-session'],
  payload: SetAgenda,
  reply: SessionView,
  summary: 'Fixer l’ordre du jour.',
  example: { sessionId: SESSION_EXAMPLE.id, requestIds: SESSION_EXAMPLE.agenda },
  replyExample: SESSION_EXAMPLE,
});
