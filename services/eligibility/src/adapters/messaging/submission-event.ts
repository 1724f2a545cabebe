import type { EventEnvelope, RequestSubmittedV1 } from '@octroi/contracts';
import type { SubmissionFacts } from '@octroi/regulation';
import type { SubmissionEvent } from '../../application/receive-submissions.js';

/** A request as it was filed or corrected, with what the rules may use of it. */
export function submissionEventOf(event: EventEnvelope<RequestSubmittedV1>): SubmissionEvent {
  const { applicantId, adultIds } = event.data;
  return { ...event, data: factsOf(event.data), applicants: { applicantId, adultIds } };
}

/** What the rules may use, and nothing else: an assessment is repeated only when one of these changes. What nobody gave is left out. */
function factsOf(data: RequestSubmittedV1): SubmissionFacts {
  const { aid, requestedAmountCents, requestedOn, urgent, applicantAge, residence, worksheet } = data;
  const { billCents, needLevel, statuses, taxIncome } = data;
  const members = data.members.map(({ relation, age, sharedCustody }) => ({ relation, age, sharedCustody }));
  return {
    ...{ aid, requestedAmountCents, requestedOn, urgent, applicantAge, members, residence, worksheet },
    ...(billCents === undefined ? {} : { billCents }),
    ...(needLevel === undefined ? {} : { needLevel }),
    ...(statuses === undefined
      ? {}
      : { statuses: Object.fromEntries(statuses.map(({ code, value }) => [code, value])) }),
    ...(taxIncome === undefined
      ? {}
      : { taxIncome: { euros: taxIncome.referenceCents / 100, shares: taxIncome.shares ?? null } }),
  };
}
