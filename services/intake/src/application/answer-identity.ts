import { RuleViolation, civilDateAt, type Actor, type CommandCause, type UnitOfWork } from '@octroi/kernel';
import { lettersTo, type Representative } from '../domain/aid-request.js';
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

/** A request, and who receives its letters today: null for the person. */
export interface AnsweredIdentity extends StoredAidRequest {
  readonly lettersTo: Representative | null;
}

/** Gives identities to the service that calls the State or prints a letter, and logs it. */
export class AnswerIdentity {
  constructor(private readonly unitOfWork: UnitOfWork<IntakeStores>) {}

  async execute(actor: Actor, cause: CommandCause, question: IdentityQuestion): Promise<readonly AnsweredIdentity[]> {
    const purpose = PURPOSE_OF_ISSUER[actor.issuer];
    if (purpose === undefined || purpose !== actor.purpose || purpose !== question.purpose)
      throw new RuleViolation('role-not-allowed');
    const { result } = await this.unitOfWork.run(cause, async (stores) => {
      const requests = await stores.requests.findAll(cause.siteId, question.requestIds);
      await stores.logAccess(requests.map((request) => request.id));
      const today = civilDateAt(stores.now);
      return requests.map((request) => ({ ...request, lettersTo: lettersTo(request.submission, today) }));
    });
    return result;
  }
}
