import { RuleViolation, type Actor, type CommandCause, type UnitOfWork } from '@octroi/kernel';
import type { IntakeStores, StoredAidRequest } from './ports/stores.js';

/** Who may learn an identity, and for what. */
const PURPOSE_OF_ISSUER: Readonly<Record<string, string>> = {
  retrieval: 'call-api-particulier',
  decision: 'print-letter',
};

/** Whose identity is asked for, and why. */
export interface IdentityQuestion {
  readonly requestIds: readonly string[];
  readonly purpose: string;
}

/** Gives identities to the service that calls the State or prints a letter, and logs it. */
export class AnswerIdentity {
  constructor(private readonly unitOfWork: UnitOfWork<IntakeStores>) {}

  async execute(actor: Actor, cause: CommandCause, question: IdentityQuestion): Promise<readonly StoredAidRequest[]> {
    const purpose = PURPOSE_OF_ISSUER[actor.issuer];
    if (purpose === undefined || purpose !== actor.purpose || purpose !== question.purpose)
      throw new RuleViolation('role-not-allowed');
    const { result } = await this.unitOfWork.run(cause, async (stores) => {
      const requests = await stores.requests.findAll(cause.siteId, question.requestIds);
      await stores.logAccess(requests.map((request) => request.id));
      return requests;
    });
    return result;
  }
}
