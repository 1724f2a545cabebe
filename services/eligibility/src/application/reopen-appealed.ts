import { TransientError, type EventCause, type UnitOfWork } from '@octroi/kernel';
import type { AssessRequests } from './assess-requests.js';
import type { EligibilityStores, RequestKey } from './ports/stores.js';

/** An appeal against a decision. */
export interface AppealEvent extends EventCause {
  readonly data: { readonly reopened: boolean };
}

/** The answer to an appeal. */
export interface AnswerEvent extends EventCause {
  readonly data: { readonly answer: 'rejected' | 'upheld' };
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

  /** An appeal that is rejected leaves the ledger as it is. One that is upheld is a decision of its own, which closes the request. */
  async answered(events: readonly AnswerEvent[]): Promise<void> {
    await this.unitOfWork.runForEvents(events, async (stores, fresh) => {
      const keys = fresh.filter(({ data }) => data.answer === 'rejected').map(keyOf);
      if (keys.length === 0) return;
      await requireAll(stores, keys, { closed: false });
      await stores.requests.close(keys);
    });
  }
}

async function requireAll(
  stores: EligibilityStores,
  keys: readonly RequestKey[],
  { closed }: { readonly closed: boolean },
): Promise<void> {
  const rows = await stores.requests.lock(keys);
  const there = new Set(rows.filter((row) => row.closed === closed).map(({ requestId }) => requestId));
  if (!keys.every(({ requestId }) => there.has(requestId))) throw new TransientError('too-early');
}

function keyOf({ siteId, subject }: EventCause): RequestKey {
  return { siteId, requestId: subject };
}
