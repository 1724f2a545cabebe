import { identityV1 } from '@octroi/contracts';
import { ActorTokens, RequestClient } from '@octroi/platform';
import type { ApplicantIdentity, IdentityGateway } from '../../application/ports/papers.js';

const PURPOSE = 'print-letter';

/** Asks intake, in the service's own name, for the purpose of a letter. */
export class IntakeIdentityGateway implements IdentityGateway {
  constructor(
    private readonly requests: RequestClient,
    private readonly tokens: ActorTokens,
  ) {}

  async identityOf(question: {
    readonly siteId: string;
    readonly requestId: string;
    readonly correlationId: string;
  }): Promise<ApplicantIdentity | null> {
    const { siteId, requestId, correlationId } = question;
    const actor = await this.tokens.signForService(siteId, PURPOSE);
    const payload = { requestIds: [requestId], purpose: PURPOSE } as const;
    const { result } = await this.requests.send(identityV1, {
      ...{ siteId, correlationId, actor },
      payload: { ...payload, requestIds: [...payload.requestIds] },
    });
    const identity = result.identities.find((candidate) => candidate.requestId === requestId);
    if (identity === undefined) return null;
    const { applicant, address } = identity;
    return {
      birthName: applicant.birthName,
      usageName: applicant.usageName ?? null,
      givenNames: applicant.givenNames ?? [],
      sex: applicant.sex ?? null,
      address: address && {
        kind: address.kind,
        line: address.line ?? null,
        postalCode: address.postalCode ?? null,
        communeCode: address.communeCode,
      },
    };
  }
}
