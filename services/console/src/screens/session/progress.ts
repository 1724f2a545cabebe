import type { Shape } from '../../api/client.js';
import { plural } from '../../format.js';

/** What was not put to the vote, or what was undone in this session and waits for another decision. */
export function isToVote(item: Shape<'SessionItemView'> | undefined): boolean {
  return item === undefined || Boolean(item.withdrawalId);
}

/** True for what no vote waits for, whatever the agenda says: it was fixed when the members were convened. */
export const isSettled = (request: Pick<Shape<'CaseDetail'>, 'status'> | undefined): boolean =>
  request !== undefined && ['decided', 'closed', 'withdrawn'].includes(request.status);

/** How far a session has come. */
export interface Progress {
  readonly voted: number;
  /** Points that wait for a vote. */
  readonly left: number;
  /** Points that were settled outside of this session. */
  readonly settled: number;
}

/** @param cases requests of the agenda, as far as their reader may know them */
export function progressOf(
  { agenda, items }: Pick<Shape<'SessionView'>, 'agenda' | 'items'>,
  cases: ReadonlyMap<string, Pick<Shape<'CaseDetail'>, 'status'>>,
): Progress {
  const byRequest = new Map(items.map((item) => [item.requestId, item]));
  const unvoted = agenda.filter((id) => isToVote(byRequest.get(id)));
  const settled = unvoted.filter((id) => isSettled(cases.get(id))).length;
  return { voted: agenda.length - unvoted.length, left: unvoted.length - settled, settled };
}

/** How far a session that is held has come; empty before it. */
export function progressWords(status: Shape<'SessionView'>['status'], { voted, left, settled }: Progress): string {
  if (voted + left + settled === 0 || (status !== 'open' && status !== 'closed')) return '';
  if (voted + left === 0)
    return `${plural(settled, 'point')} déjà ${settled === 1 ? 'réglé' : 'réglés'}, rien à voter.`;
  const others = settled === 0 ? '' : `, ${plural(settled, 'autre')} déjà ${settled === 1 ? 'réglé' : 'réglés'}`;
  return `Points votés : ${String(voted)} sur ${String(voted + left)}${others}.`;
}
