import { identityV1 } from '@octroi/contracts';
import type { ActorTokens, RequestClient } from '@octroi/platform';
import type { HouseholdIdentities, HouseholdsQuestion, Identities } from '../../application/ports/identities.js';

/** Identities as intake gives them, each answer logged there. */
export class IntakeIdentities implements Identities {
  constructor(
    private readonly requests: RequestClient,
    private readonly tokens: ActorTokens,
  ) {}

  async ofHouseholds(
    siteId: string,
    { requestIds, correlationId, way }: HouseholdsQuestion,
  ): Promise<ReadonlyMap<string, HouseholdIdentities>> {
    const purpose = `call-${way}` as const;
    const actor = await this.tokens.signForService(siteId, purpose);
    const payload = { requestIds: [...requestIds], purpose };
    const { result } = await this.requests.send(identityV1, { siteId, actor, correlationId, payload });
    return new Map(
      result.identities.map(({ requestId, applicant, otherAdults = [], youngestChildAge = null }) => [
        requestId,
        { applicant, otherAdults, youngestChildAge },
      ]),
    );
  }
}
