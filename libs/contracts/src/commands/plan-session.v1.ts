import { defineCommand } from '../contract.js';
import { SESSION_EXAMPLE, SessionInput, SessionView } from '../shapes/session.js';

/** `cmd.decision.plan-session.v1`. Problems: body-not-known, session-in-the-past, session-too-far. */
export const planSessionV1 = defineCommand({
  subject: 'cmd.decision.plan-session.v1',
  owner: 'decision',
  askers: ['gateway'],
  purposes: ['keep-session'],
  payload: SessionInput,
  reply: SessionView,
  summary: 'Prévoir une séance ; son ordre du jour est ce qui attend l’instance.',
  example: { body: 'conseil-administration' as const, heldOn: '2026-12-10', heldAt: '18:30', place: 'Hôtel de ville' },
  replyExample: SESSION_EXAMPLE,
});
