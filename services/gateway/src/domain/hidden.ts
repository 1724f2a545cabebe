/** True when an address names one of these requests. */
export function leadsTo(parameters: Readonly<Record<string, string>>, hidden: ReadonlySet<string>): boolean {
  return Object.values(parameters).some((part) => hidden.has(part.toLowerCase()));
}

/** True when something that is asked names one of these requests, wherever in it: by `requestId` or in `requestIds`. */
export function names(asked: unknown, hidden: ReadonlySet<string>): boolean {
  if (typeof asked !== 'object' || asked === null) return false;
  const { requestId, requestIds } = asked as { readonly requestId?: unknown; readonly requestIds?: unknown };
  const ids = [requestId, ...(Array.isArray(requestIds) ? (requestIds as unknown[]) : [])];
  if (ids.some((id) => typeof id === 'string' && hidden.has(id.toLowerCase()))) return true;
  return Object.values(asked).some((part) => names(part, hidden));
}

/** An id that no request ever has: ours begin with the time at which they are made. */
const NOBODYS = 'ffffffff-ffff-7fff-bfff-';

/**
 * The items of a batch, those about these requests under ids that nothing has: its owner says of them what it says of any that it does not
 * know. The same batch has the same ids, since it may be sent again under its key.
 */
export function asUnknown<Item extends { readonly requestId: string }>(
  items: readonly Item[],
  hidden: ReadonlySet<string>,
): { readonly items: readonly Item[]; readonly asked: ReadonlyMap<string, string> } {
  const asked = new Map<string, string>();
  const sent = items.map((item, index) => {
    if (!hidden.has(item.requestId.toLowerCase())) return item;
    const requestId = `${NOBODYS}${index.toString(16).padStart(12, '0')}`;
    asked.set(requestId, item.requestId);
    return { ...item, requestId };
  });
  return { items: sent, asked };
}

/**
 * What is said, without the lines about these requests: an element of a list that is the id of one, or that names one by its `requestId`.
 * @returns undefined when all of it is about one of them
 */
export function withoutHidden<Said>(said: Said, hidden: ReadonlySet<string>): Said | undefined {
  if (hidden.size === 0) return said;
  return isAbout(said, hidden) ? undefined : (pruned(said, hidden) as Said);
}

function pruned(said: unknown, hidden: ReadonlySet<string>): unknown {
  if (typeof said !== 'object' || said === null) return said;
  if (Array.isArray(said)) return said.filter((part) => !isAbout(part, hidden)).map((part) => pruned(part, hidden));
  return Object.fromEntries(Object.entries(said).map(([name, part]) => [name, pruned(part, hidden)]));
}

function isAbout(said: unknown, hidden: ReadonlySet<string>): boolean {
  if (typeof said === 'string') return hidden.has(said);
  if (typeof said !== 'object' || said === null) return false;
  const { requestId } = said as { readonly requestId?: unknown };
  return typeof requestId === 'string' && hidden.has(requestId);
}
