import { RuleViolation, civilDateAt, type Actor, type CommandCause, type GroupUnitOfWork } from '@octroi/kernel';
import { lettersTo, youngestChildAge, type Representative } from '../domain/aid-request.js';
import type { Protection } from '../domain/protection.js';
import type { IntakeStores, StoredAidRequest } from './ports/stores.js';

/** Who may learn an identity, and for what. */
const PURPOSES_OF_ISSUER: Readonly<Record<string, readonly string[]>> = {
  retrieval: ['call-api-particulier', 'call-dgfip'],
  decision: ['print-letter'],
};

/** Whose identity is asked for, and why. */
export interface IdentityQuestion {
  readonly requestIds: readonly string[];
  readonly purpose: string;
}

/** A request, and who receives its letters today: null for the person. */
export interface AnsweredIdentity extends StoredAidRequest {
  readonly lettersTo: Representative | null;
  /** Age of the youngest child today. */
  readonly youngestChildAge: number | null;
  /** Null for a file that is not protected. */
  readonly protection: Protection | null;
}

/** A question, and who asks it. */
export interface AskedIdentity {
  readonly actor: Actor;
  readonly cause: CommandCause;
  readonly question: IdentityQuestion;
}

/** Gives identities to the service that calls the State or prints a letter, and logs it: all the questions in one transaction, or none. */
export class AnswerIdentity {
  constructor(private readonly unitOfWork: GroupUnitOfWork<IntakeStores>) {}

  async execute(asked: readonly AskedIdentity[]): Promise<readonly (readonly AnsweredIdentity[])[]> {
    asked.forEach(requirePurpose);
    const answers = await this.unitOfWork.runTogether(asked, async (stores, fresh) => {
      const keys = fresh.flatMap(({ cause: { siteId }, question }) =>
        question.requestIds.map((id) => ({ siteId, id })),
      );
      const found = await stores.requests.findAcross(keys);
      const held = new Map((await stores.protections.of(keys)).map((one) => [`${one.siteId} ${one.id}`, one]));
      const today = civilDateAt(stores.now);
      const told = fresh.map(({ cause: { siteId }, question: { requestIds } }) =>
        found
          .filter((request) => request.siteId === siteId && requestIds.includes(request.id))
          .map((request) => ({
            ...request,
            lettersTo: lettersTo(request.submission, today),
            youngestChildAge: youngestChildAge(request.submission, today),
            protection: held.get(`${request.siteId} ${request.id}`)?.protection ?? null,
          })),
      );
      await stores.logAccesses(
        fresh.map(({ cause }, index) => ({ command: cause, subjectIds: (told[index] ?? []).map(({ id }) => id) })),
      );
      return told;
    });
    return answers.map(({ result }) => result);
  }
}

function requirePurpose({ actor, question }: AskedIdentity): void {
  const purposes = PURPOSES_OF_ISSUER[actor.issuer] ?? [];
  if (actor.purpose !== question.purpose || !purposes.includes(question.purpose))
    throw new RuleViolation('role-not-allowed');
}
