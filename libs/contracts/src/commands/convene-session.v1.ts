import { IsUUID } from 'class-validator';
import { defineCommand } from '../contract.js';
import { SESSION_EXAMPLE, SessionView } from '../shapes/session.js';

/** Names one session of the site. */
export class SessionReference {
  @IsUUID() sessionId: string;
}

/** `cmd.decision.convene-session.v1`. Problems: convocation-too-late, agenda-empty, session-not-open. */
export const conveneSessionV1 = defineCommand({
  subject: 'cmd.decision.convene-session.v1',
  owner: 'decision',
  askers: ['gateway'],
  purposes: ['keep-session'],
  payload: SessionReference,
  reply: SessionView,
  summary: 'Convoquer les membres.',
  example: { sessionId: SESSION_EXAMPLE.id },
  replyExample: { ...SESSION_EXAMPLE, status: 'convened' as const, convenedOn: '2026-12-01' },
});
