import { decisionDetailsV1, namesV1, requestDetailsV1 } from '@octroi/contracts';
import { describeError, type StructuredLogger } from '@octroi/platform';
import type { ApplicantName, Asker, DecisionSide, FiledSubmission, Owners } from '../../application/ports/owners.js';
import type { CaseKey } from '../../application/ports/stores.js';
import type { OnBehalfOf, OwnerRequests } from './owner-requests.js';

/** How long the case view waits for an owner, in ms. */
const TIMEOUT_MS = 2_000;

/** What the owners know, asked over NATS. An owner that fails in whatever way is an owner that does not answer. */
export class NatsOwners implements Owners {
  constructor(
    private readonly requests: Pick<OwnerRequests, 'ask'>,
    private readonly logger: StructuredLogger,
  ) {}

  async submissionOf(key: CaseKey, asker: Asker): Promise<FiledSubmission | null> {
    const question = { payload: { requestId: key.requestId }, timeoutMs: TIMEOUT_MS };
    const answer = await this.orNull(
      'intake',
      asker,
      this.requests.ask(requestDetailsV1, behalf(key, asker), question),
    );
    if (answer === null) return null;
    const { submission, version, promises } = answer;
    return { submission, version, promises };
  }

  async namesOf(
    siteId: string,
    requestIds: readonly string[],
    { subject, roles, correlationId }: Asker,
  ): Promise<ReadonlyMap<string, ApplicantName> | null> {
    const asking = { siteId, subject, roles, purpose: 'list-requests', correlationId };
    const question = { payload: { requestIds: [...requestIds] }, timeoutMs: TIMEOUT_MS };
    const answer = await this.orNull('intake', asking, this.requests.ask(namesV1, asking, question));
    return answer === null ? null : new Map(answer.items.map(({ requestId, ...name }) => [requestId, name]));
  }

  async decisionsOf(key: CaseKey, asker: Asker): Promise<DecisionSide | null> {
    const question = { payload: { requestId: key.requestId }, timeoutMs: TIMEOUT_MS };
    const answer = await this.orNull(
      'decision',
      asker,
      this.requests.ask(decisionDetailsV1, behalf(key, asker), question),
    );
    return answer;
  }

  private async orNull<T>(
    owner: string,
    { correlationId }: Pick<Asker, 'correlationId'>,
    answer: Promise<T>,
  ): Promise<T | null> {
    try {
      return await answer;
    } catch (error) {
      this.logger.warn({ correlationId, owner, ...describeError(error) }, 'answer without its owner');
      return null;
    }
  }
}

function behalf({ siteId }: CaseKey, { subject, roles, correlationId }: Asker): OnBehalfOf {
  return { siteId, subject, roles, purpose: 'read-case', correlationId };
}
