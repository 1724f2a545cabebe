import type { Shape } from '../../api/client.js';

/** What was not put to the vote, or what was undone in this session and waits for another decision. */
export function isToVote(item: Shape<'SessionItemView'> | undefined): boolean {
  return item === undefined || Boolean(item.withdrawalId);
}

/** Points of a session that were voted. */
function votedOf({ agenda, items }: Shape<'SessionView'>): number {
  const byRequest = new Map(items.map((item) => [item.requestId, item]));
  return agenda.filter((id) => !isToVote(byRequest.get(id))).length;
}

/** Points that wait for a vote. */
export const leftToVote = (session: Shape<'SessionView'>): number => session.agenda.length - votedOf(session);

/** How far a session that is held has come; empty before it. */
export function progressOf(session: Shape<'SessionView'>): string {
  const { status, agenda } = session;
  if (agenda.length === 0 || (status !== 'open' && status !== 'closed')) return '';
  return `Points votés : ${String(votedOf(session))} sur ${String(agenda.length)}.`;
}
