import { TransientError, type EventCause, type UnitOfWork } from '@octroi/kernel';
import type { AssessRequests } from './assess-requests.js';
import type { EligibilityStores, RequestKey } from './ports/stores.js';

/** An appeal against a decision. */
export interface AppealEvent extends EventCause {
  readonly data: { readonly reopened: boolean };
}

/** A request whose decision is appealed against is assessed again with what is known now; the grant goes on counting until another takes its place. */
export class ReopenAppealed {
  constructor(
    private readonly unitOfWork: UnitOfWork<EligibilityStores>,
    private readonly assessRequests: AssessRequests,
  ) {}

  async execute(events: readonly AppealEvent[]): Promise<void> {
    await this.unitOfWork.runForEvents(events, async (stores, fresh) => {
      const keys = fresh.filter(({ data }) => data.reopened).map(keyOf);
      if (keys.length === 0) return;
      // The decision that is contested closes the request, and may come later than this.
      await requireAll(stores, keys, { closed: true });
      await stores.requests.reopen(keys);
      await this.assessRequests.execute(stores, keys);
    });
  }
}

/** @throws TransientError too-early unless all are closed, or open */
export async function requireAll(
  stores: EligibilityStores,
  keys: readonly RequestKey[],
  { closed }: { readonly closed: boolean },
): Promise<void> {
  const rows = await stores.requests.lock(keys);
  const there = new Set(rows.filter((row) => row.closed === closed).map(({ requestId }) => requestId));
  if (!keys.every(({ requestId }) => there.has(requestId))) throw new TransientError('too-early');
}

export function keyOf({ siteId, subject }: EventCause): RequestKey {
  return { siteId, requestId: subject };
}
