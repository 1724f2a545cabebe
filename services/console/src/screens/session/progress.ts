import type { Shape } from '../../api/client.js';

/** What was not put to the vote, or what was undone in this session and waits for another decision. */
export function isToVote(item: Shape<'SessionItemView'> | undefined): boolean {
  return item === undefined || Boolean(item.withdrawalId);
}

/** How far a session that is held has come; empty before it. */
export function progressOf({ status, agenda, items }: Shape<'SessionView'>): string {
  if (agenda.length === 0 || (status !== 'open' && status !== 'closed')) return '';
  const byRequest = new Map(items.map((item) => [item.requestId, item]));
  const voted = agenda.filter((id) => !isToVote(byRequest.get(id))).length;
  return `Points votés : ${String(voted)} sur ${String(agenda.length)}.`;
}
