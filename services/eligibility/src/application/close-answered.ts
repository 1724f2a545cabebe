import type { EventCause, UnitOfWork } from '@octroi/kernel';
import type { EligibilityStores } from './ports/stores.js';
import { keyOf, requireAll } from './reopen-appealed.js';

/** The answer to an appeal. */
export interface AnswerEvent extends EventCause {
  readonly data: {
    readonly answer: 'rejected' | 'upheld';
    readonly decisionId: string;
    readonly standing: { readonly decisionId: string };
  };
}

/** An appeal that is rejected leaves the ledger as it is. An answer that stands itself, since it is upheld or since silence was contested, is a decision of its own, which closes the request. */
export class CloseAnswered {
  constructor(private readonly unitOfWork: UnitOfWork<EligibilityStores>) {}

  async execute(events: readonly AnswerEvent[]): Promise<void> {
    await this.unitOfWork.runForEvents(events, async (stores, fresh) => {
      const keys = fresh.filter(({ data }) => leavesAnother(data)).map(keyOf);
      if (keys.length === 0) return;
      // The appeal opens the request, and may come later than this.
      await requireAll(stores, keys, { closed: false });
      await stores.requests.close(keys);
    });
  }
}

function leavesAnother({ answer, decisionId, standing }: AnswerEvent['data']): boolean {
  return answer === 'rejected' && standing.decisionId !== decisionId;
}
