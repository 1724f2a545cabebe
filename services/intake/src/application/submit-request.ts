import {
  RuleViolation,
  TransientError,
  civilDateAt,
  hasRole,
  yearOf,
  type Actor,
  type CommandCause,
  type Committed,
  type UnitOfWork,
} from '@octroi/kernel';
import { pseudonymousFacts, requestReference, type Submission } from '../domain/aid-request.js';
import { requirePlausibleDates } from '../domain/plausible-dates.js';
import type { Identity } from '@octroi/kernel';
import type { IntakeStores, NewAidRequest } from './ports/stores.js';

/** The request that was filed, or had been. */
export interface SubmittedRequest {
  readonly id: string;
  readonly reference: string;
  readonly created: boolean;
}

/** Files a request: matches people, numbers it, stores it, tells the others. */
export class SubmitRequest {
  constructor(private readonly unitOfWork: UnitOfWork<IntakeStores>) {}

  async execute(actor: Actor, cause: CommandCause, submission: Submission): Promise<Committed<SubmittedRequest>> {
    if (!hasRole(actor, 'agent', 'secretary', 'manager', 'president', 'machine'))
      throw new RuleViolation('role-not-allowed');
    return this.unitOfWork.run(cause, async (stores) => {
      const earlier = await findEarlier(stores, cause, submission);
      if (earlier !== null) return earlier;
      requirePlausibleDates(submission, civilDateAt(stores.now));
      const request = await this.prepare(stores, cause, submission);
      if (!(await stores.requests.insert(request))) throw new TransientError('too-early');
      stores.requestSubmitted(request);
      return { id: request.id, reference: request.reference, created: true };
    });
  }

  private async prepare(stores: IntakeStores, cause: CommandCause, submission: Submission): Promise<NewAidRequest> {
    const { siteId, actor, fingerprint } = cause;
    const household = submission.household ?? [];
    const [applicant = '', ...members] = await stores.people.identify(siteId, [
      submission.applicant,
      ...household.map(identityOf),
    ]);
    const year = yearOf(civilDateAt(stores.now));
    const next = await stores.sites.nextReference(siteId, year);
    if (next === null) throw new TransientError('too-early');
    const reference = requestReference(next.prefix, year, next.number);
    const facts = pseudonymousFacts(submission, reference, { applicant, members });
    const externalReference = submission.externalReference ?? null;
    return {
      id: stores.newId(),
      siteId,
      reference,
      externalReference,
      fingerprint,
      submission,
      facts,
      filedBy: actor.subject,
    };
  }
}

async function findEarlier(
  stores: IntakeStores,
  cause: CommandCause,
  submission: Submission,
): Promise<SubmittedRequest | null> {
  if (!submission.externalReference) return null;
  const earlier = await stores.requests.findByExternalReference(cause.siteId, submission.externalReference);
  if (earlier === null) return null;
  if (earlier.fingerprint !== cause.fingerprint) throw new RuleViolation('external-reference-reused');
  return { id: earlier.id, reference: earlier.reference, created: false };
}

/** A member without an identity of their own is a new person each time. */
function identityOf(member: { readonly identity?: Identity | null }): Identity | null {
  return member.identity ?? null;
}
