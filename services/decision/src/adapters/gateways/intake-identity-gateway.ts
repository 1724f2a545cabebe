import { identityV1, type RequestIdentity } from '@octroi/contracts';
import { ActorTokens, RequestClient } from '@octroi/platform';
import type { ApplicantIdentity, IdentitiesGateway, IdentityGateway } from '../../application/ports/papers.js';

const PURPOSE = 'print-letter' as const;

/** Asks intake, in the service's own name, for the purpose of a letter. */
export class IntakeIdentityGateway implements IdentityGateway, IdentitiesGateway {
  constructor(
    private readonly requests: RequestClient,
    private readonly tokens: ActorTokens,
  ) {}

  async identityOf({
    requestId,
    ...question
  }: Parameters<IdentityGateway['identityOf']>[0]): Promise<ApplicantIdentity | null> {
    return (await this.identitiesOf({ ...question, requestIds: [requestId] })).get(requestId) ?? null;
  }

  async identitiesOf({
    siteId,
    requestIds,
    correlationId,
  }: Parameters<IdentitiesGateway['identitiesOf']>[0]): Promise<ReadonlyMap<string, ApplicantIdentity>> {
    if (requestIds.length === 0) return new Map();
    const actor = await this.tokens.signForService(siteId, PURPOSE);
    const payload = { requestIds: [...requestIds], purpose: PURPOSE };
    const { result } = await this.requests.send(identityV1, { siteId, correlationId, actor, payload });
    return new Map(result.identities.map((identity) => [identity.requestId, identityOf(identity)]));
  }
}

function identityOf({ applicant, address, lettersTo, isProtected }: RequestIdentity): ApplicantIdentity {
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
    ...(isProtected === undefined ? {} : { isProtected }),
    ...(lettersTo === undefined
      ? {}
      : {
          lettersTo: {
            name: lettersTo.name,
            line: lettersTo.line ?? null,
            postalCode: lettersTo.postalCode ?? null,
            town: lettersTo.town ?? null,
          },
        }),
  };
}
