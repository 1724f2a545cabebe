import { defineCommand } from '../contract.js';
import { SESSION_EXAMPLE, SessionView } from '../shapes/session.js';
import { SessionReference } from './convene-session.v1.js';

/** `cmd.decision.close-session.v1`: signs where the register stands. Problem: session-not-open. */
export const closeSessionV1 = defineCommand({
  subject: 'cmd.decision.close-session.v1',
  owner: 'decision',
  askers: ['gateway'],
  purposes: ['keep-session'],
  payload: SessionReference,
  reply: SessionView,
  summary: 'Clore la séance ; le registre est signé.',
  example: { sessionId: SESSION_EXAMPLE.id },
  replyExample: { ...SESSION_EXAMPLE, status: 'closed' as const },
});
