import { reserveGrantsV1 } from '@octroi/contracts';
import { RuleViolation } from '@octroi/kernel';
import { ActorTokens, RequestClient } from '@octroi/platform';
import type { GrantLedger } from '../../application/ports/grant-ledger.js';

const PURPOSE = 'reserve-grants';

/** The ledger that eligibility keeps. */
export class EligibilityGrantLedger implements GrantLedger {
  constructor(
    private readonly requests: RequestClient,
    private readonly tokens: ActorTokens,
  ) {}

  async reserve({
    siteId,
    correlationId,
    grants,
  }: Parameters<GrantLedger['reserve']>[0]): ReturnType<GrantLedger['reserve']> {
    const actor = await this.tokens.signForService(siteId, PURPOSE);
    const payload = { items: grants.map(({ requestId, amountCents }) => ({ requestId, amountCents })) };
    const { result } = await this.requests.send(reserveGrantsV1, { siteId, correlationId, actor, payload });
    const full = result.results.filter(({ reserved }) => !reserved);
    return new Map(full.map(({ requestId }) => [requestId, new RuleViolation('cap-exhausted')]));
  }
}
