import type { FindCases } from '../../application/find-cases.js';
import type { NameCases } from '../../application/name-cases.js';
import type { Caller } from './caller.js';
import { itemOf, type CaseItem } from './worklist.dto.js';

/** What finds and names the requests of a list. */
export interface CaseFinders {
  readonly findCases: FindCases;
  readonly nameCases: NameCases;
}

/** The requests of a list of an owner, each once though several lines may concern it; those not known here yet are left out. */
export async function casesById(
  { findCases, nameCases }: CaseFinders,
  caller: Caller,
  { lines, named }: { readonly lines: readonly { readonly requestId: string }[]; readonly named: boolean },
): Promise<{ readonly known: ReadonlyMap<string, CaseItem>; readonly degraded: string[] }> {
  const { siteId } = caller;
  const ids = [...new Set(lines.map(({ requestId }) => requestId))].map((requestId) => ({ requestId }));
  const found = (await findCases.execute(caller, ids)).map(([, summary]) => summary);
  if (!named) return { known: byId(found.map((one) => itemOf(siteId, one))), degraded: [] };
  const { items: cases, degraded } = await nameCases.execute(siteId, found, caller);
  const known = cases.map(({ applicant, ...one }) => itemOf(siteId, one, applicant ?? undefined));
  return { known: byId(known), degraded: [...degraded] };
}

function byId(items: readonly CaseItem[]): ReadonlyMap<string, CaseItem> {
  return new Map(items.map((item) => [item.id, item]));
}
