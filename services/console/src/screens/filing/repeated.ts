import type { Shape } from '../../api/client.js';
import { addressOf, isSame, membersOf } from '../correction/correction.js';
import { submissionOf, type Draft } from './draft.js';
import { typedDraft } from './typed-draft.js';

type Submission = Shape<'AidRequestSubmission'>;

/**
 * The request to send, after an earlier one of the household: what the form does not show of who they are (place of birth by its code,
 * identities of members, safe contact, interpreter's name, end of a measure) is taken over as long as what it does show is the same.
 */
export function repeatedSubmission(earlier: Submission, draft: Draft, requestedOn: string): Submission {
  const before = submissionOf(typedDraft(earlier), requestedOn);
  const now = submissionOf(draft, requestedOn);
  return {
    ...now,
    applicant: isSame(before.applicant, now.applicant) ? earlier.applicant : now.applicant,
    address: isSame(before.address, now.address) ? (earlier.address ?? null) : (addressOf(earlier, now) ?? null),
    household: membersOf(earlier, before, now),
    ...(earlier.contact ? { contact: earlier.contact } : {}),
    ...(earlier.interpreter && isSame(before.interpreter, now.interpreter) ? { interpreter: earlier.interpreter } : {}),
    ...(earlier.representative && isSame(before.representative, now.representative)
      ? { representative: earlier.representative }
      : {}),
  };
}
