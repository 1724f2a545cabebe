import { IsUUID } from 'class-validator';
import { defineCommand } from '../contract.js';
import { AttendanceInput, SESSION_EXAMPLE, SessionView } from '../shapes/session.js';

/** Who attends a session. */
export class NoteAttendance extends AttendanceInput {
  @IsUUID() sessionId: string;
}

/** `cmd.decision.note-attendance.v1`. Problems: session-not-open, session-not-today, unknown-member, present-twice, proxy-not-allowed. */
export const noteAttendanceV1 = defineCommand({
  subject: 'cmd.decision.note-attendance.v1',
  owner: 'decision',
  askers: ['gateway'],
  purposes: ['keep-session'],
  payload: NoteAttendance,
  reply: SessionView,
  summary: 'Constater les présences et les pouvoirs ; ouvre la séance, ou la dit sans quorum.',
  example: { sessionId: SESSION_EXAMPLE.id, present: ['a-mercier'], proxies: [], secretary: 'Inès Faure' },
  replyExample: {
    ...SESSION_EXAMPLE,
    status: 'open' as const,
    attendance: { present: ['a-mercier'], proxies: [] },
    secretary: 'Inès Faure',
  },
});
