import {
  RuleViolation,
  civilDateAt,
  hasRole,
  type Actor,
  type CommandCause,
  type Committed,
  type UnitOfWork,
} from '@octroi/kernel';
import { pseudonymousFacts, type PersonIds, type Submission } from '../domain/aid-request.js';
import { correct, type Correction } from '../domain/correct-request.js';
import { requirePlausibleFacts } from '../domain/plausible-dates.js';
import type { IntakeStores, LockedAidRequest } from './ports/stores.js';

/** What is to be corrected. */
export interface RequestToCorrect {
  readonly requestId: string;
  /** What its author has read; nothing when any version will do. */
  readonly version?: number | null;
  readonly correction: Correction;
}

/** Completes or corrects a filed request: keeps what changed with its author, tells the others all of its facts as they are now. */
export class CorrectRequest {
  constructor(private readonly unitOfWork: UnitOfWork<IntakeStores>) {}

  async execute(
    actor: Actor,
    cause: CommandCause,
    { requestId, version: read = null, correction }: RequestToCorrect,
  ): Promise<Committed<{ changed: string[] }>> {
    if (!hasRole(actor, 'agent', 'secretary', 'manager', 'president', 'machine'))
      throw new RuleViolation('role-not-allowed');
    const { siteId } = cause;
    return this.unitOfWork.run(cause, async (stores) => {
      const stored = await stores.requests.lock(siteId, requestId);
      if (stored === null) throw new RuleViolation('not-found');
      if (read !== null && read !== stored.version) throw new RuleViolation('request-changed');
      const { submission, changed } = correct(stored.submission, correction);
      if (changed.length === 0) return { changed: [] };
      requirePlausibleFacts(submission, civilDateAt(stores.now));
      const personIds = await peopleOf(stores, stored, { siteId, submission, changed });
      const facts = pseudonymousFacts(submission, stored.reference, personIds);
      const { id, version } = stored;
      const corrected = { siteId, id, version: version + 1, submission, facts, changed };
      await stores.requests.correct(corrected, actor.subject);
      stores.requestCorrected(corrected);
      return { changed: [...changed] };
    });
  }
}

interface Changed {
  readonly siteId: string;
  readonly submission: Submission;
  readonly changed: readonly string[];
}

/** Who was not corrected keeps their id: a member without an identity of their own would be another person each time. */
async function peopleOf(
  stores: IntakeStores,
  { applicantId, memberIds }: Pick<LockedAidRequest, 'applicantId' | 'memberIds'>,
  { siteId, submission, changed }: Changed,
): Promise<PersonIds> {
  const keepsApplicant = !changed.includes('applicant');
  const keepsMembers = memberIds !== null && !changed.includes('household');
  const members = (submission.household ?? []).map(({ identity }) => ({ siteId, identity: identity ?? null }));
  const [applicant = applicantId] = keepsApplicant
    ? []
    : await stores.people.identify([{ siteId, identity: submission.applicant }]);
  return { applicant, members: keepsMembers ? memberIds : await stores.people.identify(members) };
}
