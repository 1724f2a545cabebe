import { TransientError, type EventCause, type UnitOfWork } from '@octroi/kernel';
import type { AssessRequests } from './assess-requests.js';
import type { EligibilityStores, RequestKey } from './ports/stores.js';

/** A decision that was recorded. */
export interface DecisionEvent extends EventCause {
  readonly data: { readonly outcome: string; readonly amountCents: number | null };
}

const GRANTED: readonly string[] = ['granted', 'partially-granted'];

/** Writes decisions to the ledger: a grant counts, anything else frees what was reserved. Other requests of the household are assessed again. */
export class RecordGrants {
  constructor(
    private readonly unitOfWork: UnitOfWork<EligibilityStores>,
    private readonly assessRequests: AssessRequests,
  ) {}

  async execute(events: readonly DecisionEvent[]): Promise<void> {
    await this.unitOfWork.runForEvents(events, async (stores, fresh) => {
      const keys = fresh.map(keyOf);
      const rows = await stores.requests.lock(keys);
      // The submission travels on another stream, and may be behind: the ledger takes the aid and its date from it.
      const known = new Set(rows.filter(({ submission }) => submission !== null).map(({ requestId }) => requestId));
      if (!keys.every(({ requestId }) => known.has(requestId))) throw new TransientError('too-early');
      await stores.grants.settle(
        fresh.map((event) => ({
          ...keyOf(event),
          cents: GRANTED.includes(event.data.outcome) ? (event.data.amountCents ?? 0) : null,
          sequence: event.sequence,
        })),
      );
      await stores.requests.close(fresh.filter(({ data }) => data.outcome !== 'adjourned').map(keyOf));
      const neighbours = await stores.grants.neighboursOf(keys);
      if (neighbours.length > 0) await this.assessRequests.execute(stores, neighbours);
    });
  }
}

function keyOf({ siteId, subject }: EventCause): RequestKey {
  return { siteId, requestId: subject };
}
