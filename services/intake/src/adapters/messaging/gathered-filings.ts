import { Gatherer, together, type Outcome } from '@octroi/platform';
import type { Committed } from '@octroi/kernel';
import type { Filing, SubmitRequests, SubmittedRequest } from '../../application/submit-requests.js';

/** Filings of one transaction at most. */
const TOGETHER = 100;

/** Filings that come while others are being written share the next transaction; whoever makes it fail fails alone. */
export class GatheredFilings {
  private readonly gatherer: Gatherer<Filing, Outcome<Committed<SubmittedRequest>>>;

  constructor(submitRequests: Pick<SubmitRequests, 'execute'>) {
    this.gatherer = new Gatherer(
      together((filings: readonly Filing[]) => submitRequests.execute(filings)),
      TOGETHER,
    );
  }

  /** Files one request. @throws what it alone is refused for */
  async file(filing: Filing): Promise<Committed<SubmittedRequest>> {
    const outcome = await this.gatherer.add(filing);
    if ('error' in outcome) throw outcome.error;
    return outcome.result;
  }
}
