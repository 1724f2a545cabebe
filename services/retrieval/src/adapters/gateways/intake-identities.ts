import { identityV1 } from '@octroi/contracts';
import type { ActorTokens, RequestClient } from '@octroi/platform';
import type { HouseholdIdentities, Identities } from '../../application/ports/identities.js';

const PURPOSE = 'call-api-particulier' as const;

/** Identities as intake gives them, each answer logged there. */
export class IntakeIdentities implements Identities {
  constructor(
    private readonly requests: RequestClient,
    private readonly tokens: ActorTokens,
  ) {}

  async ofHouseholds(
    siteId: string,
    { requestIds, correlationId }: { readonly requestIds: readonly string[]; readonly correlationId: string },
  ): Promise<ReadonlyMap<string, HouseholdIdentities>> {
    const actor = await this.tokens.signForService(siteId, PURPOSE);
    const payload = { requestIds: [...requestIds], purpose: PURPOSE };
    const { result } = await this.requests.send(identityV1, { siteId, actor, correlationId, payload });
    return new Map(
      result.identities.map(({ requestId, applicant, otherAdults = [], youngestChildAge = null }) => [
        requestId,
        { applicant, otherAdults, youngestChildAge },
      ]),
    );
  }
}
