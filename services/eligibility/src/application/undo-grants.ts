import { TransientError, type EventCause, type UnitOfWork } from '@octroi/kernel';
import type { AssessRequests } from './assess-requests.js';
import type { EligibilityStores, RequestKey } from './ports/stores.js';

/** A decision that was undone. */
export interface UndoingEvent extends EventCause {
  readonly data: { readonly keptCents: number; readonly reopened: boolean };
}

/** Takes undone decisions back from the ledger, what was paid aside; a request that waits for a decision again is assessed again, and so is its household. */
export class UndoGrants {
  constructor(
    private readonly unitOfWork: UnitOfWork<EligibilityStores>,
    private readonly assessRequests: AssessRequests,
  ) {}

  async execute(events: readonly UndoingEvent[]): Promise<void> {
    await this.unitOfWork.runForEvents(events, async (stores, fresh) => {
      const keys = fresh.map(keyOf);
      const rows = await stores.requests.lock(keys);
      // The decision that is undone closes the request, and may come later than this.
      const closed = new Set(rows.filter((row) => row.closed).map(({ requestId }) => requestId));
      if (!keys.every(({ requestId }) => closed.has(requestId))) throw new TransientError('too-early');
      await stores.grants.settle(
        fresh.map((event) => ({
          ...keyOf(event),
          cents: event.data.keptCents > 0 ? event.data.keptCents : null,
          sequence: event.sequence,
        })),
      );
      const again = fresh.filter(({ data }) => data.reopened).map(keyOf);
      await stores.requests.reopen(again);
      const neighbours = await stores.grants.neighboursOf(keys);
      const toAssess = [...again, ...neighbours];
      if (toAssess.length > 0) await this.assessRequests.execute(stores, toAssess);
    });
  }
}

function keyOf({ siteId, subject }: EventCause): RequestKey {
  return { siteId, requestId: subject };
}
